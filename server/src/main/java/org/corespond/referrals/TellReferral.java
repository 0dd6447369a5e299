package org.corespond.referrals;

import java.time.Instant;
import org.corespond.audit.Audit;
import org.corespond.episodes.Episodes;
import org.corespond.kernel.CurrentActor;
import org.corespond.web.Live;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the measures of an answer and of a kept service. */
@Component
class TellReferral {
    private final Episodes episodes;
    private final Audit audit;
    private final Live live;
    private final ApplicationEventPublisher events;

    TellReferral(Episodes episodes, Audit audit, Live live, ApplicationEventPublisher events) {
        this.episodes = episodes;
        this.audit = audit;
        this.live = live;
        this.events = events;
    }

    void tell(Referral referral, Referral.Step step) {
        audit.changed("referral", referral.id());
        live.changed("follow-up");
        switch (step.kind()) {
            case ACCEPTED, DECLINED -> events.publishEvent(answered(referral, step));
            case KEPT ->
                events.publishEvent(new ServiceKept(
                        CurrentActor.get().communityId(),
                        referral.episodeId(),
                        episodes.get(referral.episodeId()).personId(),
                        referral.id(),
                        referral.type(),
                        step.at()));
            case SENT, APPOINTMENT, MISSED -> {
                // Nothing that a measure counts.
            }
        }
    }

    private static ReferralAnswered answered(Referral referral, Referral.Step step) {
        Instant sent = referral.steps().isEmpty()
                ? referral.offeredAt()
                : referral.steps().getFirst().at();
        return new ReferralAnswered(
                CurrentActor.get().communityId(),
                referral.episodeId(),
                referral.id(),
                referral.type(),
                step.kind() == Referral.StepKind.ACCEPTED,
                step.reason(),
                sent,
                step.at());
    }
}
