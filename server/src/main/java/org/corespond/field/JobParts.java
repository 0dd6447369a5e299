package org.corespond.field;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corespond.calls.CallPackets;
import org.corespond.episodes.Episode;
import org.corespond.episodes.PersonInEpisode;
import org.corespond.kernel.Actor;
import org.corespond.people.Identity;
import org.corespond.sharing.Ask;
import org.corespond.sharing.Releaser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What hangs on an assignment: who it is about, who goes, whether it is recorded. */
@Component
class JobParts {
    private final PersonInEpisode people;
    private final Releaser releaser;
    private final Units units;
    private final Encounters encounters;
    private final CallPackets packets;

    JobParts(PersonInEpisode people, Releaser releaser, Units units, Encounters encounters, CallPackets packets) {
        this.people = people;
        this.releaser = releaser;
        this.units = units;
        this.encounters = encounters;
        this.packets = packets;
    }

    @Nullable
    Identity person(Episode episode, Actor actor) {
        Identity person = people.find(episode);
        var role = actor.role();
        return person == null || role == null ? null : NarrowingPolicy.narrowed(person, role);
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
                : releaser.release(
                                packets.of(episode.id(), episode.personId()),
                                Ask.forCare(episode.id(), episode.closedAt()))
                        .value()
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
