package org.corespond.sharing.consents;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.corespond.kernel.Actor;
import org.corespond.kernel.Role;
import org.corespond.sharing.ConsentRevoked;
import org.corespond.sharing.Paper;
import org.corespond.sharing.consents.GivenConsent.Standing;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of consents, from the list to the notice that one was taken back. */
@CorespondTest
@RecordApplicationEvents
class ConsentPagesTest extends ConsentScenario {
    private static final byte[] PDF = "%PDF-1.7 made up".getBytes(US_ASCII);
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a00");

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationEvents events;

    @Test
    void aConsentIsWrittenDownSignedAndToldInPlainWords() throws Exception {
        see(clinician, list()).andExpect(content().string(containsString("No consent is written down here")));
        see(clinician, list() + "/new").andExpect(content().string(containsString("A specific release")));
        see(clinician, list() + "/new?kind=SPECIFIC").andExpect(content().string(containsString("Who may receive")));
        UUID consent = posted();

        see(clinician, list() + "/" + consent).andExpect(content().string(containsString("Nobody has signed yet")));
        sign(consent, "TYPED", "agree", "true");

        see(clinician, list())
                .andExpect(content()
                        .string(allOf(
                                containsString("Consents of Canary Quill"),
                                containsString("Canary Clinic may share with Heron Peers: Name, birth date, contact."),
                                containsString("Until 31 Aug 2026"))));
        see(clinician, list() + "/" + consent + "/print")
                .andExpect(content()
                        .string(allOf(
                                containsString("How to take it back"),
                                containsString("Signed by Canary Quill (The person) on 2 Mar 2026"))));
    }

    @Test
    void theCopyAndThePagesAreSaidInSpanish() throws Exception {
        UUID consent = signed();

        mvc.perform(get(list() + "/" + consent + "/print")
                        .with(clinician.signedIn())
                        .cookie(new Cookie("lang", "es")))
                .andExpect(content()
                        .string(allOf(
                                containsString("Mi consentimiento"), not(containsString("How to take it back")))));
    }

    @Test
    void whatIsMissingIsSaidBesideItsFieldAndWhatWasTypedIsKept() throws Exception {
        send(clinician, fields(post(list()), "recipients", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"e-recipients\""),
                                containsString("Who may receive? Choose at least one."),
                                containsString("My name and how to reach me"))));
    }

    @Test
    void aFormSentTwiceCountsOnce() throws Exception {
        UUID key = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            send(clinician, typedInto(post(list()), typed()).param("key", key.toString()))
                    .andExpect(status().is3xxRedirection());
        }

        assertThat(within(clinician, () -> consents.listOf(person))).hasSize(1);
    }

    @Test
    void aDrawnSignatureIsKeptAsAPictureWithItsHash() throws Exception {
        UUID consent = posted();
        sign(consent, "DRAWN", "drawn", "data:image/png;base64,AAAA").andExpect(status().isUnprocessableContent());
        String drawn = Base64.getEncoder().encodeToString(PNG);
        sign(consent, "DRAWN", "drawn", "data:image/png;base64," + drawn).andExpect(status().is3xxRedirection());

        see(clinician, list() + "/" + consent + "/paper")
                .andExpect(content().bytes(PNG))
                .andExpect(header().string("Content-Disposition", containsString("attachment")));
        assertThat(given(consent).signature().sha256()).hasSize(64);
    }

    @Test
    void aPaperIsWhatItsBytesSayAndItsDayLiesBehindUs() throws Exception {
        UUID consent = posted();
        upload(consent, "scan.pdf", "MZ not a paper".getBytes(US_ASCII), "2026-03-01")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This is not a PDF, PNG or JPEG")));
        upload(consent, "scan.pdf", PDF, "2026-03-03")
                .andExpect(content().string(containsString("The day of signing cannot be ahead")));
        upload(consent, "scan.pdf", PDF, "").andExpect(content().string(containsString("Which day was it signed?")));
        upload(consent, "scan.txt", PDF, "2026-03-01").andExpect(status().is3xxRedirection());

        assertThat(given(consent).standing(clock.instant(), 12)).isEqualTo(Standing.OPEN);
        assertThat(Paper.of(new byte[Paper.MOST_BYTES + 1])).isEmpty();
    }

    /** 42 CFR 2.31(b), (d); 45 CFR 164.508(b)(3)(ii). */
    @Test
    void onePaperDoesNotGiveTwoConsentsOfWhichOneStandsAlone() throws Exception {
        upload(posted(), "scan.pdf", PDF, "2026-03-01").andExpect(status().is3xxRedirection());
        UUID notes = record("kind", "PSY_NOTES", "classes", "PSYN");

        upload(notes, "scan.pdf", PDF, "2026-03-01")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This paper gives another consent too")));
    }

    @Test
    void aSpokenConsentNamesItsWitnessAndIsToldToBeANote() throws Exception {
        UUID consent = posted();
        sign(consent, "SPOKEN").andExpect(content().string(containsString("Write the full name of the witness")));
        sign(consent, "SPOKEN", "witness", "Ada Witness").andExpect(status().is3xxRedirection());

        see(clinician, list() + "/" + consent)
                .andExpect(
                        content().string(allOf(containsString("Spoken: a note only"), containsString("Ada Witness"))));
        assertThat(opensTo(peer)).isFalse();
    }

    @Test
    void whoeverReceivedUnderAConsentIsToldThatItIsTakenBackAndAcknowledges() throws Exception {
        UUID consent = signed();
        assertThat(opensTo(peer)).isTrue();
        Person officer = privacyOfficerOf(peer);
        see(officer, "/consents/notices").andExpect(content().string(containsString("No notice")));

        send(clinician, post(list() + "/" + consent + "/revocation").param("how", "SPOKEN"));
        send(clinician, post(list() + "/" + consent + "/revocation").param("how", "WRITTEN"));

        see(officer, "/consents/notices")
                .andExpect(content()
                        .string(allOf(
                                containsString("From Canary Clinic"),
                                containsString("once"),
                                not(containsString("Quill")))));
        see(privacyOfficerOf(stranger), "/consents/notices").andExpect(content().string(containsString("No notice")));
        List<RevocationNotices.Notice> told = within(officer, () -> notices.toMe());
        assertThat(told).hasSize(1);
        send(officer, post("/consents/notices/" + told.getFirst().id()));
        assertThat(within(officer, () -> notices.waiting())).isZero();
        assertThat(events.stream(ConsentRevoked.class)
                        .filter(event -> event.consentId().equals(consent)))
                .singleElement()
                .satisfies(event -> assertThat(event.recipients())
                        .containsExactly(peer.actor().agency()));
    }

    @Test
    void aStrangerAndAnUnknownPersonLookTheSame() throws Exception {
        signed();
        Person other = roleOf(stranger, Role.CLINICIAN);

        String denied = see(other, list())
                .andExpect(status().isNotFound())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String unknown = see(other, "/people/" + UUID.randomUUID() + "/consents")
                .andExpect(status().isNotFound())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(denied.length()).isEqualTo(unknown.length());
        send(other, fields(post(list()))).andExpect(status().isNotFound());
        see(other, list() + "/new").andExpect(status().isNotFound());
    }

    @Autowired
    RevocationNotices notices;

    private String list() {
        return "/people/" + person + "/consents";
    }

    private UUID posted() throws Exception {
        String to = send(clinician, fields(post(list())))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return UUID.fromString(String.valueOf(to).substring(String.valueOf(to).lastIndexOf('/') + 1));
    }

    private MockHttpServletRequestBuilder fields(MockHttpServletRequestBuilder request, String... changed) {
        return typedInto(request, typed(changed));
    }

    private static MockHttpServletRequestBuilder typedInto(MockHttpServletRequestBuilder request, Typed typed) {
        typed.fields().forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        return request;
    }

    private ResultActions sign(UUID consent, String method, String... more) throws Exception {
        MockHttpServletRequestBuilder request = post(list() + "/" + consent + "/signature")
                .param("method", method)
                .param("signer", "Canary Quill")
                .param("capacity", "SELF");
        for (int i = 0; i < more.length; i += 2) {
            request.param(more[i], more[i + 1]);
        }
        return send(clinician, request);
    }

    private ResultActions upload(UUID consent, String name, byte[] bytes, String day) throws Exception {
        return mvc.perform(multipart(list() + "/" + consent + "/signature")
                .file(new MockMultipartFile("paper", name, "application/pdf", bytes))
                .param("method", "PAPER")
                .param("signer", "Canary Quill")
                .param("capacity", "SELF")
                .param("signedOn", day)
                .param("key", UUID.randomUUID().toString())
                .with(clinician.signedIn())
                .with(csrf()));
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

    private Person privacyOfficerOf(Person other) {
        return roleOf(other, Role.PRIVACY_OFFICER);
    }

    private Person roleOf(Person other, Role role) {
        Actor actor = new Actor(community.id(), other.actor().agency(), ids.next(), "Test " + role, role);
        return new Person(actor, other.communityName(), other.agencyName(), other.zone());
    }
}
