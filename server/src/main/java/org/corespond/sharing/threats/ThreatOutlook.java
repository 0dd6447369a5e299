package org.corespond.sharing.threats;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.corespond.sharing.decision.Obligation;
import org.corespond.sharing.decision.Overlay;
import org.jspecify.annotations.Nullable;

/**
 * What would go out of a statement now, and why.
 *
 * @param goes the lines that the rule lets out
 * @param stays the lines that it keeps
 * @param rules each with its citation
 * @param missing what a denial lacks, in sentences
 * @param overlays what the state's law adds or takes
 * @param duty what the state asks of a clinician
 * @param inert whether the overlays wait for their review, and so have no part in it
 */
public record ThreatOutlook(
        Map<Line, String> goes,
        Map<Line, String> stays,
        List<String> rules,
        Set<Obligation> duties,
        List<String> missing,
        List<Overlay> overlays,
        @Nullable StateDuty duty,
        boolean inert) {
    public ThreatOutlook {
        rules = List.copyOf(rules);
        duties = Set.copyOf(duties);
        missing = List.copyOf(missing);
        overlays = List.copyOf(overlays);
    }

    public boolean open() {
        return !goes.isEmpty();
    }
}
