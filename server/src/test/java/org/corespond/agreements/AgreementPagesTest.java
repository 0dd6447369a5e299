package org.corespond.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@CorespondTest
class AgreementPagesTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    TestCommunity communities;

    @Autowired
    AgreementReader reader;

    @Autowired
    TestClock clock;

    Agency police;
    Agency clinic;
    Person coordinator;
    Person privacyOfficer;

    @BeforeEach
    void twoAgencies() {
        clock.set(Instant.parse("2026-03-02T15:00:00Z"));
        Community community = communities.add();
        police = communities.agency(community, Agency.Kind.LAW_ENFORCEMENT, "Synthetic Police");
        clinic = communities.agency(community, Agency.Kind.BEHAVIORAL_HEALTH, "Synthetic Clinic");
        coordinator = communities.person(police, Role.COORDINATOR);
        privacyOfficer = communities.person(clinic, Role.PRIVACY_OFFICER);
    }

    @Test
    void anAgreementIsWrittenSignedByBothAndOpen() throws Exception {
        UUID id = written("2026-03-01", "2026-06-30");
        show(coordinator, id)
                .andExpect(content().string(containsString("Closed, because not all have signed")))
                .andExpect(content().string(containsString("Synthetic Clinic, Synthetic Police")));

        sign(id, police).andExpect(status().is3xxRedirection());
        show(privacyOfficer, id).andExpect(content().string(containsString("Waits for Synthetic Clinic.")));
        sign(id, clinic).andExpect(status().is3xxRedirection());

        show(coordinator, id)
                .andExpect(content().string(containsString("Everything below is open now.")))
                .andExpect(content().string(containsString("Ada Synthetic, Chief, 1 Mar 2026")))
                .andExpect(content().string(containsString("Police and 911 contacts")))
                .andExpect(content().string(containsString("30 Jun 2026")));
    }

    @Test
    void whatEndsSoonAndWhatStoppedSayWhyToThoseWhoLookAfterAgreements() throws Exception {
        UUID soon = signed("2026-03-01", "2026-03-09");
        UUID over = signed("2026-01-01", "2026-02-28");
        UUID ended = signed("2026-03-01", "");
        send(post("/agreements/" + ended + "/end").param("reason", "The pilot was closed"), coordinator)
                .andExpect(status().is3xxRedirection());

        show(privacyOfficer, soon)
                .andExpect(content().string(containsString("Ends soon")))
                .andExpect(content().string(containsString("Its last day is 9 Mar 2026, in 7 d")));
        show(privacyOfficer, over)
                .andExpect(content()
                        .string(containsString("Stopped since 1 Mar 2026, because its last day was 28 Feb 2026.")));
        String list = mvc.perform(get("/agreements").with(coordinator.signedIn()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(list)
                .contains("Stopped since 2 Mar 2026, because it was ended: The pilot was closed.")
                .contains("Stopped since 1 Mar 2026", "Ends soon", "Needs somebody");
        for (Role role : List.of(Role.OFFICER, Role.CLINICIAN, Role.SUPERVISOR, Role.ANALYST)) {
            show(communities.person(police, role), ended)
                    .andExpect(status().isForbidden())
                    .andExpect(content().string(not(containsString("The pilot was closed"))));
        }
        send(post("/agreements/" + ended + "/end").param("reason", "Again"), coordinator)
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndWhatWasTypedStays() throws Exception {
        send(draft("2026-03-01", "2026-02-01").param("fields-0", "injuries"), coordinator)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(containsString(
                                "The last day is before the first. Type a later day, or leave it empty.")))
                .andExpect(content().string(containsString("id=\"e-until\"")))
                .andExpect(content().string(containsString("value=\"Street triage memorandum\"")))
                .andExpect(content().string(containsString("value=\"2026-02-01\"")));
        send(draft("2026-03-01", "").param("fields-0", "location"), coordinator)
                .andExpect(
                        content().string(containsString("A field was chosen whose class is not part of the clause")));
        send(
                        post("/agreements")
                                .param("kind", "MOU")
                                .param("title", "Alone")
                                .param("parties", police.id().toString()),
                        coordinator)
                .andExpect(content().string(containsString("Choose at least two.")));
        send(draft("2026-13-01", ""), coordinator).andExpect(content().string(containsString("id=\"e-from\"")));
        send(draft("", ""), coordinator).andExpect(content().string(containsString("The first day is missing.")));
        UUID id = written("2026-03-01", "");
        sign(id, police).andExpect(status().is3xxRedirection());
        sign(id, police)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"e-party\"")));
    }

    /** Bad input: an agreement, or one of its clauses, whose end precedes its start. */
    @Test
    void anEndBeforeTheStartIsRefusedForThePaperAndForAClauseAndNothingIsKept() throws Exception {
        send(draft("2026-03-02", "2026-03-01"), coordinator)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"e-until\"")));
        send(draft("2026-03-01", "").param("from-0", "2026-05-02").param("until-0", "2026-05-01"), coordinator)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"e-until-0\"")));

        mvc.perform(get("/agreements").with(coordinator.signedIn()))
                .andExpect(content().string(not(containsString("Street triage memorandum"))));
        assertThat(written("2026-03-01", "2026-03-01")).as("one day is enough").isNotNull();
    }

    @Test
    void aSignatureOfTomorrowIsNone() throws Exception {
        UUID id = written("2026-03-01", "");
        send(
                        post("/agreements/" + id + "/signatures")
                                .param("party", police.id().toString())
                                .param("signer", "Ada Synthetic")
                                .param("capacity", "Chief")
                                .param("day", "2026-03-03"),
                        coordinator)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"e-day\"")))
                .andExpect(content().string(containsString("value=\"Ada Synthetic\"")));
    }

    @Test
    void sentTwiceItIsWrittenOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            mvc.perform(draft("2026-03-01", "")
                            .param("key", key)
                            .with(coordinator.signedIn())
                            .with(csrf()))
                    .andExpect(status().is3xxRedirection());
        }

        assertThat(list()).filteredOn(page -> page.terms().kind().equals("MOU")).hasSize(1);
    }

    @Test
    void theDifferenceOfTwoVersionsSaysWhatOpensAndWhatCloses() throws Exception {
        UUID id = signed("2026-03-01", "2026-06-30");
        send(
                        post("/agreements/" + id + "/versions")
                                .param("title", "Street triage memorandum")
                                .param(
                                        "parties",
                                        police.id().toString(),
                                        clinic.id().toString())
                                .param("from", "2026-03-01")
                                .param("until", "2026-12-31")
                                .param("classes-0", "DEM", "LEI")
                                .param("fields-0", "name", "contact_date")
                                .param("purposes-0", "EMERG")
                                .param("classes-1", "PLOC")
                                .param("purposes-1", "EMERG"),
                        coordinator)
                .andExpect(status().is3xxRedirection());

        String page = mvc.perform(get("/agreements/" + id + "/versions/2").with(privacyOfficer.signedIn()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
        assertThat(page)
                .contains("opens last day: 31 Dec 2026")
                .contains("opens what: Who a person is and how to reach them")
                .contains("closes fields: all but date of contact, name")
                .contains("closes for: Care")
                .contains("opens a new clause");
        show(coordinator, id)
                .andExpect(content().string(containsString("Version 2 waits for Synthetic Clinic, Synthetic Police")));
    }

    @Test
    void oneMoreClauseKeepsWhatWasTyped() throws Exception {
        send(draft("2026-03-01", "").param("more", "1"), coordinator)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"classes-1\"")))
                .andExpect(content().string(containsString("value=\"Street triage memorandum\"")));
        mvc.perform(get("/agreements/new").with(coordinator.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Memorandum of understanding")));
    }

    @Test
    void hostingIsOneAgencysAndTheOperators() throws Exception {
        send(
                        post("/agreements")
                                .param("kind", "BAA")
                                .param("title", "Business associate agreement")
                                .param("parties", clinic.id().toString())
                                .param("from", "2026-03-01"),
                        coordinator)
                .andExpect(status().is3xxRedirection());

        assertThat(list())
                .filteredOn(page -> page.terms().title().equals("Business associate agreement"))
                .singleElement()
                .satisfies(page ->
                        assertThat(page.terms().parties()).containsExactlyInAnyOrder(clinic.id(), Terms.OPERATOR));
    }

    private UUID signed(String from, String until) throws Exception {
        UUID id = written(from, until);
        sign(id, police);
        sign(id, clinic);
        return id;
    }

    private UUID written(String from, String until) throws Exception {
        String where = send(draft(from, until), coordinator)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return UUID.fromString(String.valueOf(where).replace("/agreements/", ""));
    }

    private MockHttpServletRequestBuilder draft(String from, String until) {
        return post("/agreements")
                .param("kind", "MOU")
                .param("title", "Street triage memorandum")
                .param("parties", police.id().toString(), clinic.id().toString())
                .param("from", from)
                .param("until", until)
                .param("classes-0", "LEI")
                .param("purposes-0", "TREAT", "EMERG");
    }

    private ResultActions sign(UUID id, Agency agency) throws Exception {
        return send(signature(id, agency), coordinator);
    }

    private MockHttpServletRequestBuilder signature(UUID id, Agency agency) {
        return post("/agreements/" + id + "/signatures")
                .param("party", agency.id().toString())
                .param("signer", "Ada Synthetic")
                .param("capacity", "Chief")
                .param("day", "2026-03-01");
    }

    private ResultActions show(Person who, UUID id) throws Exception {
        return mvc.perform(get("/agreements/" + id).with(who.signedIn()));
    }

    private ResultActions send(MockHttpServletRequestBuilder request, Person who) throws Exception {
        return mvc.perform(request.param("key", UUID.randomUUID().toString())
                .with(who.signedIn())
                .with(csrf()));
    }

    private List<AgreementPage> list() {
        return CurrentActor.as(coordinator.actor(), reader::list);
    }
}
