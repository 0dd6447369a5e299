package org.corespond.field;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.corespond.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** Reads what was tapped into an encounter; what is missing or cannot be read is told beside its field. */
final class EncounterReader {
    private final EncounterForm form;
    private final ZoneId zone;
    private final Instant now;
    private final List<Refused<Void>> problems = new ArrayList<>();

    EncounterReader(EncounterForm form, ZoneId zone, Instant now) {
        this.form = form;
        this.zone = zone;
        this.now = now;
    }

    List<Refused<Void>> problems() {
        return List.copyOf(problems);
    }

    /** The encounter, or nothing when {@link #problems} tells why not. */
    Optional<Encounter> read() {
        var model = required("model", ResponseModel.class);
        var initiator = required("initiator", Initiator.class);
        var reason = required("reason", ContactReason.class);
        var weapon = required("weapon", Weapon.class);
        var force = required("force", ForceLevel.class);
        var injury = required("injury", Injury.class);
        var legal = required("legalStatus", LegalStatus.class);
        var offense = required("offense", Offense.class);
        var cit = required("cit", CitOnScene.class);
        var primary = required("primary", Disposition.class);
        var referral = required("referral", ReferralAnswer.class);
        Set<ThreatTo> threats = many("threat", ThreatTo.class);
        if (threats.isEmpty()) {
            problems.add(Refused.at("threat", "encounter.missing"));
        }
        Encounter.Cit officer = cit(cit.orElse(CitOnScene.NOT_REQUESTED));
        String narrative = narrative();
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Encounter(
                model.orElseThrow(),
                initiator.orElseThrow(),
                reason.orElseThrow(),
                weapon.orElseThrow(),
                threats,
                new Encounter.Force(
                        force.orElseThrow(), many("forceType", Codes.ForceType.class), form.has("handcuffs", "true")),
                injury.orElseThrow(),
                legal.orElseThrow(),
                offense.orElseThrow(),
                officer,
                ending(primary.orElseThrow()),
                referral(referral.orElseThrow()),
                details(),
                narrative));
    }

    private Encounter.Ending ending(Disposition primary) {
        Set<Disposition> all = many("also", Disposition.class);
        all.add(primary);
        return new Encounter.Ending(primary, all);
    }

    /** A reason that was chosen before the answer changed is left out. */
    private Encounter.Referral referral(ReferralAnswer answer) {
        return new Encounter.Referral(
                answer,
                answer == ReferralAnswer.DECLINED
                        ? code("declineReason", DeclineReason.class).orElse(null)
                        : null);
    }

    /** Times that were typed before the answer changed are left out. */
    private Encounter.Cit cit(CitOnScene state) {
        Instant requested = state == CitOnScene.NOT_REQUESTED ? null : time("citRequestedAt");
        Instant dispatched = state.compareTo(CitOnScene.DISPATCHED) < 0 ? null : time("citDispatchedAt");
        Instant arrived = state == CitOnScene.ARRIVED ? time("citArrivedAt") : null;
        return new Encounter.Cit(state, requested, dispatched, arrived, unit());
    }

    private @Nullable UUID unit() {
        String typed = form.one("citUnit");
        try {
            return typed.isEmpty() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            problems.add(Refused.at("citUnit", "encounter.unit"));
            return null;
        }
    }

    /** A time of day is the last such moment that is not in the future: nobody types dates on a phone. */
    private @Nullable Instant time(String name) {
        String typed = form.one(name);
        if (typed.isEmpty()) {
            return null;
        }
        try {
            ZonedDateTime today = now.atZone(zone).with(LocalTime.parse(typed));
            return (today.toInstant().isAfter(now) ? today.minusDays(1) : today).toInstant();
        } catch (DateTimeParseException e) {
            problems.add(Refused.at(name, "encounter.time"));
            return null;
        }
    }

    private @Nullable String narrative() {
        String words = form.one("narrative").strip();
        if (words.length() > EncounterForm.NARRATIVE_LIMIT) {
            problems.add(Refused.at("narrative", "encounter.narrative", EncounterForm.NARRATIVE_LIMIT, words.length()));
        }
        return words.isEmpty() ? null : words;
    }

    private Map<String, List<String>> details() {
        Map<String, List<String>> details = new LinkedHashMap<>();
        for (Question question : Questions.FOLDED) {
            List<String> codes = question.answers().stream()
                    .filter(answer -> form.has(question.name(), answer))
                    .map(Enum::name)
                    .toList();
            if (!codes.isEmpty()) {
                details.put(question.name(), question.many() ? codes : codes.subList(0, 1));
            }
        }
        return details;
    }

    private <E extends Enum<E>> Optional<E> required(String name, Class<E> type) {
        Optional<E> found = code(name, type);
        if (found.isEmpty()) {
            problems.add(Refused.at(name, "encounter.missing"));
        }
        return found;
    }

    private <E extends Enum<E>> Optional<E> code(String name, Class<E> type) {
        return EnumSet.allOf(type).stream()
                .filter(code -> code.name().equals(form.one(name)))
                .findFirst();
    }

    private <E extends Enum<E>> Set<E> many(String name, Class<E> type) {
        Set<E> codes = EnumSet.noneOf(type);
        EnumSet.allOf(type).stream().filter(code -> form.has(name, code)).forEach(codes::add);
        return codes;
    }
}
