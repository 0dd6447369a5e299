package org.corespond.sharing.oversight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.sharing.Incidents.Incident;
import org.corespond.sharing.oversight.BrokenGlass.Reason;
import org.corespond.web.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Breaks the glass for one person in one open episode; the reviewer's queue has it in the same transaction. */
@Component
class OpenGlass {
    /** What somebody declares; the facts of the emergency are asserted one by one. */
    record Declared(
            @Nullable Reason reason,
            String words,
            Set<String> asserted,
            @Nullable Instant provenAt,
            UUID key) {
        Declared {
            asserted = Set.copyOf(asserted);
        }
    }

    private final Glasses glasses;
    private final GlassFacts facts;
    private final GlassParts parts;
    private final Once once;
    private final Clock clock;

    OpenGlass(Glasses glasses, GlassFacts facts, GlassParts parts, Once once, Clock clock) {
        this.glasses = glasses;
        this.facts = facts;
        this.parts = parts;
        this.once = once;
        this.clock = clock;
    }

    @Transactional
    public Result<UUID> open(UUID incident, Declared declared) {
        Actor actor = CurrentActor.get();
        Incident about = parts.incidents().find(incident).orElseThrow();
        if (once.spent(declared.key())) {
            return Result.done(incident);
        }
        glasses.lock(actor.account());
        Optional<String> code = refusal(about, declared, actor);
        if (code.isPresent()) {
            return refused(code.get());
        }
        once.spend(declared.key());
        BrokenGlass glass = glass(about, declared, actor);
        glasses.add(glass);
        parts.audit().changed("break-glass", glass.id());
        return Result.done(incident);
    }

    /** Why it may not be opened at all; what is typed wrong is said last. */
    Optional<String> refusal(Incident about, Declared declared, Actor actor) {
        UUID person = about.person();
        if (!facts.may(actor)) {
            return Optional.of("glass.role");
        }
        if (person == null || about.closedAt() != null) {
            return Optional.of("glass.incident");
        }
        if (actor.agency().equals(parts.custodian(person))) {
            return Optional.of("glass.own");
        }
        if (glasses.waits(actor.account(), null)) {
            return Optional.of("glass.unreviewed");
        }
        if (declared.provenAt() == null) {
            return Optional.of("glass.step-up");
        }
        if (declared.reason() == null) {
            return Optional.of("glass.reason");
        }
        return GlassPolicy.saysEnough(declared.words(), parts.terms().reasonCharacters())
                ? Optional.empty()
                : Optional.of("glass.words");
    }

    private Refused<UUID> refused(String code) {
        return switch (code) {
            case "glass.reason" -> Refused.at("reason", code);
            case "glass.words" -> Refused.at("words", code, parts.terms().reasonCharacters());
            default -> Refused.because(code);
        };
    }

    private BrokenGlass glass(Incident about, Declared declared, Actor actor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID person = Objects.requireNonNull(about.person());
        UUID custodian = Optional.ofNullable(parts.custodian(person)).orElseThrow();
        return new BrokenGlass(
                parts.ids().next(),
                actor.agency(),
                actor.account(),
                String.valueOf(actor.role()),
                about.id(),
                about.name(),
                person,
                custodian,
                parts.reviewers().of(custodian),
                Objects.requireNonNull(declared.reason()),
                declared.words().strip(),
                declared.asserted(),
                Objects.requireNonNull(declared.provenAt()),
                now,
                now.plus(Duration.ofHours(parts.terms().hours())),
                GlassPolicy.reviewDue(now, parts.directory().here().zone()),
                null,
                null,
                null,
                null,
                null);
    }
}
