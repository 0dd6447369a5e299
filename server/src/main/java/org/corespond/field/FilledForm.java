package org.corespond.field;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A kept record as the form that would have made it, so that a correction begins with what stands. */
final class FilledForm {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private FilledForm() {}

    static EncounterForm of(Encounter encounter, ZoneId zone) {
        Map<String, List<String>> typed = new HashMap<>(encounter.details());
        one(typed, "model", encounter.model());
        one(typed, "initiator", encounter.initiator());
        one(typed, "reason", encounter.reason());
        one(typed, "weapon", encounter.weapon());
        many(typed, "threat", encounter.threats());
        one(typed, "force", encounter.force().level());
        many(typed, "forceType", encounter.force().types());
        text(typed, "handcuffs", encounter.force().handcuffs() ? "true" : null);
        one(typed, "injury", encounter.injury());
        one(typed, "legalStatus", encounter.legalStatus());
        one(typed, "offense", encounter.offense());
        one(typed, "cit", encounter.cit().state());
        text(typed, "citRequestedAt", time(encounter.cit().requestedAt(), zone));
        text(typed, "citDispatchedAt", time(encounter.cit().dispatchedAt(), zone));
        text(typed, "citArrivedAt", time(encounter.cit().arrivedAt(), zone));
        text(typed, "citUnit", encounter.cit().unit());
        one(typed, "primary", encounter.ending().primary());
        many(
                typed,
                "also",
                encounter.ending().all().stream()
                        .filter(code -> code != encounter.ending().primary())
                        .toList());
        one(typed, "referral", encounter.referral().answer());
        text(typed, "declineReason", encounter.referral().reason());
        text(typed, "narrative", encounter.narrative());
        return EncounterForm.of(typed);
    }

    private static void one(Map<String, List<String>> typed, String name, Enum<?> code) {
        typed.put(name, List.of(code.name()));
    }

    private static void many(Map<String, List<String>> typed, String name, Collection<? extends Enum<?>> codes) {
        typed.put(name, codes.stream().map(Enum::name).toList());
    }

    private static void text(Map<String, List<String>> typed, String name, @Nullable Object value) {
        if (value != null) {
            typed.put(name, List.of(value instanceof Enum<?> code ? code.name() : value.toString()));
        }
    }

    private static @Nullable String time(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? null : TIME.format(moment.atZone(zone));
    }
}
