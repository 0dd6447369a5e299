package org.corespond.sharing.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.kernel.Role;
import org.corespond.sharing.ConsentRevoked;
import org.corespond.sharing.consents.GivenConsent.Standing;
import org.corespond.sharing.decision.Purpose;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The person's own page of consents, and the notice on whatever page shows what came under one. */
@CorespondTest
@RecordApplicationEvents
class MyConsentsTest extends ConsentScenario {
    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationEvents events;

    /** 42 CFR 2.31(a)(6): taken back in writing, by the person, at home. */
    @Test
    void thePersonTakesAConsentBackAtThePortalAndTheNextQuestionIsDenied() throws Exception {
        UUID consent = signed();
        assertThat(opensTo(peer)).isTrue();
        Person self = atThePortal(person);
        see(self, "/portal/consents")
                .andExpect(content()
                        .string(allOf(
                                containsString("Canary Clinic may share with Heron Peers"),
                                containsString("Take it back now"))));

        send(self, post("/portal/consents/" + consent + "/revocation")).andExpect(status().is3xxRedirection());

        assertThat(opensTo(peer)).isFalse();
        assertThat(given(consent).standing(clock.instant(), 12)).isEqualTo(Standing.REVOKED);
        see(self, "/portal/consents").andExpect(content().string(not(containsString("Take it back now"))));
        see(peer.in(Role.PRIVACY_OFFICER), "/consents/notices")
                .andExpect(content().string(containsString("From Canary Clinic")));
        assertThat(events.stream(ConsentRevoked.class)
                        .filter(event -> event.consentId().equals(consent)))
                .hasSize(1);
    }

    @Test
    void nobodyTakesBackTheConsentOfSomebodyElse() throws Exception {
        UUID consent = signed();
        Person other = atThePortal(UUID.randomUUID());

        see(other, "/portal/consents").andExpect(content().string(not(containsString("Heron Peers"))));
        send(other, post("/portal/consents/" + consent + "/revocation")).andExpect(status().isNotFound());

        assertThat(opensTo(peer)).isTrue();
    }

    /** 42 CFR 2.32: on whatever page the release is shown, with what the consent covers. */
    @Test
    void aPageThatShowsWhatCameUnderConsentCarriesTheNoticeAndTheScope() throws Exception {
        UUID consent = signed("classes", "SUD");
        MockHttpServletRequest request = new MockHttpServletRequest();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        substanceUse(peer.in(Role.CLINICIAN), Purpose.TREAT);
        RequestContextHolder.resetRequestAttributes();
        Object notices = request.getAttribute("corespond.notices");

        mvc.perform(get("/consents/notices")
                        .requestAttr("corespond.notices", notices)
                        .with(peer.in(Role.CLINICIAN).signedIn()))
                .andExpect(content()
                        .string(allOf(
                                containsString("42 CFR part 2 prohibits unauthorized use or disclosure"),
                                containsString("Consent " + consent + " covers SUD (the whole) for TREAT"))));
    }

    private Person atThePortal(UUID of) {
        return communities.invited(
                new Agency(clinician.actor().agency(), community.id(), "Canary Clinic", Agency.Kind.BEHAVIORAL_HEALTH),
                Role.PERSON,
                of);
    }

    private ResultActions see(Person who, String address) throws Exception {
        return mvc.perform(get(address).with(who.signedIn()));
    }

    /** With a key of its own unless it brings one. */
    private ResultActions send(Person who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(made -> {
                    if (made.getParameter("key") == null) {
                        made.addParameter("key", UUID.randomUUID().toString());
                    }
                    return made;
                })
                .with(who.signedIn())
                .with(csrf()));
    }
}
