package org.corespond.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.corespond.assessment.Evidence.State;
import org.corespond.directory.Agency;
import org.corespond.directory.Community;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestClock;
import org.corespond.testing.TestCommunity;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What the facts of the live work show. */
@CorespondTest
class ProcessEvidenceTest {
    private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");

    @Autowired
    MockMvc mvc;

    @Autowired
    TestCommunity communities;

    @Autowired
    EvidenceBook book;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    Agency police;
    Agency clinic;
    Person coordinator;

    @BeforeEach
    void aCommunity() {
        clock.set(NOW);
        Community community = communities.add();
        police = communities.agency(community, Agency.Kind.LAW_ENFORCEMENT, "Synthetic Police");
        clinic = communities.agency(community, Agency.Kind.BEHAVIORAL_HEALTH, "Synthetic Clinic");
        coordinator = communities.person(police, Role.COORDINATOR);
    }

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

    private UUID live() {
        UUID id = UUID.randomUUID();
        return in(jdbc.sql("""
                insert into outcomes.source (id, community_id, name, title, unit, zone, provides, added_at)
                values (:id, kernel.current_community(), 'live', 'Live work', 'live', 'America/Los_Angeles',
                        array['dispatched', 'arrive_facility', 'officer_released', 'mental_health'], now())
                returning id
                """).param("id", id));
    }

    /** A dispatch of February with a record so many hours later, and a drop-off of six minutes. */
    private void worked(UUID source, int hours) {
        UUID event = UUID.randomUUID();
        for (String unit : List.of("dispatch", "encounter")) {
            in(jdbc.sql("""
                    insert into outcomes.fact (id, community_id, source_id, unit, file, line, key, content, version, event,
                            occurred_on, mental_health, met, dispatched_at, occurred_at, arrive_facility_at,
                            officer_released_at)
                    values (nextval('outcomes.fact_id'), kernel.current_community(), :source, :unit, 0, 0,
                            gen_random_uuid(), gen_random_uuid(), 1, :event, '2026-02-03', true, true,
                            case when :unit = 'dispatch' then cast('2026-02-03T18:00Z' as timestamptz) end,
                            cast('2026-02-03T18:00Z' as timestamptz) + make_interval(hours => :hours),
                            '2026-02-03T19:00Z', '2026-02-03T19:06Z')
                    returning event
                    """)
                    .param("source", source)
                    .param("unit", unit)
                    .param("event", event)
                    .param("hours", hours));
        }
    }

    private UUID in(JdbcClient.StatementSpec statement) {
        return CurrentActor.as(
                coordinator.actor(),
                () -> transaction.execute(status -> statement.query(UUID.class).single()));
    }

    private State state(String item) {
        return about(item).stream().map(Evidence::state).min(Enum::compareTo).orElse(State.UNKNOWN);
    }

    private Evidence told(String item, String code) {
        return about(item).stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<Evidence> about(String item) {
        return CurrentActor.as(
                coordinator.actor(), () -> book.about(List.of(item)).getOrDefault(item, List.of()));
    }

    private String page(String question) throws Exception {
        return mvc.perform(get("/questions/" + question).with(coordinator.signedIn()))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
