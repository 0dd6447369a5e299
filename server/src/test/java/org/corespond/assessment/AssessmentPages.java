package org.corespond.assessment;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.corespond.directory.Agency;
import org.corespond.directory.Community;
import org.corespond.forms.KeepForms;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestClock;
import org.corespond.testing.TestCommunity;
import org.corespond.testing.TestCommunity.Person;
import org.corespond.workgroup.Agenda;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A community of police, care, a peer and a coordinator, and what they do with a run. */
@CorespondTest
abstract class AssessmentPages {
    static final String AGREEMENT = "leadership.agreement";
    static final String VOICES = "leadership.voices";

    @Autowired
    MockMvc mvc;

    @Autowired
    TestCommunity communities;

    @Autowired
    ReadRun reader;

    @Autowired
    KeepForms forms;

    @Autowired
    Agenda agenda;

    @Autowired
    TestClock clock;

    Person coordinator;
    Person officer;
    Person clinician;
    Person peer;
    UUID run;

    @BeforeEach
    void aRun() throws Exception {
        clock.set(Instant.parse("2026-03-02T18:00:00Z"));
        Community community = communities.add();
        officer = communities.person(
                communities.agency(community, Agency.Kind.LAW_ENFORCEMENT, "Synthetic Police"), Role.OFFICER);
        clinician = communities.person(
                communities.agency(community, Agency.Kind.CRISIS_LINE, "Synthetic Line"), Role.CLINICIAN);
        peer = clinician.in(Role.PEER);
        coordinator = communities.person(
                communities.agency(community, Agency.Kind.COORDINATION, "Synthetic Office"), Role.COORDINATOR);
        run = begun("six-questions");
    }

    /** Police 3 and care 1 on the agreement; all agree on 1 of 3 voices and that one does not apply. */
    void everybodyAnswers() throws Exception {
        answer(officer, "law-enforcement", AGREEMENT, "3");
        answer(officer, "law-enforcement", VOICES, "2");
        answer(clinician, "behavioral-health", AGREEMENT, "1");
        answer(clinician, "behavioral-health", VOICES, "1");
        answer(clinician, "behavioral-health", "leadership.money", "NA");
        answer(peer, "lived-experience", VOICES, "1");
        handIn(officer, "law-enforcement").andExpect(status().is3xxRedirection());
        handIn(clinician, "behavioral-health").andExpect(status().is3xxRedirection());
        handIn(peer, "lived-experience").andExpect(status().is3xxRedirection());
    }

    void everybodyAgreesAndSigns() throws Exception {
        everybodyAnswers();
        agree(AGREEMENT, "2").andExpect(status().is3xxRedirection());
        meet("2026-03-01").andExpect(redirectedUrl("/assessments/" + run));
        for (View view : page().instrument().views()) {
            sign(view.code()).andExpect(redirectedUrl("/assessments/" + run));
        }
    }

    RunPage page() {
        return CurrentActor.as(coordinator.actor(), () -> reader.page(run));
    }

    String hash() {
        RunPage page = page();
        return page.run().hash(page.agreedCodes());
    }

    UUID begun(String code) throws Exception {
        String to = send(post("/assessments").param("code", code), coordinator)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return UUID.fromString(String.valueOf(to).replace("/assessments/", ""));
    }

    ResultActions answer(Person who, String view, String item, String answer) throws Exception {
        return answerWith(who, view, item, answer, "");
    }

    ResultActions answerWith(Person who, String view, String item, String answer, String remark) throws Exception {
        String part = item.substring(0, item.indexOf('.'));
        return send(
                post("/assessments/" + run + "/views/" + view + "/" + part)
                        .param("item", item)
                        .param("answer", answer)
                        .param("remark", remark),
                who);
    }

    ResultActions handIn(Person who, String view) throws Exception {
        return send(post("/assessments/" + run + "/views/" + view + "/handed-in"), who);
    }

    ResultActions agree(String item, String answer) throws Exception {
        return send(
                post("/assessments/" + run + "/consensus/leadership")
                        .param("item", item)
                        .param("answer", answer),
                coordinator);
    }

    ResultActions meet(String day) throws Exception {
        return send(
                post("/assessments/" + run + "/meeting").param("day", day).param("people", "Odile Sample, all sides"),
                coordinator);
    }

    ResultActions sign(String view) throws Exception {
        return send(
                post("/assessments/" + run + "/signatures")
                        .param("view", view)
                        .param("signer", "Odile Sample")
                        .param("capacity", "Chief")
                        .param("day", "2026-03-01"),
                coordinator);
    }

    ResultActions plan(String owner, String due) throws Exception {
        return send(
                post("/assessments/" + run + "/actions")
                        .param("item", VOICES)
                        .param("what", "Ask two families")
                        .param("owner", owner)
                        .param("due", due),
                coordinator);
    }

    ResultActions show(Person who) throws Exception {
        return mvc.perform(get("/assessments/" + run).with(who.signedIn()));
    }

    byte[] release(String what) throws Exception {
        return mvc.perform(get("/assessments/" + run + what).with(coordinator.signedIn()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    ResultActions send(MockHttpServletRequestBuilder request, Person who) throws Exception {
        return mvc.perform(request.param("key", UUID.randomUUID().toString())
                .with(who.signedIn())
                .with(csrf()));
    }
}
