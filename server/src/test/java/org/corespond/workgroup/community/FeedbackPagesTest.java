package org.corespond.workgroup.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.corespond.kernel.Role;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class FeedbackPagesTest extends CommunityScenario {
    @Test
    void anAnonymousVisitorSaysSomethingAndReadsTheAnswerWithTheCode() throws Exception {
        openDesk();
        MockHttpServletResponse received = visit(said("COMPLAINT", "Nobody told me where we went."));
        String code = code(received);
        assertThat(received.getStatus()).isEqualTo(200);
        assertThat(answered(code)).contains("Received", "5 Mar 2026").doesNotContain("Nobody told me");

        String here = "/community/feedback/" + feedback();
        assertThat(read(coordinator, "/community/feedback")).contains("F-1", "Complaint", "New");
        assertThat(read(advocate, here)).contains("Nobody told me where we went.", "No name here");
        send(advocate, post(here + "/acknowledged"));
        assertThat(answered(code)).contains("Somebody has read it", "1 Apr 2026");
        send(coordinator, post(here + "/answer").param("answer", "Crews now say where they drive."));

        assertThat(answered(code.toLowerCase(Locale.ROOT).replace("-", "")))
                .contains("Crews now say where they drive.", "Answered");
        assertThat(answered("7KQM-PX42-WDNB")).contains("No feedback has this code");
        assertThat(send(coordinator, post(here + "/answer").param("answer", "Once more"))
                        .getStatus())
                .isEqualTo(422);
    }

    /** An order to erase needs its id (docs/adr/0057). */
    @Test
    void theDesksPrivacyOfficerFindsItByItsNumberAndNobodyElses() throws Exception {
        openDesk();
        visit(said("COMPLAINT", "Nobody told me where we went."));

        assertThat(found(office, "f-1")).contains("?person=" + feedback()).doesNotContain("Nobody told me");
        assertThat(found(police, "f-1")).doesNotContain("?person=");
    }

    /** oracles.md 35. */
    @Test
    void theSendersIdentityIsHiddenFromInvolvedOfficers() throws Exception {
        openDesk();
        visit(said("COMPLAINT", "The officer shouted.")
                .param("about", police.id().toString())
                .param("name", "Canary Sender")
                .param("contact", "canary@example.org")
                .param("mayContact", "yes"));
        String here = "/community/feedback/" + feedback();

        assertThat(read(coordinator, here)).contains("Canary Sender", "canary@example.org", "May be contacted");
        assertThat(read(advocate, here)).contains("Canary Sender");
        for (Role role : Role.values()) {
            Person there = communities.person(police, role);
            for (String path : List.of(here, "/community/feedback", "/community/changed")) {
                assertThat(read(there, path)).as(role + " at " + path).doesNotContain("Canary", "shouted", "canary@");
            }
            if (role != Role.COORDINATOR && role != Role.ADVOCATE) {
                assertThat(answer(get(here).with(there.signedIn())).getStatus()).isEqualTo(403);
            }
        }
        Person chief = communities.person(police, Role.COORDINATOR);
        assertThat(answer(get(here).with(chief.signedIn())).getStatus()).isEqualTo(404);
        assertThat(senders(chief)).isEmpty();
        assertThat(senders(coordinator)).hasSize(1);
        assertThat(as(
                        coordinator,
                        () -> jdbc.sql("select distinct agency_id from workgroup.feedback_sender")
                                .query(UUID.class)
                                .list()))
                .doesNotContain(police.id());
    }

    @Test
    void anAgencyNamedLaterLosesTheNameAtOnceEvenWhereItKeepsTheDesk() throws Exception {
        openDesk();
        visit(said("COMPLAINT", "The office never called back.").param("name", "Canary Sender"));
        String here = "/community/feedback/" + feedback();
        assertThat(read(coordinator, here)).contains("Canary Sender");

        send(
                coordinator,
                post(here + "/sorted")
                        .param("themes", "FOLLOW_UP")
                        .param("about", office.id().toString()));

        assertThat(read(coordinator, here))
                .contains("never called back", "No name here")
                .doesNotContain("Canary");
        assertThat(read(advocate, here)).contains("Canary Sender");
        assertThat(read(advocate, "/community/feedback")).contains("What came after");
    }

    @Test
    void aNameThatNobodyMayKeepIsNotKeptAndTheSenderIsTold() throws Exception {
        send(coordinator, desk(office).param("advocate", ""));
        MockHttpServletResponse received = visit(said("HARM", "It was the office.")
                .param("about", office.id().toString())
                .param("name", "Canary"));

        assertThat(text(received)).contains("We did not keep your name");
        assertThat(read(coordinator, "/community/feedback/" + feedback())).doesNotContain("Canary");
    }

    @Test
    void aPhoneNumberInFreeTextIsWarnedAboutAndKeptOnlyAfterConfirmation() throws Exception {
        openDesk();
        MockHttpServletResponse warned = visit(said("IDEA", "Ask my sister at 541-555-0134 about it."));
        assertThat(warned.getStatus()).isEqualTo(422);
        assertThat(text(warned))
                .contains(
                        "There is a phone number in your words: 541-555-0134", "Ask my sister at", "Keep this number");
        assertThat(count("feedback")).isZero();

        assertThat(visit(said("IDEA", "Ask my sister at 541-555-0135 about it.").param("keepNumbers", "541-555-0134"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(visit(said("IDEA", "Ask my sister at 541-555-0134 about it.").param("keepNumbers", "541-555-0134"))
                        .getStatus())
                .isEqualTo(200);
        assertThat(read(coordinator, "/community/feedback/" + feedback())).contains("541-555-0134");
    }

    @Test
    void aComplaintAboutMisconductShowsTheOfficialChannelInBothLanguages() throws Exception {
        openDesk();

        assertThat(text(visit(said("COMPLAINT", "He hit me.").param("misconduct", "yes"))))
                .contains("It starts no official investigation", "Office of Professional Standards, Room 5");
        assertThat(text(answer(post(home() + "/feedback")
                        .param("kind", "COMPLAINT")
                        .param("words", "Me pegó.")
                        .param("misconduct", "yes")
                        .param("language", "es")
                        .param("key", UUID.randomUUID().toString())
                        .cookie(new Cookie("lang", "es"))
                        .with(csrf()))))
                .contains("No inicia una investigación oficial", "Oficina de Normas Profesionales, sala 5");
        assertThat(read(coordinator, "/community/feedback/" + feedback())).contains("misconduct", "In Spanish");
        assertThat(text(visit(said("PRAISE", "They were kind.")))).doesNotContain("Room 5");
    }

    @Test
    void sentTwiceItIsKeptOnceAndShowsTheSameCode() throws Exception {
        openDesk();
        String key = UUID.randomUUID().toString();
        String first = code(answer(said("IDEA", "A bus.").param("key", key).with(csrf())));
        String second = code(answer(said("IDEA", "A bus.").param("key", key).with(csrf())));

        assertThat(second).isEqualTo(first);
        assertThat(count("feedback")).isEqualTo(1);
    }

    @Test
    void aVisitorWithoutASessionNeedsTheTokenOfThePageAndNothingElse() throws Exception {
        openDesk();
        assertThat(answer(said("IDEA", "A bus.").param("key", UUID.randomUUID().toString()))
                        .getStatus())
                .isEqualTo(403);
        MockHttpServletResponse page = answer(get(home() + "/feedback"));
        String token = text(page).replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");

        MockHttpServletResponse received = answer(said("IDEA", "A bus.")
                .param("key", UUID.randomUUID().toString())
                .param("_csrf", token)
                .cookie(page.getCookies()));

        assertThat(received.getStatus()).isEqualTo(200);
        assertThat(received.getCookie("SESSION")).isNull();
    }

    @Test
    void nothingOfAVisitorIsWrittenDown() throws Exception {
        openDesk();
        Person officer = communities.person(police, Role.OFFICER);
        send(officer, said("HARM", "I saw it and cannot say who I am."));
        UUID id = feedback();

        assertThat(as(
                        coordinator,
                        () -> jdbc.sql("""
                                select coalesce(account_id::text, '') || coalesce(address::text, '')
                                       || coalesce(session_ref::text, '') || coalesce(role, '')
                                from audit.entry where :id = any(ids) and what = 'feedback.received'
                                """).param("id", id).query(String.class).list()))
                .containsExactly("");
        assertThat(as(
                        coordinator,
                        () -> jdbc.sql("select recorded_by from workgroup.feedback where id = :id")
                                .param("id", id)
                                .query(UUID.class)
                                .optional()))
                .isEmpty();
    }

    @Test
    void tooMuchFromOnePlaceIsAskedToWaitAndNothingIsLost() throws Exception {
        openDesk();
        for (int i = 0; i < 8; i++) {
            assertThat(visit(said("IDEA", "Bus " + i)).getStatus()).isEqualTo(200);
        }
        MockHttpServletResponse slowed = visit(said("IDEA", "The ninth bus"));

        assertThat(slowed.getStatus()).isEqualTo(429);
        assertThat(text(slowed)).contains("wait ten minutes", "The ninth bus");
        assertThat(visit(said("IDEA", "From elsewhere").with(request -> {
                            request.setRemoteAddr("203.0.113.9");
                            return request;
                        }))
                        .getStatus())
                .isEqualTo(200);
        clock.advance(Duration.ofMinutes(11));
        assertThat(visit(said("IDEA", "Later")).getStatus()).isEqualTo(200);
    }

    private String answered(String code) throws Exception {
        return text(visit(post(home() + "/answer").param("code", code)));
    }

    private List<String> senders(Person who) {
        return as(
                who,
                () -> jdbc.sql("select name from workgroup.feedback_sender")
                        .query(String.class)
                        .list());
    }

    private long count(String table) {
        return as(
                coordinator,
                () -> jdbc.sql("select count(*) from workgroup." + table)
                        .query(Long.class)
                        .single());
    }
}
