package org.corespond.field;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corespond.calls.CallPackets;
import org.corespond.episodes.Episode;
import org.corespond.kernel.Actor;
import org.corespond.sharing.Ask;
import org.corespond.sharing.Releaser;
import org.springframework.stereotype.Component;

/** What the caller said, as far as the gate and the role let a responder read it. */
@Component
class Briefings {
    private final Releaser releaser;
    private final CallPackets packets;

    Briefings(Releaser releaser, CallPackets packets) {
        this.releaser = releaser;
        this.packets = packets;
    }

    Briefing of(Episode episode, Actor actor) {
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
}
