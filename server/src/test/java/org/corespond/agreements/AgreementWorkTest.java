package org.corespond.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.corespond.directory.Agency;
import org.corespond.directory.Community;
import org.corespond.directory.Program;
import org.corespond.directory.ProgramKind;
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
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** From template clauses to signature, review and switch. */
@CorespondTest
class AgreementWorkTest {
    private static final String PNG =
            Base64.getEncoder().encodeToString(HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452"));

    @Autowired
    MockMvc mvc;

    @Autowired
    TestCommunity communities;

    @Autowired
    Agreements agreements;

    @Autowired
    TestClock clock;

    Agency police;
    Agency clinic;
    Person coordinator;
    Person counsel;

    @BeforeEach
    void twoAgencies() {
        clock.set(Instant.parse("2026-03-02T15:00:00Z"));
        Community community = communities.add();
        police = communities.agency(community, Agency.Kind.LAW_ENFORCEMENT, "Synthetic Police");
        clinic = communities.agency(community, Agency.Kind.BEHAVIORAL_HEALTH, "Synthetic Clinic");
        coordinator = communities.person(police, Role.COORDINATOR);
        counsel = communities.person(clinic, Role.PRIVACY_OFFICER);
    }

    @Test
    void anAgreementGoesFromTheTemplateThroughReviewToSignatureAndSwitch_A07() throws Exception {
        assertThat(read("/agreements/new"))
                .contains("Handing over custody, and its time target", "Words to begin with.")
                .contains("leave within [10] minutes of arrival");
        String draft = write("2026-12-31", "text-TRANSFER", "Officers leave within [10] minutes.");
        assertThat(read(draft)).contains("Draft", "within [10] minutes. to fill in");
        assertThat(step(coordinator, draft, "SENT", "Please by Friday")).isEqualTo(draft);
        assertThat(read(draft)).contains("In review", "Sent for review Test COORDINATOR");
        assertThat(step(counsel, draft, "REMARK", "Ten minutes is short.")).isEqualTo(draft);
        assertThat(step(counsel, draft, "RETURNED", "No")).startsWith("422").contains("This step is not possible now.");
        assertThat(step(coordinator, draft, "RETURNED", "Fill in the minutes")).isEqualTo(draft);
        assertThat(sign(draft, police, "method", "TYPED", "agreed", "true"))
                .contains("The text still has brackets to fill in.");

        assertThat(send(
                        coordinator,
                        draft + "/versions",
                        terms("2026-12-31", "text-TRANSFER", "Officers leave within 15 minutes.")))
                .isEqualTo(draft);
        assertThat(read(draft + "/versions/2"))
                .contains("What its words say differently Handing over custody, and its time target")
                .contains("was Officers leave within [10] minutes. is Officers leave within 15 minutes.");
        assertThat(open()).isFalse();
        assertThat(sign(draft, police, "method", "TYPED")).contains("The box is not ticked.");
        assertThat(sign(draft, police, "method", "TYPED", "agreed", "true")).isEqualTo(draft);
        assertThat(sign(draft, clinic, "method", "DRAWN", "drawn", "data:image/png;base64,AAAA"))
                .contains("Nothing was drawn.");
        assertThat(sign(draft, clinic, "method", "DRAWN", "drawn", "")).contains("Nothing was drawn.");
        assertThat(sign(draft, clinic, "method", "DRAWN", "drawn", "data:image/png;base64,%"))
                .contains("Nothing was drawn.");
        assertThat(sign(draft, clinic, "method", "DRAWN", "drawn", "data:image/png;base64," + PNG))
                .isEqualTo(draft);

        assertThat(open()).as("the switch of Sharing").isTrue();
        assertThat(read(draft))
                .contains("Active", "Review by 1 Jan 2027.", "by typing the name here", "by hand here")
                .contains("Everything below is open now.")
                .doesNotContain("agreements.");
    }

    /** oracles.md 13: MOU expired, data exchange denied with reason. */
    @Test
    void anAgreementThatRanOutClosesItsFlowsSaysWhyAndComesUpForReview_oracle13() throws Exception {
        String paper = signed("2026-06-30");
        assertThat(open()).isTrue();

        clock.set(Instant.parse("2026-05-05T15:00:00Z"));
        assertThat(read(paper)).contains("Review due", "Review by 1 Jul 2026.");
        clock.set(Instant.parse("2026-07-01T07:00:00Z"));

        assertThat(open()).isFalse();
        assertThat(read(paper))
                .contains("Stopped since 1 Jul 2026, because its last day was 30 Jun 2026.", "Review overdue");
        assertThat(stage()).isEqualTo(AgreementStage.OVERDUE);
        assertThat(step(coordinator, paper, "END", "The pilot is over")).isEqualTo(paper);
        assertThat(stage()).isEqualTo(AgreementStage.ENDED);
        assertThat(read(paper)).contains("because it was ended: The pilot is over.");
    }

    @Test
    void aSentinelEventCallsForAReviewThatKeepsOrAmends_A08() throws Exception {
        String paper = signed("");
        assertThat(step(coordinator, paper, "SENTINEL_EVENT", "")).contains("The note is missing");
        assertThat(step(coordinator, paper, "SENT", "")).contains("This step is not possible now.");
        assertThat(step(coordinator, paper, "NONSENSE", "x")).contains("This step is not possible now.");
        step(coordinator, paper, "SENTINEL_EVENT", "A death in custody was reviewed");
        assertThat(read(paper)).contains("Review due", "A review was called for. By 1 May 2026.");
        assertThat(read("/agreements")).contains("Needs somebody");

        clock.advance(Duration.ofDays(10));
        assertThat(step(coordinator, paper, "KEPT", "Its clauses held")).isEqualTo(paper);
        assertThat(stage()).isEqualTo(AgreementStage.ACTIVE);
        assertThat(read(paper)).contains("Review by 12 Mar 2027.");
        assertThat(step(coordinator, paper, "AMEND", "Add the hospital")).isEqualTo(paper + "/versions/new");
    }

    @Test
    void itSaysWhichProgramsAndTargetsItGoverns() throws Exception {
        Program center = communities.program(clinic, ProgramKind.MOBILE_CRISIS);
        String paper = signed("");

        assertThat(send(coordinator, paper + "/links", "program", "", "measure", ""))
                .contains("Nothing is chosen. Choose a program");
        assertThat(send(coordinator, paper + "/links", "program", "", "measure", "drop table"))
                .contains("This is no id of a measure.");
        assertThat(send(coordinator, paper + "/links", "program", center.id().toString(), "measure", "O1.0"))
                .isEqualTo(paper);
        assertThat(read(paper))
                .contains("Program or facility Synthetic Clinic", "Target (measure) O1.0", "Flows of data (clauses) 1");
    }

    @Test
    void itLeavesOnPaperWithItsWordsClausesAndSignatures() throws Exception {
        String paper = signed("2026-12-31");
        byte[] pdf = mvc.perform(get(paper + "/paper.pdf").with(counsel.signedIn()))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Street triage memorandum", "Handing over custody", "Officers leave within 15 minutes.")
                    .contains(
                            "What: Police and 911 contacts",
                            "Synthetic Police: Ada Synthetic, Chief, 1 Mar 2026, on paper")
                    .doesNotContain("agreements.");
        }
    }

    private boolean open() {
        return CurrentActor.as(coordinator.actor(), () -> agreements.naming(clinic.id(), clock.instant())).stream()
                .filter(each -> each.kind().equals("MOU"))
                .anyMatch(each -> each.covers(Set.of("LEI"), "TREAT", clock.instant()));
    }

    private AgreementStage stage() {
        return CurrentActor.as(coordinator.actor(), () -> agreements.standing(clock.instant())).stream()
                .filter(each -> each.title().equals("Street triage memorandum"))
                .findFirst()
                .orElseThrow()
                .stage();
    }

    private String signed(String until) throws Exception {
        String paper = write(until, "text-TRANSFER", "Officers leave within 15 minutes.");
        sign(paper, police, "method", "PAPER", "day", "2026-03-01");
        sign(paper, clinic, "method", "PAPER", "day", "2026-03-01");
        return paper;
    }

    private String write(String until, String... texts) throws Exception {
        return send(coordinator, "/agreements", terms(until, texts));
    }

    private String[] terms(String until, String... texts) {
        List<String> fields = new ArrayList<>(List.of(
                "kind",
                "MOU",
                "title",
                "Street triage memorandum",
                "parties",
                police.id().toString(),
                "parties",
                clinic.id().toString(),
                "from",
                "2026-01-01",
                "until",
                until,
                "classes-0",
                "LEI",
                "purposes-0",
                "TREAT"));
        fields.addAll(List.of(texts));
        return fields.toArray(String[]::new);
    }

    private String step(Person who, String paper, String step, String note) throws Exception {
        return send(who, paper + "/steps", "step", step, "note", note);
    }

    private String sign(String paper, Agency agency, String... how) throws Exception {
        List<String> fields = new ArrayList<>(
                List.of("party", agency.id().toString(), "signer", "Ada Synthetic", "capacity", "Chief"));
        fields.addAll(List.of(how));
        return send(coordinator, paper + "/signatures", fields.toArray(String[]::new));
    }

    private String send(Person who, String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder request =
                post(path).param("key", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        var response = mvc.perform(request.with(who.signedIn()).with(csrf()))
                .andReturn()
                .getResponse();
        String to = response.getRedirectedUrl();
        return to == null ? response.getStatus() + " " + words(response.getContentAsString()) : to;
    }

    private String read(String path) throws Exception {
        return words(mvc.perform(get(path).with(coordinator.signedIn()))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private static String words(String html) {
        return html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }
}
