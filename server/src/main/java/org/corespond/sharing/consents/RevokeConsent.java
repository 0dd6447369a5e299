package org.corespond.sharing.consents;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.sharing.ConsentRevoked;
import org.corespond.sharing.PolicySets;
import org.corespond.web.Live;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a consent back, and tells what else ends it. A spoken word holds it at once and asks for the form; both count in this
 * transaction, and every later decision sees them. Whoever received under it is told.
 */
@Component
class RevokeConsent {
    private final ConsentDesk desk;
    private final Consents consents;
    private final RevocationNotices notices;
    private final PolicySets policies;
    private final Told told;

    RevokeConsent(ConsentDesk desk, Consents consents, RevocationNotices notices, PolicySets policies, Told told) {
        this.desk = desk;
        this.consents = consents;
        this.notices = notices;
        this.policies = policies;
        this.told = told;
    }

    /** How a person takes a consent back: on the form, or by word. */
    public enum How {
        WRITTEN,
        SPOKEN
    }

    /** What else ends a consent. */
    public enum Ending {
        EVENT,
        FINAL_DISPOSITION,
        KNOWN_FALSE
    }

    @Transactional
    Result<UUID> revoke(UUID person, UUID consent, How how, UUID key) {
        consents.lock(consent);
        GivenConsent given = consents.get(person, consent);
        boolean said = given.moments().revokedAt() != null;
        if (desk.done(key) || given.moments().written() || (said && how == How.SPOKEN)) {
            return Result.done(consent);
        }
        consents.happened(consent, how == How.WRITTEN ? Consents.Event.REVOKED : Consents.Event.HELD, desk.now());
        if (!said) {
            tell(consents.get(person, consent));
        }
        desk.changed(consent, key);
        return Result.done(consent);
    }

    private void tell(GivenConsent revoked) {
        int months = policies.current().special().consentSiteMaximumMonths();
        Instant from = Objects.requireNonNull(revoked.revokedFrom(months));
        List<RevocationNotices.Received> received = notices.receivedUnder(revoked.id());
        received.forEach(one -> notices.add(desk.newId(), revoked, one, from));
        told.events.publishEvent(new ConsentRevoked(
                CurrentActor.get().communityId(),
                revoked.person(),
                revoked.id(),
                received.stream().map(RevocationNotices.Received::agency).collect(Collectors.toSet())));
        told.live.changed("consents");
    }

    /** Its event has come, the case has its final disposition, or it is known to be false (42 CFR 2.31(c), 2.35). */
    @Transactional
    Result<UUID> end(UUID person, UUID consent, Ending ending, UUID key) {
        consents.lock(consent);
        GivenConsent given = consents.get(person, consent);
        if (desk.done(key)) {
            return Result.done(consent);
        }
        if (ending == Ending.EVENT && given.says().length().event() == null) {
            return Refused.because("consent.event.none");
        }
        consents.happened(consent, Consents.Event.valueOf(ending.name()), desk.now());
        desk.changed(consent, key);
        return Result.done(consent);
    }

    /** Those who have to hear of it. */
    @Component
    static class Told {
        private final ApplicationEventPublisher events;
        private final Live live;

        Told(ApplicationEventPublisher events, Live live) {
            this.events = events;
            this.live = live;
        }
    }
}
