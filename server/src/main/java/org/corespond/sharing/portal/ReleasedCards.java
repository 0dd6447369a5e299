package org.corespond.sharing.portal;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.kernel.Protected;
import org.corespond.kernel.Protected.Header;
import org.corespond.sharing.Ask;
import org.corespond.sharing.CrisisCard;
import org.corespond.sharing.CrisisCards;
import org.corespond.sharing.Releaser;
import org.corespond.sharing.decision.Purpose;
import org.corespond.sharing.portal.Profiles.Head;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cards as the gate lets them out. */
@Component
@Transactional
class ReleasedCards implements CrisisCards {
    private static final Set<String> CLASSES = Set.of("PLAN");
    /** Whoever is sent to the person coordinates or gives care, and reads the card for nothing else. */
    private static final Set<String> ON_A_CALL =
            Set.of(PortalFacts.SUBJECT_OF_CALL, "care_coordination", "used_for_care");

    /** 45 CFR 164.512(j), 164.512(k)(5), 164.506: what an emergency has to be (rule A3). */
    private static final Set<String> IN_AN_EMERGENCY = Set.of(
            PortalFacts.SUBJECT_OF_CALL,
            "care_coordination",
            "used_for_care",
            "immediate_medical_need",
            "consent_not_obtainable_in_time");

    private final Profiles profiles;
    private final Reading.Kept kept;
    private final Choices choices;
    private final Releaser releaser;
    private final Audit audit;

    ReleasedCards(Profiles profiles, Reading.Kept kept, Choices choices, Releaser releaser, Audit audit) {
        this.profiles = profiles;
        this.kept = kept;
        this.choices = choices;
        this.releaser = releaser;
        this.audit = audit;
    }

    @Override
    public Optional<CrisisCard> find(@Nullable UUID person, UUID episode, @Nullable Instant closedAt) {
        if (person == null || closedAt != null) {
            return Optional.empty();
        }
        Optional<CrisisCard> card = find(person, new Ask(Purpose.TREAT, episode, null, null, ON_A_CALL, Set.of()));
        return card.isPresent() || !choices.emergency(episode)
                ? card
                : find(person, new Ask(Purpose.EMERG, episode, null, null, IN_AN_EMERGENCY, Set.of()));
    }

    private Optional<CrisisCard> find(UUID person, Ask ask) {
        return releaser.release(of(person), ask).value().filter(CrisisCard::exists);
    }

    /** The card, closed; the same query whether there is one or not. */
    Protected<CrisisCard> of(UUID person) {
        Head head = profiles.head(person);
        Header header = new Header(head.record(), person, head.agencyId(), CLASSES, false, true);
        Reading reading = new Reading(kept, head.profileId(), person);
        return new Protected<>(header, reading::read, reading::narrow);
    }

    @Override
    public void cannotSpeak(UUID episode) {
        choices.cannotSpeak(episode, false);
        audit.changed("episode.cannot-speak", episode);
    }

    @Override
    public void emergency(UUID episode) {
        choices.cannotSpeak(episode, true);
        audit.changed("episode.emergency", episode);
    }

    @Override
    public boolean speechless(UUID episode) {
        return choices.speechless(episode);
    }
}
