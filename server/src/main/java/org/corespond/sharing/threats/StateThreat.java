package org.corespond.sharing.threats;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.directory.Agency;
import org.corespond.directory.Directory;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Ids;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.people.Identity;
import org.corespond.people.People;
import org.corespond.sharing.Incidents;
import org.corespond.sharing.Incidents.Incident;
import org.corespond.web.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a clinician believes; nothing goes out by this. */
@Component
class StateThreat {
    /** Rule H5: a release under the belief lasts a day. */
    private static final Duration LASTS = Duration.ofHours(24);

    private static final int LONGEST = 500;

    private final Threats threats;
    private final Around around;
    private final Audit audit;
    private final Once once;
    private final Clock clock;

    StateThreat(Threats threats, Around around, Audit audit, Once once, Clock clock) {
        this.threats = threats;
        this.around = around;
        this.audit = audit;
        this.once = once;
        this.clock = clock;
    }

    /** Whom it is about, and who there is to tell. */
    @Component
    record Around(Incidents incidents, People people, Directory directory, Ids ids) {
        Incident incident(UUID id) {
            return incidents.find(id).orElseThrow();
        }

        /** Law enforcement and 911; the own agency needs no release. */
        List<Agency> recipients() {
            UUID mine = CurrentActor.get().agency();
            return directory.agencies().stream()
                    .filter(agency -> Set.of(Agency.Kind.LAW_ENFORCEMENT, Agency.Kind.PSAP)
                            .contains(agency.kind()))
                    .filter(agency -> !agency.id().equals(mine))
                    .toList();
        }

        Optional<Identity> ours(@Nullable UUID person) {
            return person == null ? Optional.empty() : people.ours(person);
        }
    }

    @Transactional
    public Result<UUID> state(UUID incident, ThreatForm form, Map<Line, String> typed, UUID key) {
        Incident about = around.incident(incident);
        if (once.spent(key)) {
            return Result.done(key);
        }
        String missing = form.missing();
        if (!missing.isEmpty()) {
            return Refused.at(missing, "threat." + missing);
        }
        if (!form.isOutside() && around.recipients().stream().noneMatch(agency -> form.goesTo(agency.id()))) {
            return Refused.at("recipient", "threat.recipient");
        }
        once.spend(key);
        Threat threat = threat(key, about, form, typed);
        threats.add(threat);
        audit.changed("threat-statement", threat.id());
        return Result.done(threat.id());
    }

    private Threat threat(UUID id, Incident about, ThreatForm form, Map<Line, String> typed) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Actor actor = CurrentActor.get();
        return new Threat(
                id,
                actor.agency(),
                actor.account(),
                about.person() == null ? id : about.person(),
                about.id(),
                about.name(),
                form.isOutside() ? null : form.recipient(),
                form.isOutside() ? ThreatForm.text(form.told()) : null,
                ThreatForm.text(form.threatened()),
                Objects.requireNonNull(form.harm()),
                Set.copyOf(Objects.requireNonNull(form.imminence())),
                Objects.requireNonNull(form.source()),
                Set.copyOf(Objects.requireNonNull(form.prevention())),
                form.facts(),
                form.isProgram(),
                lines(about, form, typed),
                now,
                now.plus(LASTS),
                null,
                null);
    }

    private Map<Line, String> lines(Incident about, ThreatForm form, Map<Line, String> typed) {
        Map<Line, String> lines = new EnumMap<>(Line.class);
        around.ours(about.person()).ifPresent(known -> known(known, lines));
        lines.put(Line.AGAINST_WHOM, ThreatForm.text(form.threatened()));
        for (Line line : Line.askedFor()) {
            String text = ThreatForm.text(typed.get(line));
            if (!text.isEmpty()) {
                lines.put(line, text.substring(0, Math.min(LONGEST, text.length())));
            }
        }
        return lines;
    }

    private void known(Identity identity, Map<Line, String> lines) {
        if (!identity.fullName().isEmpty()) {
            lines.put(Line.WHO_MADE_THE_THREAT, identity.fullName());
        }
        if (!identity.calledName().isEmpty()) {
            lines.put(Line.PREFERRED_NAME, identity.calledName());
        }
        if (identity.birthDate() != null) {
            var today = clock.instant().atZone(around.directory().here().zone()).toLocalDate();
            lines.put(
                    Line.AGE,
                    String.valueOf(Period.between(identity.birthDate(), today).getYears()));
        }
    }
}
