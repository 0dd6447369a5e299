package org.corespond.county;

import java.time.LocalDate;
import java.util.List;

/** A person who never existed. */
public record SyntheticPerson(
        String id,
        int county,
        String firstName,
        String lastName,
        LocalDate birthDate,
        Gender gender,
        Veteran veteran,
        boolean intellectualDisability,
        String language,
        String housing,
        String zip,
        List<Alias> aliases) {

    /** The same person as other records have her: the truth that a matcher must find. */
    public record Alias(Kind kind, String firstName, String lastName, LocalDate birthDate) {
        public enum Kind {
            NICKNAME,
            FORMER_NAME,
            TYPO,
            SWAPPED_BIRTH
        }
    }

    public enum Gender {
        FEMALE,
        MALE,
        NONBINARY,
        NOT_COLLECTED
    }

    public enum Veteran {
        YES,
        NO,
        NOT_COLLECTED
    }
}
