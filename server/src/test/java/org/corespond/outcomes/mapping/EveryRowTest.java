package org.corespond.outcomes.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows read = facts + duplicates + filtered + quarantined (decisions 4). */
class EveryRowTest {
    private static final String PLAIN =
            "columns: {id: id, kind: kind}\nkey: [id]\nfields: {call_type: {column: kind, map: keep}}";

    @TempDir
    Path desk;

    @Test
    void malformedRowsAreQuarantinedWithTheirLine() throws IOException {
        Trial trial = new Trial(desk).read(PLAIN, "id,kind\n1,a\n2\n3,b,c\n4,d\n");
        assertThat(trial.doubts)
                .containsExactly(
                        "3: malformed row: has 1 columns where the header has 2",
                        "4: malformed row: has 3 columns where the header has 2");
        balanced(trial, 4, 2);
    }

    @Test
    void aQuoteThatIsNeverClosedCostsItsLineOnly() throws IOException {
        Trial trial = new Trial(desk).read(PLAIN, "id,kind\n1,\"a\n2,b\n3,\"c \"\"d\"\"\"\n4,e\n");
        assertThat(trial.doubts)
                .hasSize(1)
                .first()
                .asString()
                .startsWith("2: malformed row")
                .contains("quote");
        assertThat(trial.all(FactField.CALL_TYPE)).containsExactly("b", "c-d", "e");
        balanced(trial, 4, 3);
    }

    @Test
    void aNarrativeOverSeveralLinesIsOneRow() throws IOException {
        Trial trial = new Trial(desk).read(PLAIN, "id,kind\n1,\"a,\nb\"\n2,c\n");
        assertThat(trial.all(FactField.CALL_TYPE)).containsExactly("a-b", "c");
        balanced(trial, 2, 2);
    }

    @Test
    void preambleFooterAndBlankRowsAreNoFacts() throws IOException {
        Trial trial = new Trial(desk).read("read: {stop_at: Total}\n" + PLAIN, """
                Calls of 2015,
                printed today,
                id,kind
                1,a
                ,
                2,b
                Total,2
                end of report,
                ,
                """);
        assertThat(trial.tally().filtered()).containsEntry("blank row", 1L).containsEntry("footer", 2L);
        balanced(trial, 5, 2);
    }

    @Test
    void namedFiltersAndChecksTakeRowsWithTheirName() throws IOException {
        Trial trial =
                new Trial(desk).read("""
                columns: {id: id, kind: kind, age: age}
                key: [id]
                filters:
                  - {name: tests, drop: {column: kind, is: TEST}}
                  - {name: not a crisis, keep: {column: kind, in: [crisis, test]}}
                checks:
                  - {name: age is plausible, require: {any: [{column: age, blank: true}, {column: age, between: [0, 120]}]}}
                fields: {call_type: {column: kind, map: keep, required: true}}
                """, "id,kind,age\n1,crisis,30\n2,Test,1\n3,noise,2\n4,CRISIS,300\n,crisis,3\n");
        assertThat(trial.tally().filtered()).containsEntry("tests", 1L).containsEntry("not a crisis", 1L);
        assertThat(trial.tally().quarantined())
                .containsEntry("check age is plausible", 1L)
                .containsEntry("key: blank", 1L);
        balanced(trial, 5, 1);
    }

    @Test
    void aValueNobodyForesawQuarantinesItsRowAndIsCounted() throws IOException {
        Trial trial = new Trial(desk)
                .read(
                        "columns: {d: d}\nfields: {dispositions: {column: d, map: {Hospital: ED}}}",
                        "d\nHospital\nHome\nHome\n");
        assertThat(trial.run().unmapped().get("dispositions")).containsEntry("Home", 2L);
        assertThat(trial.tally().quarantined()).containsEntry("dispositions: value is not in the map", 2L);
        balanced(trial, 3, 1);
    }

    private static void balanced(Trial trial, long read, long facts) {
        trial.tally().requireBalance();
        assertThat(trial.tally().read()).isEqualTo(read);
        assertThat(trial.tally().facts()).isEqualTo(facts);
    }
}
