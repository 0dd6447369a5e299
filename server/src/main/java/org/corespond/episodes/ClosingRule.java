package org.corespond.episodes;

import java.util.Optional;
import org.corespond.kernel.Refused;

/** What a capability knows against an end; each one that there is is asked before an episode closes. */
public interface ClosingRule {

    /** Why the episode, as it stands, may not end with this code; nothing when this capability has nothing to say. */
    Optional<Refused<Episode>> against(Episode episode, ClosingCode code);
}
