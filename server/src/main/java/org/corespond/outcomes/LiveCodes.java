package org.corespond.outcomes;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.corespond.directory.ProgramKind;
import org.corespond.facilities.FacilityType;
import org.corespond.field.Disposition;
import org.corespond.field.EncounterRecorded;
import org.corespond.field.Injury;
import org.corespond.field.Offense;
import org.corespond.field.ReferralAnswer;
import org.jspecify.annotations.Nullable;

/** The words of the live work in the words of facts. */
final class LiveCodes {
    private LiveCodes() {}

    /** Whether accepting means that somebody sets out to meet the person. */
    static boolean setsOut(ProgramKind kind) {
        return switch (kind) {
            case MOBILE_CRISIS, COMMUNITY_RESPONDER, CO_RESPONDER, CIT_OFFICER, PATROL, EMS -> true;
            case CLINICIAN_LINE, WARMLINE, FACILITY_INTAKE, FOLLOW_UP -> false;
        };
    }

    static String model(ProgramKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Receiving facilities by kind (decisions 3). */
    static String destination(FacilityType type) {
        return switch (type) {
            case EMERGENCY_DEPARTMENT, PSYCHIATRIC_HOSPITAL -> "ed";
            case CRISIS_RECEIVING, CRISIS_STABILIZATION, URGENT_CARE -> "crisis";
            case CRISIS_RESIDENTIAL, PEER_RESPITE -> "respite";
            case SOBERING, DETOX -> "sobering";
            case SHELTER -> "shelter";
        };
    }

    /** A recorded encounter as columns; a hold is its own outcome, never an arrest (decisions 3). */
    static Map<String, @Nullable Object> of(EncounterRecorded event) {
        EncounterRecorded.Answers answers = event.answers();
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("met", true);
        told.put("mental_health", true);
        told.put("occurred_at", LiveFacts.utc(event.recordedAt()));
        told.put("en_route_at", LiveFacts.utc(event.stamps().enRouteAt()));
        told.put("arrived_at", LiveFacts.utc(event.stamps().arrivedAt()));
        told.put("hold", event.hold());
        told.put("arrest", event.arrest());
        told.put("arrestable", answers.offense() != Offense.NONE);
        told.put("cited", event.cited());
        // oracle 6: handcuffs alone are no reportable force; the field has decided that already.
        told.put("force", event.reportableForce());
        told.put("force_level", answers.forceLevel().name().toLowerCase(Locale.ROOT));
        told.put("injury_person", answers.injury() != Injury.NONE);
        told.put(
                "referral_offered",
                answers.referral() == ReferralAnswer.ACCEPTED || answers.referral() == ReferralAnswer.DECLINED);
        told.put("referral_accepted", answers.referral() == ReferralAnswer.ACCEPTED);
        told.put("cit_requested", event.cit().requested());
        told.put("cit_dispatched", event.cit().dispatched());
        told.put("cit_arrived", event.cit().arrived());
        told.put(
                "reasons",
                new String[] {answers.reason().name().toLowerCase(Locale.ROOT).replace('_', '-')});
        told.put("dispositions", names(event.dispositions().keySet()));
        told.put("weapons", new String[] {answers.weapon().name().toLowerCase(Locale.ROOT)});
        told.put("destination", elsewhere(event));
        return told;
    }

    /** Where an encounter ended when no facility took over; a facility's own word comes with its handoff. */
    private static @Nullable String elsewhere(EncounterRecorded event) {
        if (event.arrest()) {
            return "jail";
        }
        return switch (event.primary()) {
            case OUTPATIENT_WALKIN -> "clinic";
            case SHELTER -> "shelter";
            case TRANSPORT_HOME, LEFT_WITH_FAMILY -> "home";
            case CSU_DROP, ED_MEDICAL, ED_PSYCH, RESPITE, SOBERING, DETOX, HOLD_INVOL, HOSP_VOL -> null;
            case MCT_HANDOFF,
                    CRISIS_LINE,
                    CM_NOTIFIED,
                    EVAL_REFERRAL,
                    SPECIALTY_TEAM,
                    TX_REFERRAL,
                    PEER_SUPPORT,
                    HOUSING_REFERRAL,
                    DECLINED,
                    SAFETY_PLAN_ON_SCENE,
                    RESOLVED_PHONE,
                    DISENGAGED,
                    CITE_RELEASE,
                    ARREST,
                    WARRANT_BOOKED,
                    HANDED_TO_OTHER_AGENCY,
                    CHRONIC,
                    NO_ACTION,
                    NO_CONTACT,
                    DECEASED,
                    UNKNOWN -> "none";
        };
    }

    private static String[] names(Set<Disposition> codes) {
        return codes.stream().map(Enum::name).sorted().toArray(String[]::new);
    }
}
