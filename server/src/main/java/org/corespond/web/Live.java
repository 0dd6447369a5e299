package org.corespond.web;

import java.util.UUID;
import org.corespond.kernel.CurrentActor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells open boards that something changed: PostgreSQL carries the word right after the commit to every node, browsers
 * hear it by server-sent events and fetch what they may see. The word itself is a topic, never data.
 */
@Component
public class Live {
    private final LiveWords words;
    private final Recent recent;

    Live(LiveWords words, Recent recent) {
        this.words = words;
        this.recent = recent;
    }

    /** Sent when the running transaction has committed. Topics are short words: board, offers, field, facility. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(String topic) {
        UUID community = CurrentActor.get().communityId();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                recent.forget(community, topic);
                words.send(community + " " + topic);
            }
        });
    }
}
