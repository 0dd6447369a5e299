package org.corespond.sharing.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.corespond.agreements.Agreement;
import org.corespond.agreements.Agreements;
import org.corespond.directory.Agency;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Protected;
import org.corespond.kernel.Role;
import org.corespond.sharing.Ask;
import org.corespond.sharing.Paper;
import org.corespond.sharing.Releaser;
import org.corespond.sharing.decision.Purpose;
import org.corespond.sharing.decision.RequestKind;
import org.corespond.sharing.oversight.Emergency.Scene;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestClock;
import org.corespond.testing.TestCommunity;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** disclosure.md A.4, rules H7 and S5. */
@CorespondTest
@Import(Emergency.class)
class LegalProcessTest {
    private static final byte[] PDF = "%PDF-1.7 made up".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    MockMvc mvc;

    @Autowired
    Emergency emergency;

    @Autowired
    TestCommunity communities;

    @Autowired
    Agreements agreements;

    @Autowired
    LegalPapers papers;

    @Autowired
    Releaser releaser;

    @Autowired
    TestClock clock;

    Scene scene;
    Person counsel;

    @BeforeEach
    void aClinicAndThePolice() {
        scene = emergency.scene(Agency.Kind.LAW_ENFORCEMENT, Role.OFFICER);
        counsel = communities.person(scene.clinic(), Role.PRIVACY_OFFICER);
    }

    @Test
    void aCourtOrderOpensWhatItStatesOnceItIsApprovedAndOnlyInItsDays_H7() throws Exception {
        take("COURT_ORDER", "MH").andExpect(status().is3xxRedirection());
        assertThat(released("MH")).as("nobody has approved it").isFalse();

        approve(scene.privacyOfficer(), "PRIVACY_OFFICER").andExpect(status().is3xxRedirection());

        assertThat(released("MH")).isTrue();
        assertThat(released("PSYN")).as("it does not state them").isFalse();
        clock.advance(Duration.ofDays(12));
        assertThat(released("MH")).as("its days are over").isFalse();
    }

    @Test
    void anEndedPaperOpensNothingFromThatMomentOn() throws Exception {
        take("COURT_ORDER", "MH");
        approve(scene.privacyOfficer(), "PRIVACY_OFFICER");
        assertThat(released("MH")).isTrue();

        step(scene.privacyOfficer(), "ENDED", "Quashed").andExpect(status().is3xxRedirection());

        assertThat(released("MH")).isFalse();
    }

    @Test
    void aRefusedPaperOpensNothingAndTheRefusalHasItsReason() throws Exception {
        take("WARRANT", "MH");
        step(scene.privacyOfficer(), "REFUSED", "").andExpect(status().isUnprocessableContent());
        step(scene.privacyOfficer(), "REFUSED", "Another court's seal").andExpect(status().is3xxRedirection());
        approve(counsel, "PRIVACY_OFFICER").andExpect(status().isUnprocessableContent());

        assertThat(released("MH")).isFalse();
    }

    /** The order permits, the subpoena compels; both, with the facts of 2.65(d), and two who approve. */
    @Test
    void aSubpartEOrderAloneOpensNothingAndWithASubpoenaItDoes_S5() throws Exception {
        qsoa();
        take("SUBPART_E_ORDER", "SUD");
        approve(scene.privacyOfficer(), "PRIVACY_OFFICER");
        step(scene.privacyOfficer(), "COUNSEL", "").andExpect(status().isUnprocessableContent());
        approve(counsel, "COUNSEL").andExpect(status().is3xxRedirection());
        assertThat(released("SUD")).as("the order alone").isFalse();
        clock.advance(Duration.ofSeconds(1));

        take("GRAND_JURY_SUBPOENA", "SUD");
        approve(scene.privacyOfficer(), "PRIVACY_OFFICER");

        assertThat(released("SUD")).isTrue();
    }

    @Test
    void aPaperForAnotherAgencyOpensNothingHere() throws Exception {
        Agency elsewhere = communities.agency(scene.community(), Agency.Kind.LAW_ENFORCEMENT, "Elsewhere Police");
        mvc.perform(form("COURT_ORDER", "MH").param("recipients", elsewhere.id().toString()))
                .andExpect(status().is3xxRedirection());
        approve(scene.privacyOfficer(), "PRIVACY_OFFICER");

        assertThat(released("MH")).isFalse();
    }

    @Test
    void whatIsNoPdfIsRefusedAndThePaperKeepsItsHash() throws Exception {
        mvc.perform(multipart("/privacy/process")
                        .file(new MockMultipartFile("document", "order.pdf", "application/pdf", new byte[] {1, 2}))
                        .param("kind", "COURT_ORDER")
                        .param("key", UUID.randomUUID().toString())
                        .with(scene.privacyOfficer().signedIn())
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
        take("COURT_ORDER", "MH");
        LegalPaper paper = newest();

        assertThat(paper.sha256()).isEqualTo(Paper.hash(PDF)).hasSize(64);
        mvc.perform(get("/privacy/process/{id}/document", paper.id())
                        .with(scene.privacyOfficer().signedIn()))
                .andExpect(content().bytes(PDF));
        mvc.perform(get("/privacy/process/{id}", paper.id())
                        .with(emergency.scene().privacyOfficer().signedIn()))
                .andExpect(status().isNotFound());
    }

    @Test
    void aPaperWaitsInTheQueueWithoutThePersonsName() throws Exception {
        take("COURT_ORDER", "MH");

        mvc.perform(get("/privacy").with(scene.privacyOfficer().signedIn()))
                .andExpect(content().string(containsString("Circuit Court, 26-CR-1")))
                .andExpect(content().string(not(containsString("Quill"))));
    }

    private void qsoa() {
        Agreement agreement = new Agreement(
                UUID.randomUUID(),
                "QSOA",
                "Hosting of program records",
                Set.of(scene.clinic().id()),
                Set.of(),
                Set.of(),
                Set.of(),
                Instant.EPOCH,
                Instant.EPOCH,
                null);
        CurrentActor.run(Actor.system(scene.community().id(), "test"), () -> agreements.add(agreement));
    }

    private ResultActions take(String kind, String dataClass) throws Exception {
        return mvc.perform(
                form(kind, dataClass).param("recipients", scene.team().id().toString()));
    }

    private MockMultipartHttpServletRequestBuilder form(String kind, String dataClass) {
        LocalDate today = clock.instant().atZone(scene.clinician().zone()).toLocalDate();
        MockMultipartHttpServletRequestBuilder form = multipart("/privacy/process");
        form.file(new MockMultipartFile("document", "order.pdf", "application/pdf", PDF));
        form.param("kind", kind)
                .param("classes", dataClass)
                .param("issuer", "Circuit Court")
                .param("caseNumber", "26-CR-1")
                .param("person", scene.person().toString())
                .param("official", "Det. Alder")
                .param("verifiedBy", "Badge 12, called back")
                .param("from", today.toString())
                .param("until", today.plusDays(10).toString())
                .param("key", UUID.randomUUID().toString());
        ProcessForm.ASSERTABLE.forEach(fact -> form.param("asserted", fact));
        form.with(scene.privacyOfficer().signedIn()).with(csrf());
        return form;
    }

    private ResultActions approve(Person who, String step) throws Exception {
        return step(who, step, "");
    }

    private ResultActions step(Person who, String step, String note) throws Exception {
        return mvc.perform(post("/privacy/process/{id}", newest().id())
                .param("step", step)
                .param("note", note)
                .param("key", UUID.randomUUID().toString())
                .with(who.signedIn())
                .with(csrf()));
    }

    private LegalPaper newest() {
        List<LegalPaper> all = scene.as(scene.privacyOfficer(), papers::list);
        return all.getFirst();
    }

    private boolean released(String dataClass) {
        Protected<String> record = new Protected<>(
                new Protected.Header(
                        scene.person(), scene.person(), scene.clinic().id(), Set.of(dataClass), false),
                () -> Optional.of("content"),
                (text, shown) -> text);
        Ask ask = new Ask(Purpose.LEREQ, null, null, RequestKind.LEGAL_PROCESS, Set.of(), Set.of());
        return scene.as(scene.responder(), () -> releaser.release(record, ask))
                .value()
                .isPresent();
    }
}
