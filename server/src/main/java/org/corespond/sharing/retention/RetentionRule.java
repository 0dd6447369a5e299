package org.corespond.sharing.retention;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Set;
import org.corespond.directory.Agency;
import org.corespond.sharing.KeptRecords.RecordClass;
import org.jspecify.annotations.Nullable;

/**
 * How long one class of records is kept, as a dated row of policy data (retention-and-directives F.1).
 *
 * @param custodians kinds of agencies that it binds; none: all
 * @param jurisdiction {@code US}, or a state as in {@code US-MN}
 * @param trigger from when it counts
 * @param period how long; absent where a state's law or the site says it, when the rule is reviewed
 * @param reviewEvery after how long somebody has to look at it again
 */
public record RetentionRule(
        String id,
        RecordClass of,
        Set<Agency.Kind> custodians,
        String jurisdiction,
        Regime regime,
        Trigger trigger,
        Bound bound,
        @Nullable Period period,
        @Nullable Period reviewEvery,
        Action action,
        boolean legalHoldAllowed,
        String citation) {
    public RetentionRule {
        custodians = Set.copyOf(custodians);
    }

    /** Whose rule it is; a longest minimum wins over a shortest maximum only inside one of them. */
    public enum Regime {
        HIPAA,
        PART2,
        CJIS,
        INTELLIGENCE,
        FERPA,
        STATE,
        POLICY
    }

    /** What begins the clock. */
    public enum Trigger {
        CREATED,
        LAST_EFFECT,
        LAST_CONTACT,
        INCIDENT_END,
        PROGRAM_CLOSES,
        TURNS_18,
        PERSON_REMOVES
    }

    /** Kept for so long at least, or gone after so long at most. */
    public enum Bound {
        AT_LEAST,
        AT_MOST
    }

    /** What is done at the end. */
    public enum Action {
        SEAL,
        DEIDENTIFY,
        DESTROY
    }

    RetentionRule lasting(@Nullable Period other) {
        return new RetentionRule(
                id,
                of,
                custodians,
                jurisdiction,
                regime,
                trigger,
                bound,
                other == null ? period : other,
                reviewEvery,
                action,
                legalHoldAllowed,
                citation);
    }

    /** Whether it binds records of this class at such an agency in such a state. */
    boolean binds(RecordClass kept, Agency.Kind custodian, @Nullable String state) {
        return of == kept
                && (custodians.isEmpty() || custodians.contains(custodian))
                && (jurisdiction.equals("US") || jurisdiction.equals("US-" + state));
    }

    static Instant after(Instant since, Period period, ZoneId zone) {
        return since.atZone(zone).plus(period).toInstant();
    }
}
