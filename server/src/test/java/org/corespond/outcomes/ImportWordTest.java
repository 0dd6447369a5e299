package org.corespond.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestCommunity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@CorespondTest
class ImportWordTest {
    private static final String MAPPING = """
            version: 1
            name: desk
            unit: encounter
            zone: America/Chicago
            columns: {id: id, who: who, day: day, end: end}
            key: [id]
            person: who
            fields:
              received: day
              dispositions: {column: end, map: {hospital: ED, home: COMMUNITY, jail: ARREST}}
            """;

    @Autowired
    ImportWord importWord;

    @Autowired
    OutcomesWord outcomesWord;

    @Autowired
    TestCommunity communities;

    @TempDir
    Path desk;

    String community;

    @BeforeEach
    void aCommunityOfItsOwn() {
        community = communities.add().slug();
    }

    private Terminal read(String mapping, String csv) throws IOException {
        Path yaml = Files.writeString(desk.resolve("m.yaml"), mapping);
        Path data = Files.writeString(desk.resolve("d.csv"), csv);
        return Terminal.run(importWord, "--community", community, "--mapping", yaml, "--source", "desk", data);
    }

    private JsonNode measure(String id) {
        return Terminal.run(outcomesWord, "--community", community, "--source", "desk", "--format=json")
                .measures()
                .get(id);
    }

    @Test
    void theSameFileTwiceChangesNothing() throws IOException {
        String csv =
                "id,who,day,end\n1,a,2015-01-01 10:00,home\n2,a,2015-02-01 10:00,jail\n2,a,2015-02-01 10:00,home\n1,a,2015-01-01 10:00,home\n";
        assertThat(read(MAPPING, csv).out())
                .contains("facts        3   (of these 1 corrections)", "1 x same row again");
        assertThat(measure("O3.1").get("numerator").asInt()).isZero();
        assertThat(read(MAPPING, csv).out()).contains("facts        0", "4 x already imported");
        assertThat(measure("O2.2.max").get("value").asInt()).isEqualTo(2);
    }

    @Test
    void aRowThatCannotBeReadWaitsInQuarantineAndTheOthersAreTaken() throws IOException {
        assertThat(read(MAPPING, "id,who,day,end\n1,a,2015-01-01 10:00,home\n2,b,2015-01-02 10:00,moon\n")
                        .out())
                .contains("rows read    2", "facts        1", "quarantined  1");
    }

    @Test
    void aLaterFileExtendsTheHistoryOfAPerson() throws IOException {
        read(MAPPING, "id,who,day,end\n1,a,2015-01-01 10:00,home\n");
        assertThat(measure("O2.1").get("numerator").asInt()).isZero();
        read(MAPPING, "id,who,day,end\n1,a,2015-01-01 10:00,home\n2,A ,2015-01-20 10:00,home\n");
        assertThat(measure("O2.1").get("numerator").asInt()).isEqualTo(1);
    }

    @Test
    void changedContentUnderOneKeyIsACorrectionAndTheLatestCounts() throws IOException {
        read(MAPPING, "id,who,day,end\n1,a,2015-01-01 10:00,jail\n");
        assertThat(read(MAPPING, "id,who,day,end\n1,a,2015-01-01 10:00,home\n").out())
                .contains("(of these 1 corrections)");
        assertThat(measure("O3.1").get("numerator").asInt()).isZero();
        assertThat(read(MAPPING, "id,who,day,end\n1,a,2015-01-01 10:00,jail\n").out())
                .contains("(of these 1 corrections)");
        assertThat(measure("O3.1").get("numerator").asInt()).isEqualTo(1);
        assertThat(measure("O3.1").get("denominator").asInt()).isEqualTo(1);
    }

    @Test
    void rowsOfOneUnitAreMergedAlsoAcrossFiles() throws IOException {
        String merges = MAPPING.replace("key: [id]", "key: [id]\nsame_key: merges");
        assertThat(read(merges, "id,who,day,end\n1,a,2015-01-01 10:00,home\n1,a,2015-01-01 09:00,jail\n")
                        .out())
                .contains("facts        1", "1 x merged into its unit");
        assertThat(measure("O3.1").get("numerator").asInt()).isEqualTo(1);
        assertThat(read(merges, "id,who,day,end\n1,a,2015-01-01 09:00,jail\n").out())
                .contains("1 x already imported");
        assertThat(read(merges, "id,who,day,end\n1,a,2015-01-01 09:00,hospital\n")
                        .out())
                .contains("1 corrections");
        assertThat(measure("O1.5").get("numerator").asInt()).isEqualTo(1);
        assertThat(measure("O3.1").get("denominator").asInt()).isEqualTo(1);
    }

    @Test
    void onlyTheFirstRowCountsWhereAMappingSaysSo() throws IOException {
        String repeats = MAPPING.replace("key: [id]", "key: [id]\nsame_key: repeats");
        String csv = "id,who,day,end\n1,a,2015-01-01 10:00,home\n1,a,2015-01-01 09:00,jail\n";
        assertThat(read(repeats, csv).out()).contains("facts        1", "1 x same key again");
        assertThat(read(repeats, csv).out()).contains("facts        0", "2 x already imported");
    }

    @Test
    void aDryRunTellsWhatItUnderstoodAndChangesNothing() throws IOException {
        Path yaml = Files.writeString(desk.resolve("m.yaml"), MAPPING);
        Path data = Files.writeString(
                desk.resolve("d.csv"), "id,who,day,end,Home Address\n1,a,2015-01-01 10:00,home,x\n2,b,soon,moon,y\n");
        Terminal dry = Terminal.run(
                importWord, "--community", community, "--mapping", yaml, "--source", "desk", "--dry-run", data);
        assertThat(dry.code()).isZero();
        assertThat(dry.out())
                .contains(
                        "header in row 1",
                        "dropped, never stored: Home Address",
                        "rows read    2",
                        "facts        1",
                        "d.csv:3: received: unreadable date",
                        "Nothing was changed");
        assertThat(Terminal.run(outcomesWord, "--community", community, "--source", "desk")
                        .code())
                .isEqualTo(4);
    }

    @Test
    void exitCodesTellUsageInputAndWhatIsNotThere() throws IOException {
        assertThat(Terminal.run(importWord).code()).isEqualTo(2);
        assertThat(Terminal.run(importWord, "--maping", "x").err()).contains("there is no option --maping");
        assertThat(Terminal.run(outcomesWord, "--source", "desk", "--format", "pdf")
                        .code())
                .isEqualTo(2);
        assertThat(Terminal.run(outcomesWord, "--community", "nowhere", "--source", "x")
                        .code())
                .isEqualTo(2);
        Terminal broken = read(MAPPING.replace("received", "recieved"), "id,who,day,end\n");
        assertThat(broken.code()).isEqualTo(3);
        assertThat(broken.err())
                .contains("m.yaml:9: fields.recieved: there is no such key here; did you mean \"received\"?");
        Terminal headerOnly = read(MAPPING, "id,who,day,end\n");
        assertThat(headerOnly.code()).isEqualTo(3);
        assertThat(headerOnly.err()).contains("d.csv: line 1: there is a header but no row of data");
        Terminal unknown = Terminal.run(outcomesWord, "--community", community, "--source", "nothing");
        assertThat(unknown.code()).isEqualTo(4);
        assertThat(unknown.err()).contains("There is no source \"nothing\"");
    }

    @Test
    void tableAndCsvHoldWhatTheJsonHolds() throws IOException {
        read(MAPPING, "id,who,day,end\n1,a,2015-01-01 10:00,jail\n2,b,2015-01-02 10:00,home\n");
        String csv = Terminal.run(outcomesWord, "--community", community, "--source", "desk", "--format", "csv")
                .out();
        assertThat(csv).startsWith("id,name,definitionVersion,available,reason,unit,numerator");
        assertThat(csv.lines().filter(line -> line.startsWith("O3.1,")))
                .singleElement()
                .asString()
                .contains(",encounter,1,2,0.5,");
        assertThat(Terminal.run(outcomesWord, "--community", community, "--source", "desk")
                        .out())
                .contains("Arrests per encounter: 1 of 2 (50.0 %); unknown 0")
                .contains("not available: the register counts no dispatches");
    }

    @Test
    void aSourceKeepsItsUnit() throws IOException {
        read(MAPPING, "id,who,day,end\n1,a,2015-01-01 10:00,jail\n");
        Terminal other = read(
                MAPPING.replace("unit: encounter", "unit: dispatch"), "id,who,day,end\n1,a,2015-01-01 10:00,jail\n");
        assertThat(other.code()).isEqualTo(3);
        assertThat(other.err()).contains("holds facts of the unit encounter");
    }
}
