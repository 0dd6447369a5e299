package org.corespond.training;

import java.util.UUID;

/**
 * Somebody who can be asked to present.
 *
 * @param name the name that the person wants to be called
 * @param topic what the person tells about, or the program, such as In Our Own Voice
 */
public record Presenter(UUID id, String name, String organization, Voice voice, String topic) {

    /** As whom somebody speaks. */
    public enum Voice {
        LIVED_EXPERIENCE,
        FAMILY,
        PEER,
        CLINICIAN,
        OFFICER,
        ADVOCATE
    }

    public boolean lived() {
        return voice == Voice.LIVED_EXPERIENCE || voice == Voice.FAMILY || voice == Voice.PEER;
    }
}
