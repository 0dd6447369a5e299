package org.corespond.county;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a hurried department does to a row of its register; each knows what a careful import must make of it. */
enum Blemish {
    NONE,
    DUPLICATE,
    CORRECTION,
    BLANK_ARRIVAL,
    BLANK_OUTCOME,
    BLANK_MET,
    ARRIVAL_1900,
    RECEIVED_1900,
    MISSPELT,
    UNKNOWN_CODE,
    UNREADABLE_DATE,
    MISSING_NUMBER,
    ARRIVAL_BEFORE_CALL,
    ARRIVAL_DAYS_LATER;

    /** Spellings that the shipped mapping knows, so these rows lose nothing. */
    static final Map<Disposition, String> SPELLINGS = Map.of(
            Disposition.CSU_DROP, "Taken to crisis centre",
            Disposition.ARREST, "Arested",
            Disposition.HOLD_INVOL, "Emergancy hold",
            Disposition.DECLINED, "Resources refused",
            Disposition.SOBERING, "Taken to sobring center",
            Disposition.SAFETY_PLAN_ON_SCENE, "Saftey plan on scene",
            Disposition.TX_REFERRAL, "Refered to treatment");

    /** No code book has it. */
    static final String NO_CODE = "Code 99x";

    static final String NO_DATE = "31/31/2025 99:99";
    static final String YEAR_1900 = "1900-01-01 00:00:00";

    static Odds<Blemish> odds(CountySettings.Noise noise) {
        double sum = noise.duplicate()
                + noise.correction()
                + noise.blankArrival()
                + noise.blankOutcome()
                + noise.blankMet()
                + noise.date1900()
                + noise.misspelt()
                + noise.unknownCode()
                + noise.unreadableDate()
                + noise.missingNumber()
                + noise.impossibleSpan();
        return Odds.of(NONE, 1 - sum)
                .or(DUPLICATE, noise.duplicate())
                .or(CORRECTION, noise.correction())
                .or(BLANK_ARRIVAL, noise.blankArrival())
                .or(BLANK_OUTCOME, noise.blankOutcome())
                .or(BLANK_MET, noise.blankMet())
                .or(ARRIVAL_1900, noise.date1900() / 2)
                .or(RECEIVED_1900, noise.date1900() / 2)
                .or(MISSPELT, noise.misspelt())
                .or(UNKNOWN_CODE, noise.unknownCode())
                .or(UNREADABLE_DATE, noise.unreadableDate())
                .or(MISSING_NUMBER, noise.missingNumber())
                .or(ARRIVAL_BEFORE_CALL, noise.impossibleSpan() / 2)
                .or(ARRIVAL_DAYS_LATER, noise.impossibleSpan() / 2);
    }

    static String misspelt(Disposition disposition) {
        return SPELLINGS.getOrDefault(disposition, disposition.words());
    }

    /** Whether there is anything to spoil; rows that a filter drops are left alone, so that no row has two fates. */
    boolean fits(SyntheticCall call) {
        SyntheticDispatch dispatch = call.dispatch();
        if (dispatch == null || !call.behavioralHealth()) {
            return this == NONE;
        }
        return switch (this) {
            case NONE, DUPLICATE, RECEIVED_1900, UNREADABLE_DATE, MISSING_NUMBER, BLANK_MET -> true;
            case BLANK_ARRIVAL, ARRIVAL_1900, ARRIVAL_BEFORE_CALL, ARRIVAL_DAYS_LATER -> dispatch.arrivedAt() != null;
            case CORRECTION, BLANK_OUTCOME, UNKNOWN_CODE -> call.encounter() != null;
            case MISSPELT -> call.encounter() != null && SPELLINGS.containsKey(TrueFact.outcome(call));
        };
    }

    /** What may still be counted of the row; empty when it belongs into quarantine. */
    Optional<TrueFact> leaves(TrueFact fact) {
        return switch (this) {
            case NONE, DUPLICATE, CORRECTION, RECEIVED_1900, MISSPELT -> Optional.of(fact);
            case BLANK_ARRIVAL, ARRIVAL_1900 -> Optional.of(fact.arrived(null));
            case ARRIVAL_BEFORE_CALL, ARRIVAL_DAYS_LATER -> Optional.of(fact.arrived(moved(fact.received())));
            case BLANK_OUTCOME -> Optional.of(fact.outcomeUnknown());
            case BLANK_MET -> Optional.of(fact.metUnknown());
            case UNKNOWN_CODE, UNREADABLE_DATE, MISSING_NUMBER -> Optional.empty();
        };
    }

    /** The arrival that stands in the row instead of the true one; null when there is none. */
    @Nullable
    Instant moved(Instant received) {
        return switch (this) {
            case ARRIVAL_BEFORE_CALL -> received.minus(Duration.ofMinutes(12));
            case ARRIVAL_DAYS_LATER -> received.plus(Duration.ofDays(3));
            case NONE, DUPLICATE, CORRECTION, BLANK_ARRIVAL, BLANK_OUTCOME, BLANK_MET, ARRIVAL_1900 -> null;
            case RECEIVED_1900, MISSPELT, UNKNOWN_CODE, UNREADABLE_DATE, MISSING_NUMBER -> null;
        };
    }
}
