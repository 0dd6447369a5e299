package org.corespond.sharing.consents;

import java.util.List;
import org.corespond.sharing.decision.DataClass;
import org.corespond.sharing.decision.Purpose;

/** What a consent form offers to choose from, in the order of the page. */
public final class ConsentWords {
    /** Criminal-history data is never opened by consent, capacity is nobody's. */
    public static final List<DataClass> CLASSES = List.of(
            DataClass.DEM,
            DataClass.MH,
            DataClass.SUD,
            DataClass.PLAN,
            DataClass.PLOC,
            DataClass.LEI,
            DataClass.EDU,
            DataClass.PSYN,
            DataClass.SUDN);

    public static final List<Purpose> PURPOSES = List.of(
            Purpose.TREAT, Purpose.EMERG, Purpose.CONF, Purpose.THREAT, Purpose.CUST, Purpose.LEREQ, Purpose.EVAL);

    /** Parts of a record that a consent can be limited to, by the names of the views (disclosure.md A.5). */
    public static final List<String> FIELDS = List.of(
            "name",
            "preferred_name",
            "date_of_birth",
            "contact",
            "location",
            "trusted_contact",
            "communication_needs",
            "triggers",
            "what_calms",
            "what_to_avoid",
            "self_harm_risk",
            "acute_conditions",
            "current_medication_and_next_dose",
            "allergies",
            "provider_call_back",
            "referral_and_appointment_status",
            "service_needs",
            "plan_exists");

    /** What has to be told to whoever signs, by the names of the policy set. */
    public static final List<String> STATEMENTS =
            List.of("right_to_revoke", "redisclosure_warning", "refusal_consequences", "no_conditioning");

    private ConsentWords() {}
}
