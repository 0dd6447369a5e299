package org.corespond.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.episodes.NextStep;
import org.corespond.kernel.Role;
import org.corespond.referrals.Referral.StepKind;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@CorespondTest
@RecordApplicationEvents
class ReferralPagesTest extends FollowUpPages {

    @BeforeEach
    void theWorkerAccepted() throws Exception {
        accept();
    }

    @Test
    void helpThatThePersonAcceptsIsSent() throws Exception {
        page().andExpect(content().string(containsString("Nothing was offered yet.")));
        refer().andExpect(redirectedUrl(address()));

        assertThat(referral().last()).isEqualTo(StepKind.SENT);
        page().andExpect(content().string(containsString("Harbor Housing")))
                .andExpect(content().string(containsString("Service accepted")));
    }

    @Test
    void theLoopClosesWithAKeptAppointment() throws Exception {
        refer();
        step("ACCEPTED").andExpect(redirectedUrl(address()));
        step("APPOINTMENT", "appointmentAt", "2026-03-09T10:30");
        assertThat(now().nextStep()).isEqualTo(NextStep.KEEP_APPOINTMENT);
        assertThat(now().nextDueAt()).as("10:30 in Oregon, in summer time").isEqualTo("2026-03-09T17:30:00Z");
        step("KEPT");

        assertThat(referral().kept()).isTrue();
        assertThat(now().nextStep()).isEqualTo(NextStep.CLOSE);
        assertThat(events.stream(ReferralAnswered.class).toList())
                .singleElement()
                .extracting(ReferralAnswered::accepted)
                .isEqualTo(true);
        assertThat(events.stream(ServiceKept.class).toList())
                .singleElement()
                .extracting(ServiceKept::referralId)
                .isEqualTo(referral().id());
        page().andExpect(content().string(containsString("Service kept")));
    }

    @Test
    void aMissedAppointmentBringsThePersonBackToTheList() throws Exception {
        refer();
        step("ACCEPTED");
        step("APPOINTMENT", "appointmentAt", "2026-03-04T10:30");
        step("MISSED");

        assertThat(referral().kept()).isFalse();
        assertThat(now().nextStep()).isEqualTo(NextStep.CONTACT_PERSON);
        assertThat(events.stream(ServiceKept.class)).isEmpty();
        step("APPOINTMENT", "appointmentAt", "2026-03-05T10:30");
        assertThat(referral().appointmentAt()).isEqualTo(Instant.parse("2026-03-05T18:30:00Z"));
    }

    @Test
    void aServiceThatDeclinesTellsWhy() throws Exception {
        refer();
        step("DECLINED")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"e-reason\"")));
        step("DECLINED", "reason", "NO_CAPACITY");

        assertThat(referral().steps().getLast().reason()).isEqualTo(Referral.ServiceReason.NO_CAPACITY);
        assertThat(events.stream(ReferralAnswered.class).toList().getLast().accepted())
                .isFalse();
        page().andExpect(content().string(containsString("No capacity")));
    }

    @Test
    void helpThatThePersonDeclinesIsKeptWithTheReasonAndNotSent() throws Exception {
        refer("response", "DECLINED")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"e-declineReason\"")));
        refer("response", "DECLINED", "declineReason", "DISTANCE");

        assertThat(referral().steps()).isEmpty();
        assertThat(referral().declineReason()).isEqualTo(Referral.WhyNot.DISTANCE);
        page().andExpect(content().string(containsString("Too far")));
    }

    @ParameterizedTest
    @CsvSource({
        "type, '', Choose one.",
        "urgency, '', Choose one.",
        "response, '', Choose one.",
        "service, '  ', 'Name the service, with at most 120 characters.'",
        "service, LONG, 'Name the service, with at most 120 characters.'"
    })
    void whatIsMissingIsToldBesideItsFieldAndTheRestStays(String field, String typed, String message) throws Exception {
        refer(field, typed.equals("LONG") ? "x".repeat(121) : typed)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"e-" + field + "\">" + message)))
                .andExpect(content()
                        .string(containsString(
                                field.equals("service") ? "value=\"HOUSING\" checked" : "value=\"Harbor Housing\"")));

        assertThat(as(worker, () -> referrals.listOf(episode.id()))).isEmpty();
    }

    @Test
    void anAppointmentHasATimeThatCanBe() throws Exception {
        refer();
        step("ACCEPTED");
        step("APPOINTMENT", "appointmentAt", "soon")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"e-appointmentAt\"")))
                .andExpect(content().string(containsString("value=\"soon\"")));
        step("APPOINTMENT")
                .andExpect(content().string(containsString("When is the appointment? Choose day and time.")));

        assertThat(referral().last()).isEqualTo(StepKind.ACCEPTED);
    }

    @Test
    void aStepThatDoesNotFitIsRefused() throws Exception {
        refer();
        step("KEPT")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Somebody may have been faster")));

        assertThat(referral().last()).isEqualTo(StepKind.SENT);
    }

    @Test
    void sentTwiceItCountsOnce() throws Exception {
        UUID key = UUID.randomUUID();
        refer(key);
        refer(key);
        step("ACCEPTED");
        UUID appointment = UUID.randomUUID();
        step(appointment, "APPOINTMENT", "appointmentAt", "2026-03-09T10:30");
        step(appointment, "APPOINTMENT", "appointmentAt", "2026-03-09T10:30");

        assertThat(as(worker, () -> referrals.listOf(episode.id()))).hasSize(1);
        assertThat(referral().steps()).hasSize(3);
    }

    @Test
    void anotherAgencyAndAnotherRoleReferNobody() throws Exception {
        refer();
        Person stranger = communities.person(
                communities.agency(community, Agency.Kind.BEHAVIORAL_HEALTH, "Elsewhere"), Role.FOLLOW_UP);
        List<String> addresses = List.of(
                address() + "/referrals", address() + "/referrals/" + referral().id());

        see(stranger, address()).andExpect(status().isNotFound());
        see(team, address()).andExpect(status().isForbidden());
        for (String to : addresses) {
            send(stranger, offering(to)).andExpect(status().isNotFound());
            send(team, offering(to)).andExpect(status().isForbidden());
        }
        assertThat(as(worker, () -> referrals.listOf(episode.id()))).hasSize(1);
        assertThat(referral().last()).isEqualTo(StepKind.SENT);
    }

    private static MockHttpServletRequestBuilder offering(String to) {
        return keyed(post(to))
                .param("kind", "ACCEPTED")
                .param("type", "SUD")
                .param("urgency", "ROUTINE")
                .param("service", "Elsewhere")
                .param("response", "ACCEPTED");
    }

    @Test
    void theTimelineNamesNoService() throws Exception {
        refer();

        see(worker, "/episodes/" + episode.id())
                .andExpect(content().string(containsString("Referral sent")))
                .andExpect(content().string(not(containsString("Harbor Housing"))));
    }
}
