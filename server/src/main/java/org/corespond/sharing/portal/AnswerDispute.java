package org.corespond.sharing.portal;

import java.util.NoSuchElementException;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.sharing.portal.Disputes.State;
import org.corespond.web.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The agency says what it did about what a person finds wrong; the person reads it in the portal. */
@Component
class AnswerDispute {
    private static final int MOST = 2000;
    private final Disputes disputes;
    private final Once once;
    private final Audit audit;

    AnswerDispute(Disputes disputes, Once once, Audit audit) {
        this.disputes = disputes;
        this.once = once;
        this.audit = audit;
    }

    @Transactional
    Result<UUID> answer(UUID dispute, State state, String words, UUID key) {
        if (disputes.find(dispute).isEmpty()) {
            throw new NoSuchElementException("no such dispute here");
        }
        String said = words.strip();
        if (said.isEmpty() && state != State.LOOKED_AT) {
            return Refused.because("portal.answer-words");
        }
        if (!once.spent(key)) {
            disputes.step(dispute, state, said.substring(0, Math.min(said.length(), MOST)));
            once.spend(key);
            audit.changed("portal.dispute.answer", dispute);
        }
        return Result.done(dispute);
    }
}
