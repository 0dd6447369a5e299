package org.corespond.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.corespond.agreements.ReviewPolicy.Known;
import org.corespond.agreements.Step.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** collaboration.md 10.2: draft, review, signed, active, due (60 d), overdue, amended or ended; what calls for a review. */
class ReviewPolicyTest {
    private static final Instant SIGNED = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant YEAR = Instant.parse("2027-01-01T00:00:00Z");
    private static final Duration NOTICE = Duration.ofDays(60);
    private static final UUID PARTY = UUID.randomUUID();

    @Test
    void aYearAfterItsSignaturesItIsReviewedAndTwoMonthsBeforeItIsDue() {
        Known known = active(null, null);

        assertThat(ReviewPolicy.due(known)).contains(YEAR);
        assertThat(stage(known, SIGNED)).isEqualTo(AgreementStage.ACTIVE);
        assertThat(stage(known, YEAR.minus(NOTICE).minusSeconds(1))).isEqualTo(AgreementStage.ACTIVE);
        assertThat(stage(known, YEAR.minus(NOTICE))).isEqualTo(AgreementStage.DUE);
        assertThat(stage(known, YEAR.minusSeconds(1))).isEqualTo(AgreementStage.DUE);
        assertThat(stage(known, YEAR)).isEqualTo(AgreementStage.OVERDUE);
    }

    @Test
    void itsEndComesBeforeTheYearIsOver() {
        Instant until = Instant.parse("2026-06-01T00:00:00Z");

        assertThat(ReviewPolicy.due(active(until, null))).contains(until);
        assertThat(ReviewPolicy.due(active(YEAR.plusSeconds(1), null))).contains(YEAR);
    }

    @ParameterizedTest
    @EnumSource(names = {"LAW_CHANGE", "SENTINEL_EVENT", "NEW_PARTNER"})
    void whatCallsForAReviewMakesItDueAtOnceAndGivesTwoMonths(Kind kind) {
        Instant at = SIGNED.plus(Duration.ofDays(30));
        Known known = active(null, null, step(kind, at));

        assertThat(ReviewPolicy.due(known)).contains(at.plus(NOTICE));
        assertThat(stage(known, at)).isEqualTo(AgreementStage.DUE);
        assertThat(stage(known, at.plus(NOTICE))).isEqualTo(AgreementStage.OVERDUE);
        assertThat(ReviewPolicy.called(known)).containsExactly(at);
    }

    @Test
    void aTargetMissedTwoQuartersCallsForAReviewToo() {
        Instant at = SIGNED.plus(Duration.ofDays(90));

        assertThat(ReviewPolicy.due(active(null, at))).contains(at.plus(NOTICE));
        assertThat(ReviewPolicy.due(active(null, SIGNED.minusSeconds(1))))
                .as("missed before it was signed is no fault of it")
                .contains(YEAR);
    }

    @Test
    void aReviewThatKeepsItBeginsTheYearAnew() {
        Instant called = SIGNED.plus(Duration.ofDays(30));
        Instant kept = Instant.parse("2026-02-10T00:00:00Z");
        Known known = active(null, null, step(Kind.LAW_CHANGE, called), step(Kind.KEPT, kept));

        assertThat(ReviewPolicy.due(known)).contains(Instant.parse("2027-02-10T00:00:00Z"));
        assertThat(ReviewPolicy.called(known)).isEmpty();
        assertThat(ReviewPolicy.due(active(null, null, step(Kind.KEPT, SIGNED.minusSeconds(1)))))
                .as("a review of the version before")
                .contains(YEAR);
        assertThat(ReviewPolicy.due(active(null, null, step(Kind.AMEND, kept))))
                .as("an amendment is done when it is signed")
                .contains(YEAR);
    }

    @Test
    void whatBindsNobodyIsNotReviewed() {
        for (AgreementState state : List.of(AgreementState.DRAFT, AgreementState.SIGNED, AgreementState.TERMINATED)) {
            assertThat(ReviewPolicy.due(known(state, null, null))).isEmpty();
        }
    }

    @Test
    void theOtherStagesAreToldBySignaturesAndDates() {
        Known draft = known(AgreementState.DRAFT, null, null);

        assertThat(ReviewPolicy.stage(draft, false, SIGNED)).isEqualTo(AgreementStage.DRAFT);
        assertThat(ReviewPolicy.stage(draft, true, SIGNED)).isEqualTo(AgreementStage.REVIEW);
        assertThat(stage(known(AgreementState.SIGNED, null, null), SIGNED)).isEqualTo(AgreementStage.SIGNED);
        assertThat(stage(known(AgreementState.EXPIRED, SIGNED, null), YEAR)).isEqualTo(AgreementStage.OVERDUE);
        assertThat(stage(known(AgreementState.TERMINATED, null, null), YEAR)).isEqualTo(AgreementStage.ENDED);
    }

    @Test
    void aVersionIsInReviewFromSendingToReturning() {
        List<Step> steps = List.of(
                step(1, Kind.SENT),
                step(1, Kind.REMARK),
                step(1, Kind.RETURNED),
                step(2, Kind.SENT),
                step(2, Kind.REMARK));

        assertThat(ReviewPolicy.sent(1, steps)).isFalse();
        assertThat(ReviewPolicy.sent(2, steps)).isTrue();
        assertThat(ReviewPolicy.sent(3, steps)).isFalse();
    }

    @Test
    void eachStepHasItsTime() {
        assertThat(allowed(AgreementState.DRAFT, true, false)).containsExactly(Kind.SENT, Kind.REMARK);
        assertThat(allowed(AgreementState.DRAFT, true, true)).containsExactly(Kind.REMARK, Kind.RETURNED);
        assertThat(allowed(AgreementState.SIGNED, false, true)).containsExactly(Kind.REMARK);
        assertThat(allowed(AgreementState.ACTIVE, false, false))
                .containsExactly(
                        Kind.REMARK,
                        Kind.LAW_CHANGE,
                        Kind.SENTINEL_EVENT,
                        Kind.NEW_PARTNER,
                        Kind.KEPT,
                        Kind.AMEND,
                        Kind.END);
        assertThat(allowed(AgreementState.EXPIRED, false, false))
                .as("what ran out cannot be kept as it is")
                .contains(Kind.AMEND, Kind.END, Kind.LAW_CHANGE)
                .doesNotContain(Kind.KEPT);
        assertThat(allowed(AgreementState.ACTIVE, true, false)).contains(Kind.SENT);
        assertThat(allowed(AgreementState.TERMINATED, true, true)).isEmpty();
    }

    private static List<Kind> allowed(AgreementState state, boolean unsigned, boolean sent) {
        return Arrays.stream(Kind.values())
                .filter(kind -> ReviewPolicy.allows(kind, state, unsigned, sent))
                .toList();
    }

    private static AgreementStage stage(Known known, Instant at) {
        return ReviewPolicy.stage(known, false, at);
    }

    private static Known active(@Nullable Instant until, @Nullable Instant missed, Step... steps) {
        Known known = known(AgreementState.ACTIVE, until, missed);
        return new Known(known.state(), known.version(), List.of(steps), missed);
    }

    private static Known known(AgreementState state, @Nullable Instant until, @Nullable Instant missed) {
        Instant from = SIGNED.minus(Duration.ofDays(30));
        Terms terms = new Terms("MOU", "Paper", new TreeSet<>(List.of(PARTY)), from, until, List.of(), List.of());
        Version version = new Version(1, terms, "", from, List.of(new Signature(PARTY, "Ada", "Chief", SIGNED)));
        return new Known(state, version, List.of(), missed);
    }

    private static Step step(Kind kind, Instant at) {
        return new Step(1, kind, "", "Ada", at);
    }

    private static Step step(int number, Kind kind) {
        return new Step(number, kind, "", "Ada", SIGNED);
    }
}
