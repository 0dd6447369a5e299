package org.corespond.sharing.decision;

import java.util.List;

/**
 * The decision on a request: the whole, as if all that was asked for were one document, and each class by itself.
 *
 * @param tell what the requester may be told
 */
public record Decision(
        Outcome outcome,
        String rule,
        Effect effect,
        List<Answer> answers,
        Tell tell,
        String policyVersion,
        String policyHash,
        boolean unreviewedApplies) {

    /** A denial and a record that does not exist read alike; only staff who may know learn what would open it. */
    public record Tell(String text, List<Missing> missing) {}
}
