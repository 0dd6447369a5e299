package org.corespond.sharing.portal;

import java.util.Locale;
import org.corespond.sharing.CrisisCard.Topic;

/**
 * One question of the card: which of the six lines it stands in, and as which field the views of disclosure know it
 * (disclosure.md A.5, V-SCENE).
 */
public enum Part {
    NAME(Topic.CALL_ME, "preferred_name", 60),
    LANGUAGE(Topic.CALL_ME, "communication_needs", 60),
    COMMUNICATION(Topic.CALL_ME, "communication_needs", 200),
    LOOKS(Topic.YOU_SEE, "triggers", 300),
    SIGNS(Topic.YOU_SEE, "triggers", 300),
    HELPS(Topic.HELPS, "what_calms", 300),
    AVOID(Topic.AVOID, "what_to_avoid", 300),
    LINE(Topic.WHOM, "line_to_call", 120),
    PLACES(Topic.WHOM, "preferred_facility", 120),
    MEDICAL(Topic.SAFETY, "medical_facts_for_restraint_or_medication", 300);

    static final String CONTACT = "trusted_contact";
    static final String VETERAN = "veteran";
    static final String EXISTS = "plan_exists";

    private final Topic topic;
    private final String field;
    private final int most;

    Part(Topic topic, String field, int most) {
        this.topic = topic;
        this.field = field;
        this.most = most;
    }

    Topic topic() {
        return topic;
    }

    String field() {
        return field;
    }

    /** How many characters it may have: a card is read in 90 seconds. */
    public int most() {
        return most;
    }

    /** The name of its form field. */
    public String form() {
        return name().toLowerCase(Locale.ROOT);
    }
}
