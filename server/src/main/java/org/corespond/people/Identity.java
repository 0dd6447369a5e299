package org.corespond.people;

import java.time.LocalDate;
import java.util.Set;
import org.corespond.kernel.Protected;
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

    /** Stands where a name stood whose key was destroyed, on every page that shows one. */
    private static final String ERASED = "[erased]";

    /** As disclosure names it: identity and contact facts held by a partner. */
    public static final Set<String> CLASSES = Set.of("DEM");

    public static final Identity UNKNOWN = new Identity(null, null, null, null, AgeBand.UNKNOWN, null, null);

    static Identity erased(AgeBand band) {
        return new Identity(null, null, ERASED, null, band, null, null);
    }

    /** Whether it was known once, and its key was destroyed. */
    public boolean erased() {
        return ERASED.equals(alias) && givenName == null && familyName == null;
    }

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

    /** What is in view of it, by the fields of the views (disclosure.md A.5). */
    Identity only(Protected.Shown shown) {
        boolean named = shown.any("DEM", "name", "name_and_address", "contact");
        boolean born = shown.any("DEM", "date_of_birth", "date_and_place_of_birth");
        return new Identity(
                named || shown.any("DEM", "preferred_name") ? givenName : null,
                named ? familyName : null,
                named || shown.any("DEM", "preferred_name") ? alias : null,
                born ? birthDate : null,
                born || shown.any("DEM", "age", "contact") ? ageBand : AgeBand.UNKNOWN,
                shown.any("DEM", "call_back", "contact") ? phone : null,
                shown.any("DEM", "distinguishing_characteristics") ? description : null);
    }
}
