package org.corespond.referrals;

import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.corespond.episodes.ClosingCode;
import org.corespond.kernel.Ids;
import org.corespond.kernel.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The follow-up worker's work for callers inside the platform: the same deeds that the pages do. */
@Component
public class FollowUpWork {
    private final Deeds deeds;
    private final Referrals referrals;
    private final Ids ids;

    FollowUpWork(Deeds deeds, Referrals referrals, Ids ids) {
        this.deeds = deeds;
        this.referrals = referrals;
        this.ids = ids;
    }

    public Result<UUID> tried(UUID episode, Attempt.Way way, boolean reached) {
        return deeds.tryContact().tried(episode, way, reached, ids.next());
    }

    /** Sends a referral that the person agreed to. */
    public Result<UUID> refer(UUID episode, Referral.Type type, Referral.Urgency urgency, String service) {
        SendReferral.Typed typed = new SendReferral.Typed(type, urgency, service, Referral.Response.ACCEPTED, null);
        return deeds.sendReferral().send(episode, typed, ids.next());
    }

    /**
     * The next step of the episode's last referral.
     *
     * @param appointmentAt when the appointment is, with {@link Referral.StepKind#APPOINTMENT}
     */
    public Result<UUID> step(UUID episode, Referral.StepKind kind, @Nullable Instant appointmentAt) {
        UUID last = referrals.listOf(episode).stream()
                .map(Referral::id)
                .reduce((first, second) -> second)
                .orElseThrow(() -> new NoSuchElementException("nothing was sent for this episode"));
        return deeds.moveReferral().move(last, new MoveReferral.Typed(kind, null, appointmentAt), ids.next());
    }

    public Result<UUID> close(UUID episode, ClosingCode code) {
        return deeds.closeFollowUp().close(episode, code, ids.next());
    }
}
