package org.corespond.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.corespond.sharing.decision.Decision;
import org.corespond.sharing.decision.Missing;
import org.corespond.sharing.decision.Obligation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** Break-glass is no override of law but a purpose with limits: disclosure.md A.6. */
class BreakGlassTest {

    /** A.6, break-glass: who, which words, one person, one incident, three hours. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'role': 'MOBILE_CRISIS_CLINICIAN'}|",
                "{'role': 'COMMUNITY_RESPONDER'}|break_glass.role",
                "{'breakGlass': null}|break_glass.none",
                "{'breakGlass': {'person': 'person-2'}}|break_glass.person",
                "{'breakGlass': {'incident': 'incident-2'}}|break_glass.incident",
                "{'breakGlass': {'reasonCode': ' '}}|break_glass.reason_code",
                "{'breakGlass': {'reason': ' nineteen characters '}}|break_glass.reason",
                "{'breakGlass': {'reason': ' twenty characters in '}}|",
                "{'breakGlass': {'openedAt': '2026-11-22T12:00:01Z'}}|break_glass.over",
                "{'breakGlass': {'openedAt': '2026-11-22T09:00:01Z'}}|",
                "{'breakGlass': {'openedAt': '2026-11-22T09:00:00Z'}}|break_glass.over",
                "{'incident': {'endedAt': '2026-11-22T12:00:00Z'}}|break_glass.over",
                "{'incident': {'endedAt': '2026-11-22T12:00:01Z'}}|",
                "{'incident': null}|break_glass.incident",
                "{'facts': {'step_up_authentication': null}}|fact.step_up_authentication",
                "{'facts': {'no_unreviewed_break_glass': null}}|fact.no_unreviewed_break_glass",
            })
    void theBrokenGlassHoldsItsLimits(String change, String code) {
        ObjectNode glass = Asking.merge(Asking.glass(), Asking.json(change));
        Decision decision = Asking.decide(glass);

        assertThat(decision.effect().missing())
                .extracting(Missing::code)
                .containsExactly(code == null ? new String[0] : new String[] {code});
        assertThat(decision.effect().permit()).isEqualTo(code == null);
    }

    @Test
    void theBrokenGlassEndsAfterThreeHoursOrWithTheIncidentAndSaysSo() {
        Decision seen = Asking.decide(Asking.glass());
        assertThat(seen.effect().until()).hasToString("2026-11-22T15:00:00Z");
        assertThat(seen.effect().untilIncidentEnds()).isTrue();
        assertThat(seen.effect().reliedOn()).containsExactlyInAnyOrder("agreement-BAA", "incident-1");
        assertThat(seen.effect().obligations())
                .contains(Obligation.X_BTG_NOTICE, Obligation.X_BTG_REVIEW, Obligation.X_TELL_PERSON);

        ObjectNode ends =
                Asking.merge(Asking.glass(), Asking.json("{'incident': {'endedAt': '2026-11-22T13:00:00Z'}}"));
        assertThat(Asking.decide(ends).effect().until()).hasToString("2026-11-22T13:00:00Z");
        for (String closed : List.of("PSYN", "SUDN", "CJI", "LEI", "EDU")) {
            ObjectNode other = Asking.glass();
            other.putArray("classes").add(closed);
            assertThat(Asking.decide(other).rule()).isEqualTo("B1");
            assertThat(Asking.decide(other).effect().missing())
                    .extracting(Missing::code)
                    .containsExactly("break_glass.class");
        }
        ObjectNode officer = Asking.glass().put("requester", "LEO");
        assertThat(Asking.decide(officer).rule()).isEqualTo("B1");
    }

    /** What the glass never opens it does not open by the class of the origin either. */
    @Test
    void theBrokenGlassOpensNoClassThatTheOriginBringsAlong() {
        ObjectNode glass = Asking.glass();
        glass.putArray("labels").add("QUOTES_CJIS");
        assertThat(Asking.decide(glass).effect().permit()).isFalse();
        glass.putArray("labels").add("EDU");
        Asking.with(glass, "articulable_threat_recorded", "recipient_knowledge_necessary");
        assertThat(Asking.decide(glass).effect().missing())
                .extracting(Missing::code)
                .containsExactly("break_glass.class");
    }
}
