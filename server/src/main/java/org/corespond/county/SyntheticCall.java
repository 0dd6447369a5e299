package org.corespond.county;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One call and everything that followed from it. */
public record SyntheticCall(
        long number,
        String id,
        int county,
        Instant received,
        Source source,
        Caller caller,
        String initialType,
        String finalType,
        boolean flaggedAtFirst,
        boolean flaggedAtClear,
        String area,
        @Nullable SyntheticScreening screening,
        int level,
        @Nullable SyntheticTransfer transfer,
        @Nullable SyntheticDispatch dispatch,
        @Nullable SyntheticEncounter encounter,
        List<SyntheticHandoff> handoffs,
        @Nullable SyntheticBooking booking,
        List<SyntheticReferral> referrals) {

    public enum Source {
        E911,
        LINE_988,
        HOTLINE,
        PHONE,
        OFFICER_SAW,
        OFFICER_LINE
    }

    public enum Caller {
        SELF,
        FAMILY,
        BYSTANDER,
        BUSINESS,
        PROVIDER,
        SHELTER,
        SCHOOL,
        HOSPITAL,
        OFFICER
    }

    /** A behavioral-health call by either flag or by its types; the first type alone is never trusted (oracle 1). */
    public boolean behavioralHealth() {
        return flaggedAtFirst || flaggedAtClear;
    }
}
