package org.corespond.sharing.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.corespond.directory.Agency;
import org.corespond.sharing.KeptRecords.RecordClass;
import org.corespond.sharing.retention.RetentionPage.Standing;
import org.corespond.sharing.retention.RetentionPolicy.Outcome;
import org.corespond.sharing.retention.RetentionRule.Action;
import org.corespond.sharing.retention.RetentionRule.Bound;
import org.corespond.sharing.retention.RetentionRule.Regime;
import org.corespond.sharing.retention.RetentionRule.Trigger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetentionPolicyTest {
    private static final Instant SINCE = Instant.parse("2020-03-02T15:00:00Z");
    private static final ZoneId ZONE = ZoneOffset.UTC;

    @Test
    void aMinimumKeepsToItsSecondAndThenItMayGo() {
        var rule = rule(Regime.HIPAA, Bound.AT_LEAST, "P6Y");

        assertThat(at("2026-03-02T14:59:59Z", rule).standing()).isEqualTo(Standing.KEEP);
        Outcome over = at("2026-03-02T15:00:00Z", rule);
        assertThat(over.standing()).isEqualTo(Standing.MAY);
        assertThat(over.action()).isEqualTo(Action.DESTROY);
        assertThat(over.keepUntil()).isEqualTo("2026-03-02T15:00:00Z");
        assertThat(over.goneBy()).isNull();
        assertThat(over.rules()).containsExactly("HIPAA AT_LEAST P6Y");
    }

    @Test
    void aMaximumEndsItToItsSecond() {
        var rule = rule(Regime.INTELLIGENCE, Bound.AT_MOST, "P5Y");

        assertThat(at("2025-03-02T14:59:59Z", rule).standing()).isEqualTo(Standing.KEEP);
        Outcome over = at("2025-03-02T15:00:00Z", rule);
        assertThat(over.standing()).as("28 CFR 23.20(h)").isEqualTo(Standing.MUST);
        assertThat(over.goneBy()).isEqualTo("2025-03-02T15:00:00Z");
    }

    @Test
    void insideOneRegimeTheLongestMinimumWinsOverTheShortestMaximum() {
        RetentionRule[] rules = {
            rule(Regime.STATE, Bound.AT_LEAST, "P3Y"),
            rule(Regime.STATE, Bound.AT_LEAST, "P7Y"),
            rule(Regime.STATE, Bound.AT_MOST, "P9Y"),
            rule(Regime.STATE, Bound.AT_MOST, "P5Y")
        };

        Outcome six = at("2026-03-02T15:00:00Z", rules);
        assertThat(six.standing()).isEqualTo(Standing.KEEP);
        assertThat(six.keepUntil()).isEqualTo("2027-03-02T15:00:00Z");
        assertThat(six.goneBy()).isEqualTo("2027-03-02T15:00:00Z");
        assertThat(at("2027-03-02T15:00:00Z", rules).standing()).isEqualTo(Standing.MUST);
    }

    @Test
    void aMaximumThatIsLongerThanTheMinimumOfItsRegimeStays() {
        RetentionRule[] rules = {rule(Regime.STATE, Bound.AT_LEAST, "P3Y"), rule(Regime.STATE, Bound.AT_MOST, "P5Y")};

        Outcome four = at("2024-03-02T15:00:00Z", rules);
        assertThat(four.standing()).as("no haste before the maximum").isEqualTo(Standing.KEEP);
        assertThat(four.goneBy()).isEqualTo("2025-03-02T15:00:00Z");
    }

    @Test
    void twoRegimesThatContradictMakeATaskAndNoSilentChoice() {
        RetentionRule[] rules = {
            rule(Regime.HIPAA, Bound.AT_LEAST, "P6Y"), rule(Regime.INTELLIGENCE, Bound.AT_MOST, "P5Y")
        };

        assertThat(at("2025-03-02T14:59:59Z", rules).standing()).isEqualTo(Standing.KEEP);
        assertThat(at("2025-03-02T15:00:00Z", rules).standing()).isEqualTo(Standing.CONFLICT);
        assertThat(at("2026-03-02T15:00:00Z", rules).standing()).isEqualTo(Standing.MUST);
    }

    @Test
    void theLongestMinimumOfAllRegimesKeeps() {
        RetentionRule[] rules = {rule(Regime.PART2, Bound.AT_LEAST, "P3Y"), rule(Regime.HIPAA, Bound.AT_LEAST, "P6Y")};

        assertThat(at("2024-03-02T15:00:00Z", rules).standing()).isEqualTo(Standing.KEEP);
        assertThat(at("2026-03-02T15:00:00Z", rules).standing()).isEqualTo(Standing.MAY);
    }

    @Test
    void theShortestMaximumOfAllRegimesEndsItWhateverTheirOrder() {
        RetentionRule five = rule(Regime.INTELLIGENCE, Bound.AT_MOST, "P5Y");
        RetentionRule nine = rule(Regime.STATE, Bound.AT_MOST, "P9Y");

        assertThat(at("2024-03-02T15:00:00Z", five, nine).goneBy()).isEqualTo("2025-03-02T15:00:00Z");
        assertThat(at("2024-03-02T15:00:00Z", nine, five).goneBy()).isEqualTo("2025-03-02T15:00:00Z");
    }

    @Test
    void aLegalHoldStopsDestroyingAndTakingOutNamesButNotSealing() {
        Instant late = Instant.parse("2030-01-01T00:00:00Z");
        for (Action action : Action.values()) {
            Outcome held = RetentionPolicy.outcome(
                    List.of(rule(Regime.STATE, Bound.AT_MOST, "P5Y", action, true)), SINCE, true, late, ZONE);
            assertThat(held.standing())
                    .as(action.name())
                    .isEqualTo(action == Action.SEAL ? Standing.MUST : Standing.HELD);
            assertThat(held.action()).isEqualTo(action);
        }
        assertThat(RetentionPolicy.outcome(
                                List.of(rule(Regime.STATE, Bound.AT_MOST, "P5Y", Action.DESTROY, false)),
                                SINCE,
                                true,
                                late,
                                ZONE)
                        .standing())
                .as("a rule that allows no hold")
                .isEqualTo(Standing.MUST);
        assertThat(RetentionPolicy.outcome(
                                List.of(rule(Regime.STATE, Bound.AT_MOST, "P5Y")),
                                SINCE,
                                true,
                                Instant.parse("2024-01-01T00:00:00Z"),
                                ZONE)
                        .standing())
                .isEqualTo(Standing.KEEP);
    }

    @Test
    void theStrongestActionOfTheRulesThatEndItCounts() {
        Outcome outcome = at(
                "2030-01-01T00:00:00Z",
                rule(Regime.STATE, Bound.AT_LEAST, "P1Y", Action.DESTROY, true),
                rule(Regime.CJIS, Bound.AT_MOST, "P2Y", Action.SEAL, true),
                rule(Regime.POLICY, Bound.AT_MOST, "P2Y", Action.DEIDENTIFY, true));

        assertThat(outcome.action()).isEqualTo(Action.DEIDENTIFY);
        assertThat(outcome.standing()).isEqualTo(Standing.MUST);
    }

    @Test
    void whatNoRuleDatesIsKeptAndOnlyLookedAtAgain() {
        assertThat(at("2099-01-01T00:00:00Z").standing()).isEqualTo(Standing.KEEP);
        var open = rule(Regime.STATE, Bound.AT_LEAST, null);
        assertThat(at("2099-01-01T00:00:00Z", open).standing()).isEqualTo(Standing.KEEP);
        var card = shipped("POLICY-PLAN");
        assertThat(at("2021-03-02T14:59:59Z", card).standing()).isEqualTo(Standing.KEEP);
        assertThat(at("2021-03-02T15:00:00Z", card).standing()).isEqualTo(Standing.REVIEW);
    }

    @Test
    void aRuleBindsItsClassItsKindOfAgencyAndItsState() {
        var history = shipped("US-CJIS-HISTORY");
        assertThat(history.binds(RecordClass.CRIMINAL_HISTORY, Agency.Kind.LAW_ENFORCEMENT, null))
                .isTrue();
        assertThat(history.binds(RecordClass.CRIMINAL_HISTORY, Agency.Kind.BEHAVIORAL_HEALTH, null))
                .isFalse();
        assertThat(history.binds(RecordClass.AUDIT, Agency.Kind.LAW_ENFORCEMENT, null))
                .isFalse();
        var virginia = shipped("US-VA-PLAN-18");
        assertThat(virginia.binds(RecordClass.PERSON_PLAN, Agency.Kind.PSAP, "VA"))
                .isTrue();
        assertThat(virginia.binds(RecordClass.PERSON_PLAN, Agency.Kind.PSAP, "MN"))
                .isFalse();
        assertThat(virginia.binds(RecordClass.PERSON_PLAN, Agency.Kind.PSAP, null))
                .isFalse();
    }

    @Test
    void theShippedTableHasEveryRowOfF1WithItsSource() {
        List<RetentionRule> rules = RetentionRules.shipped();

        assertThat(rules.stream().map(RetentionRule::of).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(RecordClass.class));
        assertThat(rules).extracting(RetentionRule::id).doesNotHaveDuplicates();
        assertThat(rules).allSatisfy(rule -> assertThat(rule.citation()).isNotBlank());
        assertThat(shipped("US-HIPAA-ACCOUNTING").period()).isEqualTo(Period.ofYears(6));
        assertThat(shipped("US-PART2-ACCOUNTING").period()).isEqualTo(Period.ofYears(3));
        assertThat(shipped("US-CJIS-AUDIT").period()).isEqualTo(Period.ofYears(1));
        assertThat(shipped("US-28CFR23").period()).isEqualTo(Period.ofYears(5));
        assertThat(shipped("POLICY-LOCATION").period()).isEqualTo(Period.ofDays(1));
        assertThat(shipped("STATE-RECORD").lasting(Period.ofYears(7)).period()).isEqualTo(Period.ofYears(7));
        assertThat(shipped("US-28CFR23").lasting(null).period()).isEqualTo(Period.ofYears(5));
    }

    @Test
    void aMisspeltOrMissingKeyDoesNotLoad() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetentionRules.read("- {id: A, perod: P1Y}"))
                .withMessageContaining("perod");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetentionRules.read("- {class: AUDIT}"))
                .withMessageContaining("needs id");
    }

    private static Outcome at(String now, RetentionRule... rules) {
        return RetentionPolicy.outcome(List.of(rules), SINCE, false, Instant.parse(now), ZONE);
    }

    private static RetentionRule shipped(String id) {
        return RetentionRules.shipped().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static RetentionRule rule(Regime regime, Bound bound, @Nullable String period) {
        return rule(regime, bound, period, Action.DESTROY, true);
    }

    private static RetentionRule rule(
            Regime regime, Bound bound, @Nullable String period, Action action, boolean held) {
        return new RetentionRule(
                regime + " " + bound + " " + period,
                RecordClass.PERSON,
                Set.of(),
                "US",
                regime,
                Trigger.LAST_CONTACT,
                bound,
                period == null ? null : Period.parse(period),
                null,
                action,
                held,
                "test");
    }
}
