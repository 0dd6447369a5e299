package org.corespond.referrals;

import java.time.Clock;
import org.corespond.sharing.ConsentRevoked;
import org.corespond.web.Live;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Marks the follow-up of every agency that relied on a consent which the person took back, in the transaction of the
 * revocation.
 */
@Component
class HearConsents {
    private final Tasks tasks;
    private final Clock clock;
    private final Live live;

    HearConsents(Tasks tasks, Clock clock, Live live) {
        this.tasks = tasks;
        this.clock = clock;
        this.live = live;
    }

    @EventListener
    void revoked(ConsentRevoked revoked) {
        revoked.recipients().forEach(agency -> tasks.flag(revoked, agency, clock.instant()));
        live.changed("follow-up");
    }
}
