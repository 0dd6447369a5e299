package org.corespond.workgroup.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.corespond.kernel.Role;
import org.corespond.testing.TestCommunity.Person;
import org.corespond.workgroup.AgendaSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What the desk does with feedback, and what everybody reads of it. */
class FeedbackDeskPagesTest extends CommunityScenario {
    @Autowired
    CountFeedback count;

    @Autowired
    FeedbackTimes times;

    @Autowired
    List<AgendaSource> agenda;

    @Test
    void lateFeedbackStandsOnTheAgendaAndInTheShareAnsweredInTime() throws Exception {
        openDesk();
        Instant start = clock.instant();
        visit(said("PRAISE", "Kind."));
        UUID first = feedback();
        send(coordinator, post("/community/feedback/" + first + "/answer").param("answer", "Thank you"));
        visit(said("COMPLAINT", "Two hours."));
        UUID second = feedback();
        visit(said("IDEA", "A bus."));
        assertThat(due()).isEmpty();

        clock.advance(Duration.ofDays(4));
        assertThat(read(coordinator, "/community/feedback")).contains("Not acknowledged in time");
        clock.advance(Duration.ofDays(27));
        send(coordinator, post("/community/feedback/" + second + "/answer").param("answer", "Sorry"));

        assertThat(due()).singleElement().satisfies(item -> {
            assertThat(item.topic()).isEqualTo("FEEDBACK");
            assertThat(item.title()).isEqualTo("Unanswered feedback F-3 (idea)");
        });
        FeedbackTimes.InTime inTime = as(coordinator, () -> times.between(start, clock.instant()));
        assertThat(inTime).isEqualTo(new FeedbackTimes.InTime(3, 1, 3, 1, 3, start, clock.instant()));
        assertThat(as(coordinator, () -> times.between(start, start.plusSeconds(60))))
                .isEqualTo(new FeedbackTimes.InTime(3, 1, 1, 1, 1, start, start.plusSeconds(60)));
    }

    @Test
    void paperAndPhoneAreTakenDownByStaff() throws Exception {
        openDesk();
        Person peer = communities.person(advocates, Role.PEER);
        MockHttpServletResponse taken = send(
                peer,
                post("/community/taken-down")
                        .param("kind", "PRAISE")
                        .param("words", "The team waited with my mother.")
                        .param("way", "PHONE")
                        .param("language", "es"));

        assertThat(code(taken)).isNotEmpty();
        assertThat(read(coordinator, "/community/feedback/" + feedback()))
                .contains("The team waited with my mother.", "Phone", "In Spanish");
        assertThat(send(peer, post("/community/taken-down").param("kind", "PRAISE"))
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void whatIsMissingIsAskedForAndWhatWasTypedStays() throws Exception {
        assertThat(text(visit(said("IDEA", "A bus.")))).contains("does not take feedback here yet");
        openDesk();

        assertThat(text(visit(said("", "A bus to the clinic."))))
                .contains("Please choose what it is", "A bus to the clinic.");
        assertThat(text(visit(said("IDEA", " ")))).contains("Please write what happened");
        assertThat(text(visit(said("IDEA", "x".repeat(5001))))).contains("longer than we can take");
        assertThat(text(visit(said("IDEA", "A bus.").param("mayContact", "yes"))))
                .contains("Please say how");
        assertThat(answer(get("/c/nowhere/feedback")).getStatus()).isEqualTo(404);
    }

    @Test
    void daysOfTheCommunitysOwnAreNoBusinessDays_10_4() throws Exception {
        assertThat(text(send(coordinator, desk(office).param("closedDays", "2026-03-03, soon"))))
                .contains("Type each day as 2026-11-27", "2026-03-03, soon");
        send(coordinator, desk(office).param("closedDays", "2026-03-04, 2026-03-03"));
        assertThat(read(coordinator, "/community/desk")).contains("2026-03-03, 2026-03-04");

        clock.set(Instant.parse("2026-03-02T18:00:00Z"));
        visit(said("IDEA", "A bus."));
        assertThat(as(
                        coordinator,
                        () -> jdbc.sql("select acknowledge_due from workgroup.feedback")
                                .query((row, n) -> row.getTimestamp(1).toInstant())
                                .single()))
                .isEqualTo(Instant.parse("2026-03-09T17:00:00Z"));
    }

    /** collaboration.md 10.4: feedback per 100 encounters, by month and theme, with its n. */
    @Test
    void feedbackIsToldPer100EncountersOfTheMonth_10_4() throws Exception {
        openDesk();
        visit(said("IDEA", "A bus."));
        visit(said("IDEA", "Another bus."));
        assertThat(as(coordinator, count::lastYear).all().encounters()).isNull();
        assertThat(read(coordinator, "/community/changed")).contains("not available: no encounter was recorded");

        UUID feedback = as(
                coordinator,
                () -> jdbc.sql("select id from workgroup.feedback order by number limit 1")
                        .query(UUID.class)
                        .single());
        send(coordinator, post("/community/feedback/" + feedback + "/sorted").param("themes", "TRANSPORT"));
        as(coordinator, () -> jdbc.sql("""
                with s as (insert into outcomes.source (id, community_id, name, title, unit, zone, provides, added_at)
                           values (gen_random_uuid(), kernel.current_community(), 'live', 'Live work', 'live',
                                   'America/Los_Angeles', array['arrest', 'met', 'mental_health'], now()) returning id)
                insert into outcomes.fact (id, community_id, source_id, unit, file, line, key, content, version,
                        occurred_on, mental_health, met, arrest)
                select nextval('outcomes.fact_id'), kernel.current_community(), s.id, 'encounter', 0, 0,
                       gen_random_uuid(), gen_random_uuid(), 1, '2026-03-01', true, true, false
                from s, generate_series(1, 16)
                """).update());

        FeedbackRates rates = as(coordinator, count::lastYear);
        assertThat(rates.months()).singleElement().satisfies(month -> {
            assertThat(month.encounters()).isEqualTo(16);
            assertThat(month.feedback()).isEqualTo(2);
            assertThat(month.per100(month.feedback())).isEqualByComparingTo("12.5");
            assertThat(month.per100(month.count(FeedbackTheme.TRANSPORT))).isEqualByComparingTo("6.3");
        });
        assertThat(read(coordinator, "/community/changed"))
                .contains("Feedback per 100 encounters", "(12.5)", "(6.3)", "denominator of O3.1");
    }

    @Test
    void theDeskIsNeverWhereOfficersWork() throws Exception {
        assertThat(text(send(coordinator, desk(police)))).contains("not kept where officers work");
        assertThat(text(send(
                        coordinator,
                        post("/community/desk").param("agency", office.id().toString()))))
                .contains("A number of days is missing");
        openDesk();
        assertThat(read(coordinator, "/community/desk")).contains("Room 5", "Synthetic Office");
        assertThat(read(coordinator, "/community/card")).contains(home() + "/feedback", "class=\"qr\"");
    }

    @Test
    void whatChangedIsReadByEverybodyAndSmallCountsAreNot() throws Exception {
        openDesk();
        visit(said("IDEA", "A bus."));
        send(coordinator, post("/community/feedback/" + feedback() + "/sorted").param("themes", "TRANSPORT"));
        assertThat(send(coordinator, changed().param("changedEs", "Llame al 541-555-0134"))
                        .getStatus())
                .isEqualTo(422);
        send(coordinator, changed().param("changedEs", "Un autobús va a la clínica."));

        assertThat(read(home() + "/changed")).contains("Line 7 stops at the clinic.", "10 or fewer", "2 Mar 2026");
        assertThat(text(answer(get(home() + "/changed").cookie(new Cookie("lang", "es")))))
                .contains("Un autobús va a la clínica.", "10 o menos");
        assertThat(read(coordinator, "/community/changed")).contains("<strong>1</strong>");
        UUID id = as(
                coordinator,
                () -> jdbc.sql("select id from workgroup.changed_thing")
                        .query(UUID.class)
                        .single());
        send(coordinator, post("/community/changed/" + id + "/withdrawn"));
        assertThat(read(home() + "/changed")).doesNotContain("Line 7");
    }

    private MockHttpServletRequestBuilder changed() {
        return post("/community/changed")
                .param("theme", "TRANSPORT")
                .param("heardEn", "Nobody can get to the clinic.")
                .param("heardEs", "Nadie puede llegar a la clínica.")
                .param("changedEn", "Line 7 stops at the clinic.");
    }

    private List<AgendaSource.Due> due() {
        return as(
                coordinator,
                () -> agenda.stream()
                        .filter(FeedbackAgenda.class::isInstance)
                        .flatMap(source -> source.due(clock.instant()).stream())
                        .toList());
    }
}
