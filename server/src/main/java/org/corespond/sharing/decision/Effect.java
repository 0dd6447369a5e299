package org.corespond.sharing.decision;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happens in effect.
 *
 * @param until when a release ends at the latest
 * @param untilIncidentEnds it ends with the incident, if that is earlier
 * @param reliedOn ids of the papers that it rests on
 * @param missing what a denial lacks; for the record, not for the requester
 */
public record Effect(
        boolean permit,
        FieldView view,
        Set<Obligation> obligations,
        List<AppliedRule> rules,
        Set<String> reliedOn,
        @Nullable Instant until,
        boolean untilIncidentEnds,
        List<Missing> missing) {

    /** A rule or an overlay that had a part in it, with the law that it stands on. */
    public record AppliedRule(String id, String citation) {}

    static Effect of(Verdict verdict, PolicySet policy) {
        return new Effect(
                verdict.permit(),
                verdict.view(),
                verdict.obligations(),
                verdict.rules().stream()
                        .map(id -> new AppliedRule(id, citation(id, policy)))
                        .toList(),
                verdict.reliedOn(),
                verdict.until(),
                verdict.permit() && verdict.untilIncidentEnds(),
                verdict.missing());
    }

    private static String citation(String id, PolicySet policy) {
        Rule rule = policy.rules().get(id);
        return rule != null
                ? rule.citation()
                : policy.overlays().stream()
                        .filter(row -> row.id().equals(id))
                        .map(Overlay::citation)
                        .findFirst()
                        .orElseThrow();
    }
}
