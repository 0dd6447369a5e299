package org.corespond.sharing.portal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.sharing.CrisisCard;
import org.corespond.sharing.portal.Profiles.Profile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The person's own card: as others see it, and as it stands on the form.
 *
 * @param card as others see it when they may see all; absent while nothing is confirmed
 * @param latest the version that was written last
 * @param version its number; 0 while nothing is written
 * @param draft whether it waits for "this is right"
 * @param due whether a year has gone by since the person said so
 */
public record CardPage(
        @Nullable CrisisCard card,
        @Nullable UUID latest,
        Words words,
        int version,
        boolean draft,
        boolean due,
        Map<Audience, Choice> choices) {

    public CardPage {
        choices = Map.copyOf(choices);
    }

    public Choice.Shown shown(Audience audience) {
        Choice choice = choices.get(audience);
        return choice == null ? Choice.Shown.UNDECIDED : choice.shown();
    }

    public Choice.Moment moment(Audience audience) {
        Choice choice = choices.get(audience);
        return choice == null ? Choice.Moment.ANY_CALL : choice.moment();
    }

    /** Reads it and writes the view, in one transaction. */
    @Component
    static class Reader {
        private static final int MONTHS = 12;
        private final Profiles profiles;
        private final Cards cards;
        private final Choices choices;
        private final Audit audit;
        private final Clock clock;

        Reader(Profiles profiles, Cards cards, Choices choices, Audit audit, Clock clock) {
            this.profiles = profiles;
            this.cards = cards;
            this.choices = choices;
            this.audit = audit;
            this.clock = clock;
        }

        @Transactional
        public CardPage read() {
            Profile profile = profiles.mine();
            List<Cards.Version> versions = cards.list(profile.id());
            CardText text = new CardText(versions);
            Map<Audience, Choice> chosen = new EnumMap<>(Audience.class);
            choices.list(profile.personId()).forEach(choice -> chosen.put(choice.audience(), choice));
            audit.viewed("portal.card", List.of(profile.personId()));
            Instant confirmed = text.confirmedAt();
            return new CardPage(
                    text.empty() ? null : new CrisisCard(true, text.lines(field -> true), confirmed, null),
                    versions.isEmpty() ? null : versions.getFirst().id(),
                    versions.isEmpty() ? Words.NONE : versions.getFirst().words(),
                    versions.size(),
                    !versions.isEmpty() && versions.getFirst().confirmedAt() == null,
                    confirmed != null
                            && !clock.instant()
                                    .isBefore(confirmed
                                            .atOffset(ZoneOffset.UTC)
                                            .plusMonths(MONTHS)
                                            .toInstant()),
                    chosen);
        }
    }
}
