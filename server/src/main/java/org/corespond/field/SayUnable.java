package org.corespond.field;

import java.util.UUID;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.sharing.CrisisCards;
import org.corespond.web.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One tap: the person cannot speak now. Some people let their crisis card be read only then. */
@Component
class SayUnable {
    private final Assignments assignments;
    private final CrisisCards cards;
    private final Once once;

    SayUnable(Assignments assignments, CrisisCards cards, Once once) {
        this.assignments = assignments;
        this.cards = cards;
        this.once = once;
    }

    @Transactional
    Result<UUID> say(UUID episode, UUID key) {
        if (assignments.lock(episode).isEmpty()) {
            return Refused.because("field.over");
        }
        if (!once.spent(key) && !cards.speechless(episode)) {
            cards.cannotSpeak(episode);
            once.spend(key);
        }
        return Result.done(episode);
    }
}
