package org.corespond.field;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corespond.calls.CallPackets;
import org.corespond.episodes.Episode;
import org.corespond.kernel.Actor;
import org.corespond.people.Identity;
import org.corespond.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What hangs on an assignment: who it is about, who goes, whether it is recorded. */
@Component
class JobParts {
    private final People people;
    private final Units units;
    private final Encounters encounters;
    private final CallPackets packets;

    JobParts(People people, Units units, Encounters encounters, CallPackets packets) {
        this.people = people;
        this.units = units;
        this.encounters = encounters;
        this.packets = packets;
    }

    @Nullable
    Identity person(Episode episode, Actor actor) {
        UUID person = episode.personId();
        var role = actor.role();
        return person == null || role == null
                ? null
                : people.find(person)
                        .map(identity -> NarrowingPolicy.narrowed(identity, role))
                        .orElse(null);
    }

    @Nullable
    Unit unit(Assignment assignment) {
        return assignment.unitId() == null
                ? null
                : units.find(assignment.unitId()).orElse(null);
    }

    Briefing briefing(Episode episode, Actor actor) {
        var role = actor.role();
        return role == null
                ? Briefing.NONE
                : packets.find(episode.id())
                        .map(packet -> NarrowingPolicy.narrowed(briefing(packet), role))
                        .orElse(Briefing.NONE);
    }

    private static Briefing briefing(CallPackets.Packet packet) {
        return new Briefing(
                packet.location(),
                packet.callback(),
                Stream.of(packet.callerName(), packet.relation())
                        .filter(word -> !word.isBlank())
                        .collect(Collectors.joining(", ")),
                packet.callerType(),
                packet.happening(),
                answers(packet, true),
                answers(packet, false));
    }

    private static List<Briefing.Answer> answers(CallPackets.Packet packet, boolean risk) {
        return packet.answers().stream()
                .filter(heard -> heard.risk() == risk)
                .map(heard -> new Briefing.Answer(heard.question(), heard.answer()))
                .toList();
    }

    boolean recorded(UUID episode, long visit) {
        return encounters.find(episode, visit).isPresent();
    }
}
