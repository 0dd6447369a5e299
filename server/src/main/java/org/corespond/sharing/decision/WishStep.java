package org.corespond.sharing.decision;

import org.corespond.sharing.decision.Facts.Wish;
import org.jspecify.annotations.Nullable;

/**
 * What the person excluded and what was agreed with the person narrow further, except where law compels or a clinician's
 * belief in a threat (H5) with human approval says otherwise (disclosure.md A.7, 4).
 */
final class WishStep {
    private static final Condition THREAT = new Condition.ByRule("H5");
    private final Ground ground;

    WishStep(Ground ground) {
        this.ground = ground;
    }

    Verdict after(Verdict verdict, DataClass asked) {
        if (!verdict.permit()
                || verdict.compelled()
                || verdict.outcome() == Outcome.A
                || asked == DataClass.CAP
                || (ground.has("human_approval") && ground.prove(THREAT).holds())) {
            return verdict;
        }
        Verdict narrowed = verdict;
        for (Wish wish : ground.facts().wishes()) {
            if (fits(wish, asked)) {
                narrowed = wish.hide().isEmpty()
                        ? narrowed.closed(new Missing("wish", "the person has excluded this"))
                        : narrowed.seeing(narrowed.view().without(wish.hide()));
            }
        }
        return narrowed;
    }

    private boolean fits(Wish wish, DataClass asked) {
        return (wish.classes().isEmpty()
                        || wish.classes().contains(asked)
                        || wish.classes().contains(ground.dataClass()))
                && (wish.requesters().isEmpty() || wish.requesters().contains(ground.requester()))
                && (wish.recipients().isEmpty() || meets(wish, ground.request().recipient()))
                && (wish.purposes().isEmpty()
                        || wish.purposes().contains(ground.purpose())
                        || wish.purposes().contains(ground.request().purpose()));
    }

    /** Somebody who is not named may be the one whom the person excluded. */
    private static boolean meets(Wish wish, @Nullable String recipient) {
        return recipient == null || wish.recipients().contains(recipient);
    }
}
