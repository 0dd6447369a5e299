package org.corespond.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is known of who a person is; every part may be unknown. */
public record Identity(
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String alias,
        @Nullable LocalDate birthDate,
        AgeBand ageBand,
        @Nullable String phone,
        @Nullable String description) {

    public static final Identity UNKNOWN = new Identity(null, null, null, null, AgeBand.UNKNOWN, null, null);

    /** The name to greet by: given name or alias; empty when unknown. */
    public String calledName() {
        if (givenName != null && !givenName.isBlank()) {
            return givenName;
        }
        return alias == null ? "" : alias;
    }

    public String fullName() {
        return ((givenName == null ? "" : givenName) + " " + (familyName == null ? "" : familyName)).strip();
    }
}
