package org.corespond.county;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.corespond.episodes.Episode;
import org.corespond.episodes.Episodes;
import org.corespond.field.FieldWork;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.people.People;
import org.corespond.sharing.consents.WrittenConsents;
import org.corespond.sharing.portal.Audience;
import org.corespond.sharing.portal.Part;
import org.corespond.sharing.portal.PortalDesk;
import org.corespond.sharing.portal.Words;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * One made-up person of the demonstration has a portal and a card, and is the one whom a deputy is with right now, so that
 * the card can be seen from both sides.
 */
@Component
@ConditionalOnProperty(name = "corespond.mode", havingValue = "demo")
class SettlePortal {
    private static final List<DemoSeat> OFFICERS = List.of(DemoSeat.DEPUTY, DemoSeat.OFFICER, DemoSeat.OFFICER_PARTNER);

    private final FieldWork work;
    private final Episodes episodes;
    private final People people;
    private final PortalDesk desk;
    private final WrittenConsents consents;
    private final DemoClock clock;

    SettlePortal(FieldWork work, Episodes episodes, People people, Hands hands, DemoClock clock) {
        this.work = work;
        this.episodes = episodes;
        this.people = people;
        this.desk = hands.desk();
        this.consents = hands.consents();
        this.clock = clock;
    }

    /** What is done with the person: at the portal, and on the form of a consent. */
    @Component
    record Hands(PortalDesk desk, WrittenConsents consents) {}

    void settle(DemoTown town, String suffix) {
        OFFICERS.stream()
                .flatMap(seat -> CurrentActor.as(town.actor(seat), this::goingFor).stream())
                .findFirst()
                .ifPresent(episode -> write(town, episode, suffix));
    }

    /** Whom this officer's own page shows: at night one deputy carries what two teams carry by day. */
    private List<Episode> goingFor() {
        return work.mine().stream()
                .map(episodes::get)
                .filter(episode -> episode.personId() != null)
                .toList();
    }

    private void write(DemoTown town, Episode episode, String suffix) {
        UUID person = Objects.requireNonNull(episode.personId());
        Instant now = clock.instant();
        UUID account = CurrentActor.as(town.actor(DemoSeat.MOBILE_CRISIS), () -> {
            // The crisis team knows the person from before.
            people.share(person, town.agency(DemoAgency.BEHAVIORAL), episode.id());
            consents.give(person, release(town), "Wren (made up)");
            return desk.invite(person, "Wren (made up)", "demo.person" + suffix);
        });
        UUID brother = CurrentActor.as(
                town.actor(DemoSeat.MOBILE_CRISIS),
                () -> desk.inviteFamily(person, "brother", "Alder (made up)", "demo.family" + suffix));
        CurrentActor.run(
                Actor.ofPortal(town.community().id(), brother, "Alder (made up)", Role.FAMILY, person),
                () -> desk.writeAsFamily(Map.of(Part.HELPS, "Talk about his old dog, Biscuit.")));
        Actor actor = Actor.ofPortal(town.community().id(), account, "Wren (made up)", Role.PERSON, person);
        CurrentActor.run(
                actor,
                () -> clock.at(now.minus(Duration.ofDays(40)), () -> {
                    desk.write(card(), new Words.Contact("Alder", "brother", "541 555 0142", true));
                    for (Audience audience : Audience.values()) {
                        desk.show(audience);
                    }
                    return account;
                }));
    }

    /** The crisis team may tell the crisis line who calls, for a year. */
    private Map<String, List<String>> release(DemoTown town) {
        LocalDate today = clock.instant().atZone(town.community().zone()).toLocalDate();
        return Map.of(
                "kind", List.of("SPECIFIC"),
                "discloser", List.of(town.agency(DemoAgency.BEHAVIORAL).toString()),
                "recipients", List.of(town.agency(DemoAgency.LINE).toString()),
                "information", List.of("My name and how to reach me, so that I need not tell it again"),
                "classes", List.of("DEM"),
                "purposes", List.of("TREAT"),
                "ends", List.of("DATE"),
                "until", List.of(today.plusMonths(11).toString()));
    }

    private static Map<Part, String> card() {
        return Map.of(
                Part.NAME, "Wren",
                Part.COMMUNICATION, "One person speaks, slowly. I answer after a while.",
                Part.LOOKS, "I walk in circles and hold my ears. I do not hear questions then.",
                Part.SIGNS, "No sleep for two nights; crowds; being touched from behind.",
                Part.HELPS, "Water, a quiet place, my headphones. Time.",
                Part.AVOID, "Sirens, standing over me, handcuffs in front of others.",
                Part.LINE, "Leandra, crisis team, 541 555 0188",
                Part.PLACES, "The crisis center, not the emergency room.",
                Part.MEDICAL, "Asthma. Haloperidol gives me cramps.");
    }
}
