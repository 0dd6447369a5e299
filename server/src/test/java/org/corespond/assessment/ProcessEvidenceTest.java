package org.corespond.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.corespond.assessment.Evidence.State;
import org.corespond.testing.CorespondTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the facts of the live work show. */
@CorespondTest
class ProcessEvidenceTest extends EvidencePages {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void crisisRecordsAndDropOffsAreNotAvailableUntilThereIsOneToCount_P14_P05() throws Exception {
        assertThat(state("2.8")).isEqualTo(State.UNKNOWN);
        assertThat(state("2.6")).isEqualTo(State.UNKNOWN);
        UUID source = live();
        assertThat(state("2.8")).isEqualTo(State.UNKNOWN);
        assertThat(page("2")).contains("so there is nothing to count", "No drop-off of the last 365 days");

        for (int hours : new int[] {1, 2, 30}) {
            worked(source, hours);
        }
        assertThat(told("2.8", "template"))
                .isEqualTo(new Evidence("template", State.PARTLY, List.of("2", "3", "67"), 3L, NOW, "/outcomes"));
        assertThat(told("2.6", "dropoff").args()).containsExactly("3", "3", "100");
        assertThat(told("2.6", "dropoff").state())
                .as("what was agreed stands elsewhere")
                .isEqualTo(State.PARTLY);
        assertThat(page("2"))
                .contains("For 2 of 3 dispatches the crisis record was kept within 24 hours (67 %).")
                .contains("Measure P14.within24 over the live work", "Computed ", "href=\"/outcomes\"")
                .doesNotContain("evidence.");
    }

    @Test
    void howEncountersEndedIsToldAndNeverByWhichCriteria_2_1_Q2() throws Exception {
        assertThat(state("2.5")).isEqualTo(State.UNKNOWN);
        UUID source = live();
        assertThat(page("2")).contains("No dispatch of the live work about mental health is there yet");
        worked(source, 1);
        assertThat(told("2.5", "ends").state())
                .as("a dispatch of which nobody wrote how it ended")
                .isEqualTo(State.NOT_SHOWN);
        ended(source, 2, false);

        assertThat(told("2.5", "ends"))
                .isEqualTo(new Evidence("ends", State.PARTLY, List.of("1", "2", "0"), 2L, NOW, "/outcomes"));
        shows(
                "2",
                "For 1 of 2 dispatches it is written down how they ended; 0 ended in an arrest.",
                "Measure O3.0 over the live work",
                "when to divert, people have to say");
    }

    private UUID live() {
        UUID id = UUID.randomUUID();
        return in(jdbc.sql("""
                insert into outcomes.source (id, community_id, name, title, unit, zone, provides, added_at)
                values (:id, kernel.current_community(), 'live', 'Live work', 'live', 'America/Los_Angeles',
                        array['dispatched', 'arrive_facility', 'officer_released', 'mental_health', 'arrest'], now())
                returning id
                """).param("id", id));
    }

    /** A dispatch of February with a record so many hours later, and a drop-off of six minutes. */
    private void worked(UUID source, int hours) {
        ended(source, hours, null);
    }

    /** @param arrest absent: nobody wrote how it ended */
    private void ended(UUID source, int hours, @Nullable Boolean arrest) {
        UUID event = UUID.randomUUID();
        for (String unit : List.of("dispatch", "encounter")) {
            in(jdbc.sql("""
                    insert into outcomes.fact (id, community_id, source_id, unit, file, line, key, content, version, event,
                            occurred_on, mental_health, met, dispatched_at, occurred_at, arrive_facility_at,
                            officer_released_at, arrest)
                    values (nextval('outcomes.fact_id'), kernel.current_community(), :source, :unit, 0, 0,
                            gen_random_uuid(), gen_random_uuid(), 1, :event, '2026-02-03', true, true,
                            case when :unit = 'dispatch' then cast('2026-02-03T18:00Z' as timestamptz) end,
                            cast('2026-02-03T18:00Z' as timestamptz) + make_interval(hours => :hours),
                            '2026-02-03T19:00Z', '2026-02-03T19:06Z', cast(:arrest as boolean))
                    returning event
                    """)
                    .param("source", source)
                    .param("unit", unit)
                    .param("event", event)
                    .param("arrest", arrest)
                    .param("hours", hours));
        }
    }

    private UUID in(JdbcClient.StatementSpec statement) {
        return seen(
                () -> transaction.execute(status -> statement.query(UUID.class).single()));
    }
}
