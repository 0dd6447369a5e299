package org.corespond.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.corespond.testing.DemoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What the first start of the demonstration leaves behind. The owner of the tables looks, who sees past the walls. */
@DemoTest
class DemoCountyTest {
    @Autowired
    DemoCounty county;

    @Autowired
    DemoYear year;

    @Autowired
    DemoMoves moves;

    @Autowired
    Environment environment;

    @Test
    void everyOpenEpisodeHasAnOwnerAStepAndAPast() throws SQLException {
        assertThat(number("select count(*) from episodes.episode where closed_at is null"))
                .isBetween(25L, 50L);
        assertThat(number("select count(*) from episodes.episode where closed_at is not null"))
                .isGreaterThanOrEqualTo(10);
        assertThat(number("""
                select count(*) from episodes.episode e
                where not exists (select 1 from directory.agency a where a.id = e.owner_agency_id)
                   or not exists (select 1 from episodes.fact f where f.episode_id = e.id)
                   or opened_at not between now() - interval '30 hours' and now()
                """)).isZero();
        assertThat(number("select count(*) from episodes.fact where at > now()"))
                .as("nothing is told of what has not happened yet")
                .isZero();
        assertThat(strings("select distinct stage from episodes.episode"))
                .contains("RESPONDING", "ON_SCENE", "TO_FACILITY", "AT_FACILITY", "FOLLOW_UP", "CLOSED");
    }

    @Test
    void itsClocksStandOnTimeDueAndLate() throws SQLException {
        assertThat(number("select count(*) from episodes.episode where closed_at is null and next_due_at < now()"))
                .isBetween(3L, 15L);
        assertThat(number("""
                select count(*) from episodes.episode where closed_at is null and next_due_at > now() + interval '5 min'
                """)).isGreaterThan(10);
        assertThat(number("select count(*) from episodes.alarm where seen_at is null"))
                .as("alarms that ring")
                .isPositive();
    }

    @Test
    void allCallsBecameEpisodesByTheDeskAndKeepTheirAnswers() throws SQLException {
        assertThat(number("select count(*) from calls.call")).isGreaterThan(45);
        assertThat(number("select count(*) from episodes.episode e where not exists "
                        + "(select 1 from calls.routing r where r.episode_id = e.id)"))
                .isZero();
        assertThat(number("select count(*) from calls.triage")).isGreaterThan(40);
    }

    @Test
    void freeUnitsAreFreeAndBusyOnesAreNot() throws SQLException {
        assertThat(strings("""
                select distinct kind from calls.unit, unnest(kinds) kind where free order by kind
                """)).contains("CIT_OFFICER", "CO_RESPONDER", "MOBILE_CRISIS", "COMMUNITY_RESPONDER");
        assertThat(number("select count(*) from field.assignment where ended_at is null and unit_id is not null"))
                .isGreaterThan(6);
        assertThat(number("""
                select count(*) from calls.unit u where free and exists
                  (select 1 from field.assignment a where a.unit_id = u.unit_id and a.ended_at is null)
                """)).isZero();
    }

    @Test
    void facilitiesKnowWhoComesWhoIsAtTheDoorInCustodyAndGone() throws SQLException {
        assertThat(number(
                        "select count(*) from facilities.handoff where coalesce(arrived_at, crew_arrived_at) is null"))
                .isPositive();
        assertThat(
                        number(
                                "select count(*) from facilities.handoff where crew_arrived_at is not null and custody_at is null"))
                .isPositive();
        assertThat(number(
                        "select count(*) from facilities.handoff where custody_at is not null and released_at is null"))
                .isPositive();
        assertThat(number("""
                select count(distinct released_at - coalesce(arrived_at, crew_arrived_at)) from facilities.handoff where released_at is not null
                """)).as("drop-offs of different length").isGreaterThan(3);
        assertThat(number("select count(*) from facilities.handoff where left_at is not null"))
                .isPositive();
    }

    @Test
    void followUpHasTriesReferralsAndAppointments() throws SQLException {
        assertThat(number("select count(*) from referrals.task")).isGreaterThan(9);
        assertThat(number("select count(*) from referrals.attempt")).isGreaterThan(5);
        assertThat(number("select count(*) from referrals.step where kind = 'KEPT'"))
                .isGreaterThan(1);
        assertThat(number("select count(*) from referrals.step where kind = 'APPOINTMENT'"))
                .isGreaterThan(2);
    }

    @Test
    void liveFactsAreWholeBecauseTheyFollowedTheDeedsInOrder() throws SQLException {
        String dispatches = "select count(*) from outcomes.current_fact f join outcomes.source s on s.id = f.source_id"
                + " where s.name = 'live' and f.unit = 'dispatch'";
        assertThat(number(dispatches)).isGreaterThan(25);
        assertThat(number(dispatches + " and (received_at is null or dispatched_at is null)"))
                .isZero();
        assertThat(number(dispatches + " and met and (arrived_at is null or reasons is null or cit_requested is null)"))
                .isZero();
        assertThat(number(dispatches + " and destination in ('ed', 'crisis', 'sobering')"))
                .isGreaterThan(4);
        assertThat(number(dispatches + " and arrest")).isPositive();
        assertThat(number("select count(*) from kernel.event_publication"))
                .as("nothing is left untold")
                .isZero();
    }

    @Test
    void itsLastYearIsThereToo() throws Exception {
        year.await();
        assertThat(number("select count(*) from outcomes.current_fact f join outcomes.source s on s.id = f.source_id"
                        + " where s.name = 'county-history'"))
                .isGreaterThan(1000);
    }

    @Test
    void aSecondStartChangesNothing() throws Exception {
        year.await();
        Map<String, Long> before = counts();
        assertThat(before).hasSizeGreaterThan(40).containsEntry("directory.agency", (long) DemoAgency.values().length);
        county.start();
        year.await();
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void theDayCanBeToldAtEveryHour() {
        ZoneId zone = ZoneId.of("America/Los_Angeles");
        ZonedDateTime yesterday = ZonedDateTime.now(zone).minusDays(3);
        for (int hour : new int[] {2, 5, 9, 23}) {
            Instant moment = yesterday.with(LocalTime.of(hour, 30)).toInstant();
            int told = moves.clock().at(moment, () -> county.load("-" + hour));
            assertThat(told).as("told at %d:30", hour).isGreaterThan(45);
        }
    }

    @Test
    void aTaleEndsWhereNowBegins() {
        assertThat(moves.clock().at(Instant.EPOCH, moves.clock()::instant)).isEqualTo(Instant.EPOCH);
        assertThat(Duration.between(moves.clock().instant(), Instant.now())).isLessThan(Duration.ofHours(1));
    }

    private Map<String, Long> counts() throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        for (String table : strings("""
                select schemaname || '.' || tablename from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema') and tablename not like 'spring_session%'
                """)) {
            counts.put(table, number("select count(*) from " + table));
        }
        return counts;
    }

    private long number(String sql) throws SQLException {
        return Long.parseLong(strings(sql).getFirst());
    }

    private List<String> strings(String sql) throws SQLException {
        try (Connection owner = DriverManager.getConnection(
                        environment.getRequiredProperty("spring.flyway.url"),
                        environment.getRequiredProperty("spring.flyway.user"),
                        environment.getRequiredProperty("spring.flyway.password"));
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
