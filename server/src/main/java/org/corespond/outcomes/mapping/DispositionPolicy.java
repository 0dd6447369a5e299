package org.corespond.outcomes.mapping;

import java.util.Collection;
import java.util.Set;

/** What a list of dispositions says beyond itself: where the person went, and what the encounter was not. */
final class DispositionPolicy {
    // decisions 3: a receiving facility is an emergency department, crisis facility, respite, sobering or detox.
    private static final Set<String> EMERGENCY_DEPARTMENT = Set.of("ED", "ED_MEDICAL", "ED_PSYCH", "HOSP_VOL");
    private static final Set<String> SOBERING = Set.of("SOBERING", "DETOX");
    private static final Set<String> RECEIVING = Set.of("ed", "crisis", "respite", "sobering");
    // decisions 7: justice-arrest.
    private static final Set<String> ARREST = Set.of("ARREST", "WARRANT_BOOKED");
    // data-dictionary 5.4: linkage, offered, care-voluntary and social; outcomes O1.1 counts each as an offer.
    static final Set<String> REFERRALS = Set.of(
            "TX_REFERRAL",
            "CM_NOTIFIED",
            "EVAL_REFERRAL",
            "SPECIALTY_TEAM",
            "PEER_SUPPORT",
            "HOUSING_REFERRAL",
            "DECLINED");
    private static final Set<String> CARE = Set.of(
            "HOSP_VOL",
            "MCT_HANDOFF",
            "CRISIS_LINE",
            "CSU_DROP",
            "RESPITE",
            "SOBERING",
            "DETOX",
            "OUTPATIENT_WALKIN",
            "ED",
            "ED_MEDICAL",
            "ED_PSYCH",
            "SHELTER",
            "HOLD_INVOL");

    private DispositionPolicy() {}

    /** Where the person was taken: a receiving facility before any other place, else the first place named. */
    static String destination(Collection<String> dispositions) {
        String first = "none";
        for (String disposition : dispositions) {
            String place = place(disposition);
            if (RECEIVING.contains(place)) {
                return place;
            }
            first = "none".equals(first) ? place : first;
        }
        return first;
    }

    private static String place(String disposition) {
        if (EMERGENCY_DEPARTMENT.contains(disposition)) {
            return "ed";
        }
        if (SOBERING.contains(disposition)) {
            return "sobering";
        }
        if (ARREST.contains(disposition)) {
            return "jail";
        }
        return switch (disposition) {
            case "CSU_DROP" -> "crisis";
            case "RESPITE" -> "respite";
            case "OUTPATIENT_WALKIN" -> "clinic";
            case "SHELTER" -> "shelter";
            case "TRANSPORT_HOME" -> "home";
            default -> "none";
        };
    }

    /** An emergency hold is its own outcome: neither an arrest nor a connection by choice (decisions 3). */
    static boolean hold(Collection<String> dispositions) {
        return dispositions.contains("HOLD_INVOL");
    }

    static boolean arrest(Collection<String> dispositions) {
        return any(dispositions, ARREST);
    }

    static boolean cited(Collection<String> dispositions) {
        return dispositions.contains("CITE_RELEASE");
    }

    /** A referral, or transport to care, was offered (outcomes O1.1). */
    static boolean offered(Collection<String> dispositions) {
        return any(dispositions, REFERRALS) || any(dispositions, CARE);
    }

    private static boolean any(Collection<String> dispositions, Set<String> codes) {
        for (String disposition : dispositions) {
            if (codes.contains(disposition)) {
                return true;
            }
        }
        return false;
    }

    /** Nobody was met when that is all that is recorded. */
    static boolean met(Collection<String> dispositions) {
        for (String disposition : dispositions) {
            if (!"NO_CONTACT".equals(disposition)) {
                return true;
            }
        }
        return dispositions.isEmpty();
    }
}
