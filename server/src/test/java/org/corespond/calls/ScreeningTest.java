package org.corespond.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class ScreeningTest {
    private static String shipped() throws IOException {
        return new ClassPathResource("calls/protocol-1.yaml").getContentAsString(StandardCharsets.UTF_8);
    }

    private static void refuses(String from, String to, String fault) throws IOException {
        String changed = shipped().replace(from, to);
        assertThat(changed).isNotEqualTo(shipped());
        assertThatThrownBy(() -> Screenings.read(changed)).hasMessageContaining(fault);
    }

    @Test
    void theProtocolThatShipsIsReadAndHasNoFault() throws IOException {
        Screening screening = new Screenings().on(LocalDate.of(2026, 3, 1));

        assertThat(screening.id()).isEqualTo("corespond-default");
        assertThat(ScreeningCheck.faults(screening)).isEmpty();
        assertThat(new Screenings().list()).contains(screening);
        assertThat(screening.rule("weapon-near").orElseThrow().cites()).isEqualTo("oracle 16");
    }

    @Test
    void everyWordThatAResponderReadsIsThereInSpanishAndFallsBackToWhatWasAsked() throws IOException {
        Locale spanish = Locale.of("es");
        List<Screening.Question> asked =
                new Screenings().on(LocalDate.of(2026, 3, 1)).questions();

        assertThat(asked).allMatch(question -> !question.said().in(spanish).equals(question.ask()));
        assertThat(asked)
                .flatMap(Screening.Question::answers)
                .filteredOn(answer -> !answer.label().equals("No"))
                .allMatch(answer -> !answer.said().in(spanish).equals(answer.label()));
        assertThat(asked.getFirst().said().in(Locale.FRENCH)).isEqualTo("Weapon or overdose now");
    }

    @Test
    void noProtocolIsValidBeforeTheFirst() {
        assertThatThrownBy(() -> new Screenings().on(LocalDate.of(1999, 1, 1)))
                .hasMessageContaining("no triage protocol is valid on 1999-01-01");
    }

    @Test
    void aProtocolThatWentMissingIsNamed() {
        assertThatThrownBy(() -> new Screenings().get("corespond-default", 99)).hasMessageContaining("99 is gone");
    }

    @Test
    void aProtocolInWhichUnknownWouldLowerALevelIsRefusedAtStart() throws IOException {
        refuses(
                "id: weapon-unknown, question: weapon, answers: [unknown]",
                "id: weapon-unknown, question: weapon, answers: [on_scene]",
                "unknown to weapon asks for no more than its safest answer");
    }

    @Test
    void aRuleThatCanNeverHoldIsRefused() throws IOException {
        refuses("answers: [act_begun]", "answers: [act_begon]", "an answer that cannot be given: act_begon");
        refuses("question: past_violence, answers", "question: violence, answers", "a question that is not asked");
        refuses("answers: [thoughts], level: 1", "answers: [thoughts], level: 5", "asks for level 5");
    }

    @Test
    void twoThingsOfOneNameAreRefused() throws IOException {
        refuses("id: crime-yes", "id: hurt-yes", "rule hurt-yes is there twice");
        refuses(
                "{es: \"Al alcance\"}, key: \"2\"",
                "{es: \"Al alcance\"}, key: \"1\"",
                "key of weapon 1 is there twice");
    }

    @Test
    void aLevelWithoutARouteAndALastResortThatCanBeClosedAreRefused() throws IOException {
        refuses("  2: [{kind: MOBILE_CRISIS}", "  7: [{kind: MOBILE_CRISIS}", "level 2 has no route");
        refuses("lastResort: CIT_OFFICER", "lastResort: WARMLINE", "the last resort");
    }

    @Test
    void aWordThatTheProtocolDoesNotKnowIsRefused() throws IOException {
        String changed = shipped().replace("staged:", "stagged: 1\nstaged:");
        assertThatThrownBy(() -> Screenings.read(changed)).hasMessageContaining("stagged");
    }

    @Test
    void anUnknownTakesNothingBackAndAClearAnswerDoes() {
        Answers answers = Answers.NONE.then("weapon", Set.of("in_hand")).then("weapon", Set.of("unknown"));

        assertThat(answers.to("weapon")).containsExactlyInAnyOrder("in_hand", "unknown");
        assertThat(answers.then("weapon", Set.of("no")).to("weapon")).containsExactly("no");
        assertThat(answers.then("weapon", Set.of()).codes()).isEmpty();
    }

    @Test
    void aLevelIsOneToFour() {
        assertThat(TriageLevel.of(4)).isEqualTo(TriageLevel.EMERGENT);
        assertThatThrownBy(() -> TriageLevel.of(0)).hasMessageContaining("1 to 4");
        assertThatThrownBy(() -> TriageLevel.of(5)).hasMessageContaining("1 to 4");
    }
}
