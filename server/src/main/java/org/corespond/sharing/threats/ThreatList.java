package org.corespond.sharing.threats;

import java.util.List;

/** What has come for us, and what of ours has gone. */
public record ThreatList(List<Coming> coming, List<Threat> ours) {
    public ThreatList {
        coming = List.copyOf(coming);
        ours = List.copyOf(ours);
    }
}
