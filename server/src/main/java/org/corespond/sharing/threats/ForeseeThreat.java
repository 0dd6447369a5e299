package org.corespond.sharing.threats;

import java.time.Clock;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.directory.Agency;
import org.corespond.directory.Directory;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.sharing.Ask;
import org.corespond.sharing.PolicySets;
import org.corespond.sharing.Simulation;
import org.corespond.sharing.Simulation.Preview;
import org.corespond.sharing.decision.Answer;
import org.corespond.sharing.decision.Condition;
import org.corespond.sharing.decision.Decision;
import org.corespond.sharing.decision.Missing;
import org.corespond.sharing.decision.Overlay;
import org.corespond.sharing.decision.PolicySet;
import org.corespond.sharing.decision.Purpose;
import org.corespond.sharing.decision.Requester;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks beforehand what the gate would let out of a statement to the one it names. */
@Component
class ForeseeThreat {
    private final Simulation simulation;
    private final ThreatAsk asks;
    private final PolicySets policies;
    private final Directory directory;
    private final Clock clock;

    ForeseeThreat(Simulation simulation, ThreatAsk asks, PolicySets policies, Directory directory, Clock clock) {
        this.simulation = simulation;
        this.asks = asks;
        this.policies = policies;
        this.directory = directory;
        this.clock = clock;
    }

    ThreatOutlook of(Threat threat) {
        Preview preview = preview(threat);
        Map<Line, String> goes = Threat.only(threat.lines(), preview.shown());
        Map<Line, String> stays = new EnumMap<>(Line.class);
        threat.lines().forEach((line, text) -> {
            if (!goes.containsKey(line)) {
                stays.put(line, text);
            }
        });
        String state = directory.here().state();
        PolicySet policy = policies.current();
        List<Answer> deciding = deciding(preview.decision());
        return new ThreatOutlook(
                goes,
                stays,
                deciding.stream()
                        .flatMap(answer -> answer.effect().rules().stream())
                        .map(rule -> rule.id() + " (" + rule.citation() + ")")
                        .distinct()
                        .toList(),
                deciding.stream()
                        .flatMap(answer -> answer.effect().obligations().stream())
                        .collect(Collectors.toSet()),
                goes.isEmpty() ? missing(preview.decision()) : List.of(),
                policy.overlays().stream()
                        .filter(row -> row.state().equals(state) && onThreats(row))
                        .toList(),
                StateDuty.of(state).orElse(null),
                !policy.unreviewedApplies());
    }

    /** What the state's law asks the clinician to hold true besides; each a tap. */
    Set<String> askedBy(@Nullable String state) {
        return policies.current().overlays().stream()
                .filter(row -> row.state().equals(state) && onThreats(row))
                .flatMap(row -> row.conditions().stream())
                .filter(Condition.Named.class::isInstance)
                .map(condition -> ((Condition.Named) condition).fact())
                .filter(ThreatForm.STATE::contains)
                .collect(Collectors.toSet());
    }

    private Preview preview(Threat threat) {
        UUID recipient = threat.recipient();
        Set<String> held = new HashSet<>(threat.asserted());
        held.add(ThreatFacts.APPROVED);
        if (recipient == null) {
            Ask ask = asks.of(threat.incident(), held);
            return simulation.preview(ThreatAsk.header(threat), ask, Requester.ADV, clock.instant());
        }
        Role role = directory.agency(recipient).kind() == Agency.Kind.PSAP ? Role.DISPATCHER : Role.OFFICER;
        Actor viewer = new Actor(CurrentActor.get().communityId(), recipient, null, "threat", role);
        return CurrentActor.as(
                viewer,
                () -> simulation.preview(
                        ThreatAsk.header(threat), asks.of(threat.incident(), held), null, clock.instant()));
    }

    private static List<Answer> deciding(Decision decision) {
        List<Answer> open = decision.answers().stream()
                .filter(answer -> answer.effect().permit())
                .toList();
        return open.isEmpty() ? decision.answers() : open;
    }

    private static List<String> missing(Decision decision) {
        return decision.answers().stream()
                .flatMap(answer -> answer.effect().missing().stream())
                .map(Missing::sentence)
                .distinct()
                .toList();
    }

    private static boolean onThreats(Overlay row) {
        return row.match().purposes().isEmpty() || row.match().purposes().contains(Purpose.THREAT);
    }
}
