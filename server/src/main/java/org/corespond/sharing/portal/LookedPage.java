package org.corespond.sharing.portal;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.corespond.directory.Agency;
import org.jspecify.annotations.Nullable;

/**
 * Who looked and why, and what the person said about it.
 *
 * @param asking the episode after which the person is asked whether it helped; absent when there is none to ask about
 */
public record LookedPage(
        List<Look> looks,
        List<OwnLook> own,
        List<Agency> agencies,
        List<Disputes.Dispute> disputes,
        @Nullable UUID asking) {
    public LookedPage {
        looks = List.copyOf(looks);
        own = List.copyOf(own);
        agencies = List.copyOf(agencies);
        disputes = List.copyOf(disputes);
    }

    /** The same release, however often: an open page asks again each time that it is drawn. */
    public record Look(
            String agency,
            String role,
            String purpose,
            List<String> classes,
            Set<String> fields,
            String rule,
            String citation,
            @Nullable Choice choice,
            Instant first,
            Instant last,
            int times) {}

    /** Somebody looked at what their own agency holds. */
    public record OwnLook(String agency, String role, String what, Instant last, int times) {}
}
