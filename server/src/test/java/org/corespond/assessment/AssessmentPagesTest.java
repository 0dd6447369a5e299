package org.corespond.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.corespond.kernel.CurrentActor;
import org.corespond.workgroup.AgendaSource;
import org.junit.jupiter.api.Test;

class AssessmentPagesTest extends AssessmentPages {

    @Test
    void threeViewsComeToASignedConsensus() throws Exception {
        everybodyAgreesAndSigns();

        show(officer)
                .andExpect(content().string(containsString("Signed")))
                .andExpect(content().string(containsString("Odile Sample")));
        assertThat(page().signed()).isTrue();
        assertThat(page().scores().overall().whole()).contains(50);
        assertThat(page().run().signatures()).extracting(Run.Signed::hash).containsOnly(hash());
        assertThat(text(release("/record.pdf")))
                .contains("Self-assessment of the collaboration", "Odile Sample", hash(), "Signed by all sides");
    }

    @Test
    void anAssessmentThatOneSideAnsweredCannotGoToConsensus() throws Exception {
        answer(officer, "law-enforcement", AGREEMENT, "3");
        handIn(officer, "law-enforcement").andExpect(status().is3xxRedirection());

        show(coordinator)
                .andExpect(content()
                        .string(containsString(
                                "Behavioral health has not handed in yet. One side alone is no consensus.")));
        agree(AGREEMENT, "3").andExpect(status().isUnprocessableContent());
        meet("2026-03-01").andExpect(status().isUnprocessableContent());
        sign("law-enforcement").andExpect(status().isUnprocessableContent());
        assertThat(page().run().meeting()).isNull();
        assertThat(page().run().signatures()).isEmpty();
    }

    /** Bad input: NA answers. */
    @Test
    void whatDoesNotApplyLeavesTheDenominatorOnThePageAndOnPaper_oracle28() throws Exception {
        everybodyAnswers();

        assertThat(page().scores().find("leadership").orElseThrow())
                .satisfies(it -> assertThat(it.notApplicable()).isEqualTo(1));
        show(coordinator).andExpect(content().string(containsString("1 do not apply")));
        assertThat(text(release("/record.pdf"))).contains("1 do not apply", "Does not apply here");
    }

    @Test
    void lawEnforcement3AgainstBehavioralHealth1IsADivergenceThatIsDecidedBeforeAnybodySigns_oracle28()
            throws Exception {
        everybodyAnswers();

        show(coordinator).andExpect(content().string(containsString("Law enforcement 3, behavioral health 1")));
        assertThat(CurrentActor.as(coordinator.actor(), agenda::due))
                .filteredOn(due -> due.topic().equals("DIVERGENCE"))
                .extracting(AgendaSource.Due::link)
                .containsExactly("/assessments/" + run + "/consensus/leadership");
        sign("law-enforcement")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Write down the meeting first")));
        meet("2026-03-01");
        sign("law-enforcement")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("far apart in 1 statements")));
        agree(AGREEMENT, "2");
        assertThat(CurrentActor.as(coordinator.actor(), agenda::due))
                .noneMatch(due -> due.topic().equals("DIVERGENCE"));
        sign("law-enforcement").andExpect(status().is3xxRedirection());
        agree(AGREEMENT, "3").andExpect(status().isUnprocessableContent());
    }

    @Test
    void noSideSeesAnotherBeforePoliceAndCareAreDone() throws Exception {
        answerWith(clinician, "behavioral-health", VOICES, "0", "Nobody was ever invited");
        handIn(clinician, "behavioral-health");

        assertThat(CurrentActor.as(officer.actor(), () -> reader.page(run)).answers())
                .isEmpty();
        mvc.perform(get("/assessments/" + run + "/consensus/leadership").with(officer.signedIn()))
                .andExpect(redirectedUrl("/assessments/" + run));
        mvc.perform(get("/assessments/" + run + "/views/behavioral-health/leadership")
                        .with(officer.signedIn()))
                .andExpect(redirectedUrl("/assessments/" + run));
        assertThat(text(release("/record.pdf"))).doesNotContain("Nobody was ever invited");

        answer(officer, "law-enforcement", VOICES, "1");
        handIn(officer, "law-enforcement");
        mvc.perform(get("/assessments/" + run + "/consensus/leadership").with(officer.signedIn()))
                .andExpect(content().string(containsString("Nobody was ever invited")));
    }

    @Test
    void nobodySpeaksForAnotherSide() throws Exception {
        answer(officer, "behavioral-health", AGREEMENT, "3").andExpect(status().isUnprocessableContent());
        answer(peer, "law-enforcement", AGREEMENT, "3").andExpect(status().isUnprocessableContent());
        answer(peer, "lived-experience", AGREEMENT, "1").andExpect(status().is3xxRedirection());
    }

    @Test
    void anAnswerIsKeptAtOnceTheSameAgainWritesNothingAndAnotherCounts() throws Exception {
        for (String given : new String[] {"1", "1", "2"}) {
            mvc.perform(post("/assessments/" + run + "/views/law-enforcement/leadership")
                            .param("item", AGREEMENT)
                            .param("answer", given)
                            .header("HX-Request", "true")
                            .with(officer.signedIn())
                            .with(csrf()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Kept")))
                    .andExpect(content().string(not(containsString("<html"))));
        }

        mvc.perform(get("/assessments/" + run + "/views/law-enforcement/leadership")
                        .with(officer.signedIn()))
                .andExpect(content().string(containsString("value=\"2\" checked")));
    }

    @Test
    void whatIsHandedInStaysAndNothingAnsweredCannotBeHandedIn() throws Exception {
        handIn(officer, "law-enforcement").andExpect(status().isUnprocessableContent());
        answer(officer, "law-enforcement", AGREEMENT, "3");
        handIn(officer, "law-enforcement").andExpect(status().is3xxRedirection());

        answer(officer, "law-enforcement", AGREEMENT, "0")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("stay as they are")));
    }

    @Test
    void anAnswerThatIsNotOfferedIsRefused() throws Exception {
        answer(officer, "law-enforcement", AGREEMENT, "4").andExpect(status().isUnprocessableContent());
        answer(officer, "law-enforcement", AGREEMENT, "").andExpect(status().isUnprocessableContent());
    }
}
