package org.corespond.agreements;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When an agreement is due for its review, and how far the work on it is (collaboration.md 10.2). */
final class ReviewPolicy {
    /** Reviews come so often, whatever happens. */
    private static final int MONTHS = 12;
    /** Due begins so long before; and whatever calls for a review gives so long for it. */
    static final Duration NOTICE = Duration.ofDays(60);

    private ReviewPolicy() {}

    /**
     * What is known about an agreement.
     *
     * @param version the one that counts
     * @param steps of all its versions
     * @param targetMissed since when a target that it governs is missed two quarters
     */
    record Known(
            AgreementState state,
            Version version,
            List<Step> steps,
            @Nullable Instant targetMissed) {}

    /** By when it has to be reviewed; empty as long as it does not bind, and when it was ended. */
    static Optional<Instant> due(Known known) {
        return switch (known.state()) {
            case DRAFT, SIGNED, TERMINATED -> Optional.empty();
            case ACTIVE, EXPIRED ->
                Stream.concat(
                                Stream.concat(
                                        Stream.of(yearly(known)),
                                        Stream.ofNullable(
                                                known.version().terms().until())),
                                called(known).map(at -> at.plus(NOTICE)))
                        .min(Instant::compareTo);
        };
    }

    private static Instant yearly(Known known) {
        return reviewed(known).atOffset(ZoneOffset.UTC).plusMonths(MONTHS).toInstant();
    }

    /** The last review that kept it, or else its beginning. */
    private static Instant reviewed(Known known) {
        Version version = known.version();
        Instant begun = Stream.concat(
                        version.signedAt().stream(), Stream.of(version.terms().from()))
                .max(Instant::compareTo)
                .orElseThrow();
        return known.steps().stream()
                .filter(step -> step.kind() == Step.Kind.KEPT)
                .map(Step::at)
                .filter(at -> at.isAfter(begun))
                .max(Instant::compareTo)
                .orElse(begun);
    }

    /** Whatever has called for a review since the last one. */
    static Stream<Instant> called(Known known) {
        Instant since = reviewed(known);
        return Stream.concat(
                        known.steps().stream()
                                .filter(step -> step.kind().calls())
                                .map(Step::at),
                        Stream.ofNullable(known.targetMissed()))
                .filter(at -> at.isAfter(since));
    }

    /** How far a paper is at that time; an agreement that ran out waits to be amended or ended. */
    static AgreementStage stage(Known known, boolean sent, Instant at) {
        return switch (known.state()) {
            case DRAFT -> sent ? AgreementStage.REVIEW : AgreementStage.DRAFT;
            case SIGNED -> AgreementStage.SIGNED;
            case EXPIRED -> AgreementStage.OVERDUE;
            case TERMINATED -> AgreementStage.ENDED;
            case ACTIVE -> due(known).map(due -> active(due, at)).orElse(AgreementStage.ACTIVE);
        };
    }

    private static AgreementStage active(Instant due, Instant at) {
        if (!at.isBefore(due)) {
            return AgreementStage.OVERDUE;
        }
        return at.isBefore(due.minus(NOTICE)) ? AgreementStage.ACTIVE : AgreementStage.DUE;
    }

    /** Whether the version lies with those who review it: sent to them, and not come back. */
    static boolean sent(int version, List<Step> steps) {
        return steps.stream()
                .filter(step -> step.number() == version)
                .filter(step -> step.kind() == Step.Kind.SENT || step.kind() == Step.Kind.RETURNED)
                .reduce((earlier, later) -> later)
                .map(step -> step.kind() == Step.Kind.SENT)
                .orElse(false);
    }

    /**
     * Whether a step can be taken now.
     *
     * @param unsigned whether its latest version still lacks a signature
     */
    static boolean allows(Step.Kind step, AgreementState state, boolean unsigned, boolean sent) {
        if (state == AgreementState.TERMINATED) {
            return false;
        }
        return switch (step) {
            case SENT -> unsigned && !sent;
            case RETURNED -> unsigned && sent;
            case REMARK -> true;
            case LAW_CHANGE, SENTINEL_EVENT, NEW_PARTNER, AMEND, END ->
                state == AgreementState.ACTIVE || state == AgreementState.EXPIRED;
            case KEPT -> state == AgreementState.ACTIVE;
        };
    }
}
