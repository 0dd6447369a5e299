package org.corespond.sharing.consents;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.sharing.consents.Wording.From;
import org.corespond.sharing.consents.Wording.Length;
import org.corespond.sharing.consents.Wording.To;
import org.corespond.sharing.decision.ConsentKind;
import org.corespond.sharing.decision.DataClass;
import org.corespond.sharing.decision.Purpose;
import org.jspecify.annotations.Nullable;

/** Reads what a consent says from what was typed. Parties are ids of the registry or classes, never a written name. */
final class WordingForm {
    private final Typed typed;
    private final ZoneId zone;
    private final Set<UUID> registry;

    WordingForm(Typed typed, ZoneId zone, Set<UUID> registry) {
        this.typed = typed;
        this.zone = zone;
        this.registry = registry;
    }

    Result<Wording> read() {
        ConsentKind kind = typed.code("kind", ConsentKind.class).orElse(null);
        if (kind == null) {
            return Refused.at("kind", "consent.kind");
        }
        if (wrongDate("from")) {
            return Refused.at("from", "consent.date");
        }
        if (typed.text("ends").equals("DATE") && wrongDate("until")) {
            return Refused.at("until", "consent.date");
        }
        String information = typed.text("information");
        return Result.done(new Wording(
                kind,
                from(),
                information.isEmpty() ? null : information,
                to(),
                typed.codes("classes", DataClass.class),
                ConsentWords.FIELDS.stream()
                        .filter(field -> typed.has("fields", field))
                        .collect(Collectors.toSet()),
                typed.codes("purposes", Purpose.class),
                ConsentWords.STATEMENTS.stream()
                        .filter(statement -> typed.has("statements", statement))
                        .collect(Collectors.toSet()),
                length()));
    }

    private From from() {
        return new From(
                agencies("discloser").stream().findFirst().orElse(null),
                typed.code("discloser", PartyClass.class)
                        .filter(named -> named == PartyClass.PROVIDER)
                        .orElse(null));
    }

    private To to() {
        Set<PartyClass> classes = typed.codes("recipients", PartyClass.class);
        return new To(
                agencies("recipients"),
                classes.contains(PartyClass.TREATING_PROVIDER) ? Set.of(PartyClass.TREATING_PROVIDER) : Set.of());
    }

    private Set<UUID> agencies(String name) {
        return registry.stream()
                .filter(agency -> typed.has(name, agency.toString()))
                .collect(Collectors.toSet());
    }

    /** A last day counts whole: the consent ends when it is over in the community's zone. */
    private Length length() {
        LocalDate from = date("from");
        LocalDate until = typed.text("ends").equals("DATE") ? date("until") : null;
        ConsentEnd event = typed.text("ends").equals("EVENT")
                ? typed.code("event", ConsentEnd.class).orElse(null)
                : null;
        return new Length(
                start(from),
                start(until == null ? null : until.plusDays(1)),
                event,
                typed.text("ends").equals("NONE"),
                event != null && typed.has("irrevocable", "true"));
    }

    private @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private boolean wrongDate(String name) {
        return !typed.text(name).isEmpty() && date(name) == null;
    }

    private @Nullable LocalDate date(String name) {
        return date(typed, name);
    }

    static @Nullable LocalDate date(Typed typed, String name) {
        try {
            LocalDate day = LocalDate.parse(typed.text(name));
            return day.getYear() > 9999 ? null : day;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
