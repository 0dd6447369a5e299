package org.corespond.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.directory.Community;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestCommunity;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@CorespondTest
class FormPagesTest {
    private static final String FIRST = """
            {"resourceType": "Questionnaire", "status": "active", "title": "Facility intake",
             "_title": {"extension": [{"url": "http://hl7.org/fhir/StructureDefinition/translation", "extension": [
                {"url": "lang", "valueCode": "es"}, {"url": "content", "valueString": "Ingreso"}]}]},
             "item": [
              {"linkId": "reason", "text": "Why today?", "type": "choice", "required": true, "answerOption": [
                {"valueCoding": {"code": "self", "display": "Came alone"}},
                {"valueCoding": {"code": "police", "display": "Brought by police"}}]},
              {"linkId": "meds", "text": "Medication today?", "type": "boolean"}]}
            """;
    private static final String SECOND = """
            {"resourceType": "Questionnaire", "status": "active", "title": "Facility intake", "item": [
              {"linkId": "reason", "text": "What brings you here?", "type": "choice", "answerOption": [
                {"valueCoding": {"code": "police", "display": "Law enforcement"}}]},
              {"linkId": "since", "text": "Since when?", "type": "date"}]}
            """;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestCommunity communities;

    @Autowired
    KeepForms forms;

    Person coordinator;
    Person intake;
    Person elsewhere;
    UUID form;

    @BeforeEach
    void aFormOfIntake() throws Exception {
        Community community = communities.add();
        Agency house = communities.agency(community, Agency.Kind.FACILITY, "Synthetic House");
        coordinator = communities.person(
                communities.agency(community, Agency.Kind.COORDINATION, "Synthetic Office"), Role.COORDINATOR);
        intake = communities.person(house, Role.FACILITY);
        elsewhere =
                communities.person(communities.agency(community, Agency.Kind.FACILITY, "Other House"), Role.FACILITY);
        String where = send(post("/forms").param("json", FIRST), coordinator)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        form = UUID.fromString(String.valueOf(where).replace("/forms/", ""));
    }

    @Test
    void anAnswerIsReadWithTheVersionThatItWasGivenUnder_B09() throws Exception {
        fill(1, "self").andExpect(status().is3xxRedirection());
        send(post("/forms/" + form + "/versions").param("json", SECOND), coordinator)
                .andExpect(status().is3xxRedirection());

        mvc.perform(get("/forms/" + form).with(intake.signedIn()))
                .andExpect(content().string(containsString("What brings you here?")))
                .andExpect(content().string(containsString("Version 2")));
        mvc.perform(get("/forms/answers/" + filled().getFirst().id()).with(intake.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Why today?")))
                .andExpect(content().string(containsString("Came alone")))
                .andExpect(content().string(containsString("Answered under version 1")));
    }

    /** An order to erase needs its id (docs/adr/0057). */
    @Test
    void thePrivacyOfficerFindsAFilledFormByTheNumberOnItsPage() throws Exception {
        fill(1, "self").andExpect(status().is3xxRedirection());
        String number = filled().getFirst().id().toString();
        mvc.perform(get("/forms/answers/" + number).with(intake.signedIn()))
                .andExpect(content().string(containsString("an order to erase it: " + number)));

        mvc.perform(post("/privacy/erasures/new")
                        .param("q", number)
                        .with(csrf())
                        .with(intake.in(Role.PRIVACY_OFFICER).signedIn()))
                .andExpect(content().string(containsString("?person=" + number)));
        mvc.perform(post("/privacy/erasures/new")
                        .param("q", number)
                        .with(csrf())
                        .with(elsewhere.in(Role.PRIVACY_OFFICER).signedIn()))
                .andExpect(content().string(not(containsString("?person="))));
    }

    @Test
    void anAnswerToAnOlderVersionThatWasOnTheScreenKeepsIt() throws Exception {
        send(post("/forms/" + form + "/versions").param("json", SECOND), coordinator);
        fill(1, "self").andExpect(status().is3xxRedirection());

        assertThat(filled())
                .singleElement()
                .satisfies(one -> assertThat(one.version()).isEqualTo(1));
    }

    @Test
    void whatIsExportedIsWhatWasImported() throws Exception {
        String json = mvc.perform(get("/forms/" + form + "/versions/1").with(coordinator.signedIn()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(json).isEqualTo(FIRST);
    }

    @Test
    void aNeededAnswerIsAskedForAgainAndWhatWasTypedStays() throws Exception {
        fill(1, "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This answer is needed.")))
                .andExpect(content().string(containsString("value=\"J. of room 4\"")));
        fill(1, "helicopter")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This does not fit the question.")));
        assertThat(filled()).isEmpty();
    }

    @Test
    void whatAPageCannotAskIsRefusedByItsName() throws Exception {
        for (String json : List.of(
                "no json",
                "{\"resourceType\": \"Patient\"}",
                "{\"resourceType\": \"Questionnaire\", \"title\": \"Nothing\"}",
                FIRST.replace("\"boolean\"", "\"attachment\""),
                FIRST.replace("\"meds\"", "\"reason\""),
                FIRST.replace("\"boolean\"", "\"boolean\", \"enableWhen\": []"))) {
            send(post("/forms").param("json", json), coordinator)
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("id=\"e-json\"")));
        }
    }

    @Test
    void anotherAgencyReadsNoAnswers() throws Exception {
        fill(1, "police");
        UUID answer = filled().getFirst().id();

        mvc.perform(get("/forms/answers/" + answer).with(elsewhere.signedIn())).andExpect(status().isNotFound());
        assertThat(CurrentActor.as(elsewhere.actor(), () -> forms.filled(form))).isEmpty();
    }

    @Test
    void aFormSpeaksSpanishWhereItIsWritten() throws Exception {
        mvc.perform(get("/forms").with(intake.signedIn()).cookie(new Cookie("lang", "es")))
                .andExpect(content().string(containsString("Ingreso")));
    }

    private List<Filled> filled() {
        return CurrentActor.as(intake.actor(), () -> forms.filled(form));
    }

    private ResultActions fill(int version, String reason) throws Exception {
        return send(
                post("/forms/" + form + "/answers")
                        .param("number", String.valueOf(version))
                        .param("about", "J. of room 4")
                        .param("q.reason", reason)
                        .param("q.meds", "true"),
                intake);
    }

    private ResultActions send(MockHttpServletRequestBuilder request, Person who) throws Exception {
        return mvc.perform(request.param("key", UUID.randomUUID().toString())
                .with(who.signedIn())
                .with(csrf()));
    }
}
