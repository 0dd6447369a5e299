package org.corespond.sharing.threats;

import java.util.Arrays;
import java.util.List;

/** One line that a warning can carry, under the name that the views give the field, with the class it belongs to. */
public enum Line {
    PREFERRED_NAME("DEM", "preferred_name", false),
    AGE("DEM", "age", false),
    WHO_MADE_THE_THREAT("DEM", "who_made_the_threat", false),
    AGAINST_WHOM("MH", "against_whom", false),
    WHEN("MH", "when", true),
    WHAT_WAS_SAID("MH", "what_was_said", true),
    WEAPONS_OR_MEANS_NOW("MH", "weapons_or_means_now", true),
    LOCATION("PLOC", "location", true),
    WHAT_CALMS("MH", "what_calms", true),
    WHAT_TO_AVOID("MH", "what_to_avoid", true),
    TRIGGERS("MH", "triggers", true),
    MEDICAL("MH", "medical_facts_for_restraint_or_medication", true),
    COMMUNICATION_NEEDS("MH", "communication_needs", true),
    TRUSTED_CONTACT("DEM", "trusted_contact", true),
    LINE_TO_CALL("MH", "line_to_call", true),
    WHAT_IS_BEING_DONE("MH", "what_is_being_done", true);

    private final String dataClass;
    private final String field;
    private final boolean typed;

    Line(String dataClass, String field, boolean typed) {
        this.dataClass = dataClass;
        this.field = field;
        this.typed = typed;
    }

    public String dataClass() {
        return dataClass;
    }

    /** As the views of the policy set name it. */
    public String field() {
        return field;
    }

    /** What the clinician types; the others are known already. */
    public static List<Line> askedFor() {
        return Arrays.stream(values()).filter(line -> line.typed).toList();
    }
}
