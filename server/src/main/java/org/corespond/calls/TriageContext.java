package org.corespond.calls;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.corespond.directory.ProgramKind;
import org.jspecify.annotations.Nullable;

/**
 * What the route depends on beside the answers.
 *
 * @param age whole years, or null when not known
 * @param determinant the dispatch code of the site's own protocol, in its plain form ({@code 25B03}), or null
 * @param enabled determinants that this site diverts beyond those of the protocol
 */
record TriageContext(
        @Nullable Integer age, @Nullable String determinant, Set<String> enabled, List<Offering> offerings) {
    TriageContext {
        enabled = Set.copyOf(enabled);
        offerings = List.copyOf(offerings);
    }

    /** The same programs for answers that changed. */
    TriageContext with(@Nullable Integer nowAge, @Nullable String nowDeterminant) {
        return new TriageContext(nowAge, nowDeterminant, enabled, offerings);
    }

    /**
     * A program as it is now.
     *
     * @param minAge whole years, 0 for everybody
     * @param free somebody of it can answer now
     */
    record Offering(
            UUID programId, UUID agencyId, ProgramKind kind, String name, int minAge, boolean open, boolean free) {}
}
