package org.corespond.sharing.portal;

import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.sharing.portal.Profiles.Profile;
import org.corespond.web.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The person says of a version: this is right. From then on it is the one that others see. */
@Component
class ConfirmCard {
    private final Profiles profiles;
    private final Cards cards;
    private final Once once;
    private final Audit audit;

    ConfirmCard(Profiles profiles, Cards cards, Once once, Audit audit) {
        this.profiles = profiles;
        this.cards = cards;
        this.once = once;
        this.audit = audit;
    }

    @Transactional
    void confirm(UUID card, UUID key) {
        Profile profile = profiles.mine();
        if (!once.spent(key)) {
            cards.confirm(profile, card);
            once.spend(key);
            audit.changed("portal.card.confirm", profile.personId());
        }
    }
}
