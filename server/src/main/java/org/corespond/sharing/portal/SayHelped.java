package org.corespond.sharing.portal;

import java.util.Set;
import java.util.UUID;
import org.corespond.kernel.CurrentActor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One question after an episode: did it help? The answer is kept without a name. */
@Component
class SayHelped {
    private static final Set<String> ANSWERS = Set.of("YES", "A_LITTLE", "NO", "NO_ANSWER");

    /** Who said it on a card already is counted there and not asked again. */
    private static final String ON_CARD = "ON_CARD";

    private final PortalParts parts;

    SayHelped(PortalParts parts) {
        this.parts = parts;
    }

    @Transactional
    void say(UUID episode, String answer) {
        if (answer.equals(ON_CARD)) {
            parts.asked(CurrentActor.get().person(), episode);
        } else if (ANSWERS.contains(answer)) {
            parts.helped(CurrentActor.get().person(), episode, answer);
        }
    }
}
