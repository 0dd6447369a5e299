package org.corespond.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.corespond.directory.Community;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.sharing.ImportedFacts;
import org.corespond.sharing.ImportedFacts.Count;
import org.corespond.sharing.ImportedFacts.Named;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestCommunity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** An order reaches what came by an import, and the same file again brings nothing back (retention-and-directives F.2). */
@CorespondTest
class SealedImportsTest {
    private static final String MAPPING = """
            version: 1
            name: desk
            title: Desk register
            unit: encounter
            zone: America/Chicago
            columns: {id: id, incident: incident, who: who, day: day, end: end}
            key: [id]
            event: incident
            person: who
            fields:
              received: day
              dispositions: {column: end, map: {hospital: ED, home: COMMUNITY, jail: ARREST}}
            """;
    private static final String ROWS = """
            id,incident,who,day,end
            1,I-7,P 1,2015-01-01 23:50,jail
            2,I-8,P 1,2015-01-02 01:00,jail
            3,I-9,P 1,2015-03-01 10:00,jail
            4,I-10,P 2,2015-01-01 10:00,jail
            """;

    @Autowired
    ImportWord importWord;

    @Autowired
    OutcomesWord outcomesWord;

    @Autowired
    ImportedFacts imported;

    @Autowired
    TestCommunity communities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path desk;

    Community community;
    UUID order;

    @BeforeEach
    void aRegisterWithFourArrests() throws IOException {
        community = communities.add();
        order = UUID.randomUUID();
        read(ROWS);
        assertThat(arrests()).isEqualTo(4);
    }

    @Test
    void theNumberOfARecordIsFoundAndCountsNoMoreNotEvenAfterTheSameFileAgain() throws IOException {
        note("i-7 ", "");
        assertThat(arrests()).as("an order that waits changes nothing").isEqualTo(4);

        assertThat(seal(false)).containsExactly(new Count("Desk register", 1));

        assertThat(arrests()).isEqualTo(3);
        assertThat(measure("O3.1").get("denominator").asInt()).isEqualTo(3);
        assertThat(read(ROWS).out()).contains("facts        0", "4 x already imported");
        assertThat(arrests()).isEqualTo(3);
    }

    @Test
    void aPersonsFactsOfThatDayAndTheNextLeaveEveryMeasureAndTheOthersStay() {
        note("", "p 1");
        assertThat(seal(false)).containsExactly(new Count("Desk register", 2));

        assertThat(arrests()).isEqualTo(2);
        assertThat(measure("O2.2.max").get("value").asInt())
                .as("contacts of a person")
                .isEqualTo(1);
    }

    @Test
    void aLaterFileBringsNothingOfItBack() throws IOException {
        note("I-7", "");
        seal(false);

        read(ROWS + "5,I-7,P 1,2015-01-01 23:50,jail\n6,I-11,P 3,2015-01-01 23:50,jail\n");

        assertThat(arrests()).isEqualTo(4);
    }

    @Test
    void anOrderThatSaysDestroyLeavesNoMoreThanTheHashByWhichTheRowIsKnownAgain() throws IOException {
        note("1", "");
        seal(true);

        assertThat(rows("select row_to_json(f)::text from outcomes.fact f where f.sealed"))
                .singleElement()
                .asString()
                .doesNotContain("ARREST", "2015", "jail")
                .contains("\"person\":null", "\"arrest\":null");
        assertThat(read(ROWS).out()).contains("facts        0");
        assertThat(arrests()).isEqualTo(3);
    }

    @Test
    void noNumberIsKeptAndWhatAnAnalystReadsTellsOfNoOrder() {
        note("I-7", "P 1");
        seal(false);

        assertThat(rows("select row_to_json(k)::text from outcomes.sealed_key k"))
                .hasSize(2)
                .noneMatch(row -> row.toUpperCase(Locale.ROOT).contains("I-7"));
        assertThat(measure("O3.1").toString()).doesNotContain("seal");
    }

    private void note(String record, String person) {
        as(() -> {
            imported.note(order, new Named(record, person, LocalDate.of(2015, 1, 1)));
            return order;
        });
    }

    private List<Count> seal(boolean destroy) {
        return as(() -> imported.seal(order, destroy));
    }

    private int arrests() {
        return measure("O3.1").get("numerator").asInt();
    }

    private JsonNode measure(String id) {
        return Terminal.run(outcomesWord, "--community", community.slug(), "--source", "desk", "--format=json")
                .measures()
                .get(id);
    }

    private Terminal read(String csv) throws IOException {
        Path yaml = Files.writeString(desk.resolve("m.yaml"), MAPPING);
        Path data = Files.writeString(desk.resolve("d.csv"), csv);
        return Terminal.run(importWord, "--community", community.slug(), "--mapping", yaml, "--source", "desk", data);
    }

    private List<String> rows(String sql) {
        return as(() -> jdbc.sql(sql).query(String.class).list());
    }

    private <T> T as(Supplier<T> work) {
        return CurrentActor.as(Actor.system(community.id(), "test"), () -> transaction.execute(status -> work.get()));
    }
}
