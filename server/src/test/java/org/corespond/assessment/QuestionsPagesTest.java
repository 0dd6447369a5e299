package org.corespond.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.corespond.agreements.Agreement;
import org.corespond.agreements.Agreements;
import org.corespond.assessment.Evidence.State;
import org.corespond.assessment.QuestionsPage.Line;
import org.corespond.assessment.QuestionsPage.Standing;
import org.corespond.directory.Agency;
import org.corespond.directory.ProgramKind;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestCommunity.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;

@CorespondTest
class QuestionsPagesTest extends EvidencePages {
    private static final byte[] PDF = "%PDF-1.7 made up".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    Agreements agreements;

    @Autowired
    QuestionsPage.Reader reader;

    @Test
    void whatNobodyKnowsIsCalledNotKnownAndNeverNo() throws Exception {
        assertThat(line("1.4").standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(line("2.1").standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(line("5.2").standing()).isEqualTo(Standing.UNKNOWN);

        mvc.perform(get("/questions").with(coordinator.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Not known")))
                .andExpect(content().string(containsString("0 of 6 can be shown")));
        for (int question : SixQuestions.all()) {
            mvc.perform(get("/questions/" + question).with(coordinator.signedIn()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("questions.item."))))
                    .andExpect(content().string(not(containsString("evidence."))));
        }
        mvc.perform(get("/questions/7").with(coordinator.signedIn())).andExpect(status().isNotFound());
    }

    @Test
    void whatThePlatformCannotTellSaysWhyAPersonMust_2_1() throws Exception {
        List<String> byHand = SixQuestions.items().stream()
                .filter(item -> about(item).isEmpty())
                .toList();

        assertThat(byHand).containsExactly("4.5", "5.4");
        mvc.perform(get("/questions/4").with(coordinator.signedIn()))
                .andExpect(content().string(containsString("stays behind the wall of the agency that made it")));
        mvc.perform(get("/questions/5").with(coordinator.signedIn()))
                .andExpect(content().string(containsString("counted here for everybody together")));
    }

    @Test
    void agreementsInDateAreCountedAndTheMeaningOfTheCountIsToldWithItsMoment() throws Exception {
        agreed("Response", NOW.minus(Duration.ofDays(9)), null);
        agreed("Pilot", NOW.minus(Duration.ofDays(9)), NOW.minus(Duration.ofDays(1)));

        Evidence told = line("1.4").computed().getFirst();
        assertThat(told).isEqualTo(new Evidence("agreements", State.PARTLY, List.of("1", "2"), 2L, NOW, "/agreements"));
        mvc.perform(get("/questions/1").with(coordinator.signedIn()))
                .andExpect(content().string(containsString("1 of 2 agreements between agencies are signed")))
                .andExpect(content().string(containsString("of these, the ones that every party has signed")))
                .andExpect(content().string(containsString("Counted over 2.")))
                .andExpect(content().string(containsString("Computed Monday 2 March 2026")));
    }

    @Test
    void hostingOfAnAgencyByThePlatformIsNoPartnership() {
        assertThat(line("1.4").computed().getFirst().state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void programsOfTheDirectoryAreTheInventory() {
        communities.program(clinic, ProgramKind.FACILITY_INTAKE);
        communities.program(clinic, ProgramKind.MOBILE_CRISIS);

        assertThat(line("4.1").computed().getFirst().args()).containsExactly("2", "10");
        // Refusals are not in the directory, so a door is shown in part only.
        assertThat(line("4.3").standing()).isEqualTo(Standing.PARTLY);
    }

    @Test
    void whatTheInstrumentAsksStandsBesideItsEvidence() throws Exception {
        agreed("Response", NOW.minus(Duration.ofDays(9)), null);
        UUID run = UUID.randomUUID();
        mvc.perform(post("/assessments")
                        .param("code", "six-questions")
                        .param("key", run.toString())
                        .with(coordinator.signedIn())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());

        mvc.perform(get("/assessments/" + run + "/views/lived-experience/leadership")
                        .with(coordinator.signedIn()))
                .andExpect(content().string(containsString("1 of 1 agreements between agencies are signed")));
    }

    @Test
    void aNoteWithAFileSaysAsOfWhenAndWhoKeepsIt() throws Exception {
        note("2.1", "Map drawn with dispatch", "Odile Sample", "2026-02-20", PDF)
                .andExpect(status().is3xxRedirection());

        Line line = line("2.1");
        assertThat(line.standing()).isEqualTo(Standing.NOTED);
        mvc.perform(get("/questions/2").with(coordinator.signedIn()))
                .andExpect(content().string(containsString("As of 20 Feb 2026, owner Odile Sample")))
                .andExpect(content().string(containsString("map-of-the-way.pdf")));
        mvc.perform(get("/questions/notes/" + line.notes().getFirst().id()).with(coordinator.signedIn()))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", "attachment; filename=\"map-of-the-way.pdf\""))
                .andExpect(content().bytes(PDF));
        Person elsewhere = communities.person(
                communities.agency(communities.add(), Agency.Kind.COORDINATION, "Elsewhere"), Role.COORDINATOR);
        mvc.perform(get("/questions/notes/" + line.notes().getFirst().id()).with(elsewhere.signedIn()))
                .andExpect(status().isNotFound());
    }

    @Test
    void aNoteWithoutOwnerOrDayOrWithAStrangeFileIsRefusedAndWhatWasTypedStays() throws Exception {
        note("2.1", "", "Odile Sample", "2026-02-20", PDF).andExpect(status().isUnprocessableContent());
        note("2.1", "Map", "", "2026-02-20", PDF).andExpect(status().isUnprocessableContent());
        note("2.1", "Map", "Odile Sample", "2026-03-03", PDF).andExpect(status().isUnprocessableContent());
        note("2.1", "Map of ours", "Odile Sample", "2026-02-20", "<html>".getBytes(StandardCharsets.US_ASCII))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This is no PDF, PNG or JPEG")))
                .andExpect(content().string(containsString("value=\"Map of ours\"")));
        note("9.9", "Map", "Odile Sample", "2026-02-20", PDF).andExpect(status().isUnprocessableContent());

        assertThat(line("2.1").notes()).isEmpty();
    }

    @Test
    void whatDoesNotApplyIsSaidWithItsReasonAndIsNeitherYesNorNo() throws Exception {
        mvc.perform(multipart("/questions/4/notes")
                        .param("item", "4.5")
                        .param("note", "The housing authority lies in the next county")
                        .param("owner", "Odile Sample")
                        .param("dated", "2026-02-20")
                        .param("apart", "true")
                        .param("key", UUID.randomUUID().toString())
                        .with(coordinator.signedIn())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());

        assertThat(line("4.5").standing()).isEqualTo(Standing.NOT_APPLICABLE);
    }

    private Line line(String item) {
        return seen(reader::all).questions().stream()
                .flatMap(it -> it.items().stream())
                .filter(it -> it.item().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private void agreed(String title, Instant from, @Nullable Instant until) {
        Agreement agreement = new Agreement(
                UUID.randomUUID(),
                "MOU",
                title,
                Set.of(police.id(), clinic.id()),
                Set.of("DEM"),
                Set.of(),
                Set.of(),
                from,
                from,
                until);
        CurrentActor.run(coordinator.actor(), () -> agreements.add(agreement));
    }

    private ResultActions note(String item, String text, String owner, String dated, byte[] file) throws Exception {
        return mvc.perform(multipart("/questions/" + (item.equals("9.9") ? "2" : item.substring(0, 1)) + "/notes")
                .file(new MockMultipartFile("file", "map of the way.pdf", "application/pdf", file))
                .param("item", item)
                .param("note", text)
                .param("owner", owner)
                .param("dated", dated)
                .param("key", UUID.randomUUID().toString())
                .with(coordinator.signedIn())
                .with(csrf()));
    }
}
