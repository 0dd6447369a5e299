package org.corespond.sharing.portal;

import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.sharing.portal.Profiles.Profile;
import org.corespond.web.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The person writes the card: each time a new version, which others see when the person says that it is right. */
@Component
class WriteCard {
    private final Profiles profiles;
    private final Cards cards;
    private final Once once;
    private final Audit audit;

    WriteCard(Profiles profiles, Cards cards, Once once, Audit audit) {
        this.profiles = profiles;
        this.cards = cards;
        this.once = once;
        this.audit = audit;
    }

    @Transactional
    void write(Words words, boolean right, UUID key) {
        Profile profile = profiles.mine();
        if (once.spent(key)) {
            return;
        }
        UUID card = cards.add(profile, words);
        if (right) {
            cards.confirm(profile, card);
        }
        once.spend(key);
        audit.changed("portal.card", profile.personId());
    }
}
