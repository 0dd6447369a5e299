package org.corespond.sharing.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.corespond.kernel.Protected.Shown;
import org.corespond.sharing.CrisisCard;
import org.corespond.sharing.CrisisCard.Line;
import org.corespond.sharing.CrisisCard.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One opening of one card: read when the gate has decided, then left with what is in view. */
final class Reading {
    /** Where what a card is made of is kept. */
    @Component
    record Kept(Cards cards, Families families, Directives directives) {}

    private final Kept kept;
    private final @Nullable UUID profile;
    private final UUID person;
    private CardText text = new CardText(List.of());
    private List<Families.Written> family = List.of();

    Reading(Kept kept, @Nullable UUID profile, UUID person) {
        this.kept = kept;
        this.profile = profile;
        this.person = person;
    }

    Optional<CrisisCard> read() {
        family = kept.families().list(person);
        text = new CardText(profile == null ? List.of() : kept.cards().list(profile));
        List<Line> lines = lines(field -> true);
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new CrisisCard(
                        true,
                        lines,
                        text.confirmedAt(),
                        profile == null ? null : kept.directives().standing(profile)));
    }

    /** Without lines and without leave to say that there is a plan, nothing is left. */
    CrisisCard narrow(CrisisCard whole, Shown shown) {
        List<Line> lines = lines(field -> shown.any("PLAN", field));
        boolean exists = shown.any("PLAN", Part.EXISTS);
        return new CrisisCard(
                exists || !lines.isEmpty(),
                lines,
                lines.isEmpty() ? null : whole.confirmedAt(),
                exists ? whole.directive() : null);
    }

    /** The person's words first, in each of the six lines. */
    private List<Line> lines(Predicate<String> shows) {
        List<Line> lines = new ArrayList<>(text.lines(shows));
        for (Families.Written one : family) {
            lines.addAll(CardText.lines(one.words(), Source.FAMILY, one.writtenAt(), shows));
        }
        lines.sort(Comparator.comparing(Line::topic));
        return lines;
    }
}
