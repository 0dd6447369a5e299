package org.corespond.sharing.oversight;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.corespond.sharing.oversight.BrokenGlass.Reason;
import org.jspecify.annotations.Nullable;

/** What was typed to break the glass. */
public record GlassForm(
        @Nullable Reason reason,
        @Nullable String words,
        @Nullable List<String> asserted) {
    /** What an emergency has to be (disclosure.md A.3). */
    public static final List<String> EMERGENCY = List.of("immediate_medical_need", "consent_not_obtainable_in_time");

    /** What opens a treatment program's record besides (42 CFR 2.51). */
    public static final List<String> PROGRAM =
            List.of("bona_fide_medical_emergency", "prior_consent_not_obtainable", "recipient_is_medical_personnel");

    static final GlassForm NOTHING = new GlassForm(null, null, null);

    public boolean asserts(String fact) {
        return asserted != null && asserted.contains(fact);
    }

    Set<String> facts() {
        List<String> known = new ArrayList<>(EMERGENCY);
        known.addAll(PROGRAM);
        Set<String> facts = new HashSet<>(asserted == null ? List.of() : asserted);
        facts.retainAll(known);
        return facts;
    }
}
