package org.corespond.sharing.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Protected;
import org.corespond.kernel.Role;
import org.corespond.sharing.Ask;
import org.corespond.sharing.decision.Purpose;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.Test;

/** Obligation HUAPRV (disclosure.md A.4, rules H5, H6v, H7): nothing goes out before a human of the holder has said yes. */
@CorespondTest
class ApprovalTest extends ApprovalScenario {
    @Test
    void aRequestOpensNothingUntilThePrivacyOfficerOfTheHolderHasVerifiedAndApproved_H6v() throws Exception {
        UUID request = asked("VICTIM", "victim_agrees");
        record("/records/requests/" + request).andExpect(content().string(containsString("No information available.")));
        mvc.perform(get("/privacy").with(privacy.signedIn()))
                .andExpect(content().string(containsString("Law enforcement asks")))
                .andExpect(content().string(containsString("26-77")))
                .andExpect(content().string(not(containsString("Canary"))));

        answer(request, privacy, "true").andExpect(status().isUnprocessableContent());
        answer(request, privacy, "true", "identity_of_official_verified").andExpect(status().is3xxRedirection());

        record("/records/requests/" + request).andExpect(content().string(containsString("Canary Quill")));
        mvc.perform(get("/privacy").with(privacy.signedIn()))
                .andExpect(content().string(not(containsString("Law enforcement asks"))));
        clock.advance(ApprovalRequest.LASTS);
        record("/records/requests/" + request).andExpect(content().string(not(containsString("Canary"))));
    }

    @Test
    void aRefusalHasItsReasonStandsAndLooksLikeNothing() throws Exception {
        UUID request = asked("VICTIM", "victim_agrees");
        mvc.perform(form(request, "false").param("note", " ").with(privacy.signedIn()))
                .andExpect(status().isUnprocessableContent());
        answer(request, privacy, "false").andExpect(status().is3xxRedirection());
        answer(request, privacy, "true", "identity_of_official_verified").andExpect(status().isUnprocessableContent());

        record("/records/requests/" + request).andExpect(content().string(containsString("No information available.")));
    }

    /** Flow 8 (disclosure.md A.9): where a suspect is; the eight items, after the identity check. */
    @Test
    void aSuspectIsLocatedByTheEightItemsAlone_H6() throws Exception {
        UUID request = asked("LOCATE_SUSPECT", "suspect_fugitive_witness_or_missing");
        answer(request, privacy, "true", "identity_of_official_verified");

        record("/records/requests/" + request)
                .andExpect(content().string(containsString("Canary Quill")))
                .andExpect(content().string(containsString("1990-01-02")))
                .andExpect(content().string(not(containsString("555 0100"))));
    }

    @Test
    void nobodyElseApprovesAndNobodyElseReadsTheRequest() throws Exception {
        UUID request = asked("VICTIM", "victim_agrees");
        Person elsewhere = communities.person(
                communities.agency(community, Agency.Kind.FACILITY, "Elsewhere"), Role.PRIVACY_OFFICER);

        answer(request, elsewhere, "true", "identity_of_official_verified").andExpect(status().isNotFound());
        answer(request, officer.in(Role.PRIVACY_OFFICER), "true", "identity_of_official_verified")
                .andExpect(status().isNotFound());
        mvc.perform(get("/records/requests/{id}", request)
                        .with(communities
                                .person(
                                        communities.agency(community, Agency.Kind.LAW_ENFORCEMENT, "Sheriff"),
                                        Role.OFFICER)
                                .signedIn()))
                .andExpect(status().isNotFound());
    }

    /** The same account that works for both agencies still does not answer itself; the database holds it too. */
    @Test
    void nobodyApprovesTheirOwnRequest() throws Exception {
        UUID request = asked("VICTIM", "victim_agrees");
        Actor clinics = privacy.actor();
        Actor both = new Actor(
                clinics.communityId(), clinics.agencyId(), officer.actor().accountId(), "Both", Role.PRIVACY_OFFICER);
        Person twice = new Person(both, "Tamarack County", "Cedar Clinic", privacy.zone());

        answer(request, twice, "true", "identity_of_official_verified")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Nobody approves their own request.")));
    }

    @Test
    void whatIsMissingIsSaidAndAFormSentTwiceAsksOnce() throws Exception {
        mvc.perform(ask("VICTIM").param("caseNumber", "26-77").with(officer.signedIn()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Write your name and badge.")));
        UUID key = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            mvc.perform(whole("VICTIM", "victim_agrees", key)).andExpect(status().is3xxRedirection());
        }

        assertThat(CurrentActor.as(officer.actor(), approvals::listAsked)).hasSize(1);
    }

    /** A belief that somebody merely asserts lacks the clinician who lets it go: the release waits, and is no release. */
    @Test
    void withoutTheApprovalTheGateHoldsBackAndLogsNoRelease_H5() {
        Protected<String> record = new Protected<>(
                new Protected.Header(person, person, clinician.actor().agency(), Set.of("MH"), false),
                () -> Optional.of("content"),
                (text, shown) -> text);
        Ask belief = Ask.of(
                Purpose.THREAT,
                "good_faith_belief_recorded",
                "threatened_party_recorded",
                "harm_recorded",
                "imminence_recorded",
                "recipient_can_prevent",
                "disclosure_necessary_to_prevent",
                "consistent_with_state_law_and_ethics");

        assertThat(CurrentActor.as(officer.actor(), () -> releaser.release(record, belief))
                        .value())
                .isEmpty();

        assertThat(permits()).containsExactly(false);
    }

    /** Rule H7: an officer uses the approved order that names the agency; it opens what it states. */
    @Test
    void anOfficerAsksUnderAnApprovedOrderAndTheDecisionNamesIt_H7() throws Exception {
        mvc.perform(order()).andExpect(status().is3xxRedirection());
        mvc.perform(get("/records").with(officer.signedIn()))
                .andExpect(content().string(not(containsString("26-CR-9"))));
        UUID process = CurrentActor.as(
                privacy.actor(),
                () -> transaction.execute(status -> jdbc.sql("select id from sharing.legal_process")
                        .query(UUID.class)
                        .single()));
        mvc.perform(post("/privacy/process/{id}", process)
                        .param("step", "PRIVACY_OFFICER")
                        .param("key", key())
                        .with(privacy.signedIn())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());

        mvc.perform(get("/records").with(officer.signedIn()))
                .andExpect(content().string(containsString("26-CR-9")))
                .andExpect(content().string(not(containsString("Canary"))));
        record("/records/process/" + process).andExpect(content().string(containsString("Canary Quill")));

        List<String> reliedOn = reliedOn();
        assertThat(reliedOn).contains(process.toString());
        clock.advance(Duration.ofDays(12));
        mvc.perform(get("/records/process/{id}", process).with(officer.signedIn()))
                .andExpect(status().isNotFound());
    }
}
