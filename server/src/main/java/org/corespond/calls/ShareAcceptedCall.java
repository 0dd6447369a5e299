package org.corespond.calls;

import java.util.Set;
import org.corespond.directory.ProgramKind;
import org.corespond.episodes.Offer;
import org.corespond.episodes.OfferAnswered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Opens what the caller said to the agency that accepts the episode. It happens in the transaction of the acceptance:
 * a responder who accepted must see the address on the very next page, not when a background job gets to it.
 */
@Component
class ShareAcceptedCall {
    /** A facility and a follow-up worker get what they need by handoff and referral, not the words of the call. */
    private static final Set<ProgramKind> NOT_FOR = Set.of(ProgramKind.FACILITY_INTAKE, ProgramKind.FOLLOW_UP);

    private final Calls calls;

    ShareAcceptedCall(Calls calls) {
        this.calls = calls;
    }

    @EventListener
    void on(OfferAnswered answered) {
        if (answered.state() == Offer.State.ACCEPTED && !NOT_FOR.contains(answered.kind())) {
            calls.callOf(answered.episodeId()).ifPresent(call -> calls.share(call, answered.agencyId(), answered.at()));
        }
    }
}
