package org.corespond.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestCommunity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The checkable rules of the domain that are about measures. */
@CorespondTest
class OutcomeOraclesTest {
    @Autowired
    ImportWord importWord;

    @Autowired
    OutcomesWord outcomesWord;

    @Autowired
    TestCommunity communities;

    @TempDir
    Path desk;

    private Map<String, JsonNode> measures(String unit, String rest, String csv) throws IOException {
        Path data = Files.writeString(desk.resolve("d.csv"), csv);
        Path yaml = Files.writeString(
                desk.resolve("m.yaml"), "version: 1\nname: o\nunit: " + unit + "\nzone: America/Chicago\n" + rest);
        return measures(yaml, data);
    }

    private Map<String, JsonNode> measures(Path mapping, Path data) {
        String community = communities.add().slug();
        Terminal done = Terminal.run(importWord, "--community", community, "--mapping", mapping, "--source", "o", data);
        assertThat(done.code()).as(done.err()).isZero();
        return Terminal.run(outcomesWord, "--community", community, "--source", "o", "--format", "json")
                .measures();
    }

    private static void share(JsonNode measure, long numerator, long denominator, long unknown) {
        assertThat(measure.get("available").asBoolean()).as(measure.toString()).isTrue();
        assertThat(measure.get("numerator").asLong()).as(measure.toString()).isEqualTo(numerator);
        assertThat(measure.get("denominator").asLong()).as(measure.toString()).isEqualTo(denominator);
        assertThat(measure.get("unknown").asLong()).as(measure.toString()).isEqualTo(unknown);
    }

    /** Oracle 3: a reported date of 1900-01-01 uses the occurred time and is flagged. */
    @Test
    void seattlesPlaceholderDateUsesTheOccurredTime() {
        String community = communities.add().slug();
        Terminal done = Terminal.run(
                importWord,
                "--community",
                community,
                "--mapping",
                OpenData.sample("mappings/seattle-crisis.yaml"),
                "--source",
                "seattle",
                OpenData.sample("synthetic/seattle-columns-synthetic.csv"));
        assertThat(done.err()).isEmpty();
        assertThat(done.out())
                .contains(
                        "rows read    12",
                        "facts        10",
                        "2 x merged into its unit",
                        "1 x received: reported date missing, occurred time used");
        Map<String, JsonNode> measures = Terminal.run(
                        outcomesWord, "--community", community, "--source", "seattle", "--format", "json")
                .measures();
        share(measures.get("HOLD.0"), 1, 10, 1);
        share(measures.get("O3.1"), 1, 9, 1);
        share(measures.get("O4.1"), 1, 9, 1);
        share(measures.get("O1.5"), 2, 7, 0);
        assertThat(measures.get("O1.0").get("available").asBoolean()).isFalse();
        assertThat(measures.get("O2.1").get("reason").asString()).contains("does not say who was met");
        assertThat(measures.get("O1.5").get("from").asString()).isEqualTo("2016-03-12");
    }

    /** Oracle 4: arrive 23:55, released 00:03 is 8 minutes; 5.9: negative spans are excluded and counted. */
    @Test
    void aDropOffOverMidnightTakesEightMinutes() throws IOException {
        Map<String, JsonNode> measures = measures("encounter", """
                columns: {id: id, day: day, at: at, out: out}
                key: [id]
                fields:
                  arrive_facility: {date: day, time: at}
                  officer_released: {time: out, date_of: arrive_facility}
                """, "id,day,at,out\n1,2015-01-05,23:55,00:03\n");
        assertThat(measures.get("P05.median").get("value").asDouble()).isEqualTo(8.0);
        assertThat(measures.get("P05.median").get("n").asInt()).isEqualTo(1);
        share(measures.get("P05.within10"), 1, 1, 0);
    }

    @Test
    void spansBelowZeroAndOfADayAreExcludedAndCounted() throws IOException {
        JsonNode wait = measures("dispatch", """
                columns: {id: id, r: r, d: d}
                key: [id]
                fields: {received: r, dispatched: d}
                """, """
                id,r,d
                1,2015-01-05 10:00,2015-01-05 10:04
                2,2015-01-05 10:00,2015-01-05 09:59
                3,2015-01-05 10:00,2015-01-06 10:00
                4,2015-01-05 10:00,
                """).get("P03.received-dispatched.median");
        assertThat(wait.get("value").asDouble()).isEqualTo(4.0);
        assertThat(wait.get("excluded").asInt()).isEqualTo(2);
        assertThat(wait.get("unknown").asInt()).isEqualTo(1);
        assertThat(wait.get("excludedReasons").toString()).isEqualTo("{\"negative\":1,\"24 hours or more\":1}");
    }

    /** Oracle 6: the force rate excludes handcuffs alone. */
    @Test
    void handcuffsAloneAreNoForce() throws IOException {
        Map<String, JsonNode> measures =
                measures("encounter", """
                columns: {id: id, f: f, t: t}
                key: [id]
                fields:
                  force: f
                  force_types: {column: t, split: ";", map: {cuffs: HANDCUFFS, taser: TASER}}
                """, "id,f,t\n1,Y,cuffs\n2,Y,cuffs;taser\n3,N,\n4,,\n5,Y,\n");
        share(measures.get("O4.1"), 2, 5, 1);
    }

    /** Oracle 1: a final type of CRISIS makes a mental health call, whatever the first type said. */
    @Test
    void theFinalTypeMakesAMentalHealthCall() throws IOException {
        Map<String, JsonNode> measures =
                measures("dispatch", """
                columns: {id: id, a: first, b: final}
                key: [id]
                fields:
                  received: {constant: "2015-01-01 10:00"}
                  mental_health: {when: {any: [{column: a, is: CRISIS}, {column: b, is: CRISIS}]}}
                """, "id,first,final\n1,TRESPASS,CRISIS\n2,NOISE,NOISE\n");
        share(measures.get("P01"), 1, 2, 0);
    }

    /** Oracles 7 and 8: immature windows are excluded, unknown persons left out and counted. */
    @Test
    void repeatsCountKnownPersonsAndWindowsThatAreOver() throws IOException {
        Map<String, JsonNode> measures = measures("encounter", """
                columns: {id: id, who: who, day: day, event: event}
                key: [id]
                person: {column: who, missing: [unknown]}
                event: event
                fields: {received: day}
                """, """
                id,who,day,event
                1,a,2015-01-01 10:00,e1
                2,a,2015-01-01 10:05,e1
                3,a,2015-01-25 10:00,e2
                4,b,2015-01-01 10:00,e3
                5,b,2015-03-01 10:00,e4
                6,c,2015-02-25 10:00,e5
                7,unknown,2015-02-01 10:00,e6
                8,,2015-03-10 10:00,e7
                """);
        share(measures.get("O2.3.30"), 1, 2, 2);
        assertThat(measures.get("O2.3.30")
                        .get("excludedReasons")
                        .get("follow-up time not over yet")
                        .asInt())
                .isEqualTo(1);
        share(measures.get("O2.1"), 2, 3, 2);
        assertThat(measures.get("O2.2.mean").get("value").asDouble()).isEqualTo(1.6667);
        assertThat(measures.get("O2.2.mean").get("unknown").asInt()).isEqualTo(2);
        assertThat(measures.get("O2.2.max").get("value").asInt()).isEqualTo(2);
    }
}
