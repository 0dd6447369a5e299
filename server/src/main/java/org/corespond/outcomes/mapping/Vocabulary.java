package org.corespond.outcomes.mapping;

import java.util.Map;
import java.util.Set;

/** The codes that facts share, so that one definition measures every department (data-dictionary 5.2, 5.4). */
final class Vocabulary {
    /** data-dictionary 5.4, decisions 7; ED, COMMUNITY and OTHER are for registers that do not say more. */
    static final Set<String> DISPOSITIONS = Set.of(
            "HOLD_INVOL",
            "HOSP_VOL",
            "MCT_HANDOFF",
            "CRISIS_LINE",
            "CM_NOTIFIED",
            "EVAL_REFERRAL",
            "SPECIALTY_TEAM",
            "TX_REFERRAL",
            "SHELTER",
            "DECLINED",
            "CHRONIC",
            "NO_ACTION",
            "NO_CONTACT",
            "ARREST",
            "UNKNOWN",
            "CSU_DROP",
            "RESPITE",
            "SOBERING",
            "DETOX",
            "ED",
            "ED_MEDICAL",
            "ED_PSYCH",
            "OUTPATIENT_WALKIN",
            "TRANSPORT_HOME",
            "LEFT_WITH_FAMILY",
            "SAFETY_PLAN_ON_SCENE",
            "RESOLVED_PHONE",
            "CITE_RELEASE",
            "WARRANT_BOOKED",
            "PEER_SUPPORT",
            "HOUSING_REFERRAL",
            "DECEASED",
            "DISENGAGED",
            "HANDED_TO_OTHER_AGENCY",
            "COMMUNITY",
            "OTHER");

    static final Set<String> DESTINATIONS =
            Set.of("ed", "crisis", "respite", "sobering", "clinic", "shelter", "jail", "home", "other", "none");

    static final Set<String> FORCE_TYPES = Set.of(
            "HANDCUFFS",
            "RESTRAINT",
            "HANDS",
            "TAKEDOWN",
            "SPRAY",
            "IMPACT",
            "PROJECTILE",
            "TASER",
            "CANINE",
            "VEHICLE",
            "FIREARM_POINTED",
            "FIREARM",
            "OTHER");

    static final Set<String> RESPONSE_MODELS = Set.of(
            "patrol",
            "cit-officer",
            "co-responder",
            "mobile-crisis",
            "community-responder",
            "clinician-phone",
            "telehealth",
            "ems",
            "homeless-outreach",
            "case-management",
            "other");

    static final Set<String> INITIATORS = Set.of(
            "self",
            "family-friend",
            "bystander",
            "business",
            "provider",
            "shelter-housing",
            "school",
            "hospital",
            "officer",
            "crisis-line",
            "other-agency",
            "unknown");

    static final Set<String> WEAPONS =
            Set.of("none", "firearm", "edged", "blunt", "vehicle", "chemical", "improvised", "replica", "other");

    private static final Map<FactField, Set<String>> OF = Map.of(
            FactField.DISPOSITIONS, DISPOSITIONS,
            FactField.DESTINATION, DESTINATIONS,
            FactField.FORCE_TYPES, FORCE_TYPES,
            FactField.RESPONSE_MODEL, RESPONSE_MODELS,
            FactField.INITIATED_BY, INITIATORS,
            FactField.WEAPONS, WEAPONS);

    private Vocabulary() {}

    /** The codes of a field; empty where a department brings its own. */
    static Set<String> of(FactField field) {
        return OF.getOrDefault(field, Set.of());
    }
}
