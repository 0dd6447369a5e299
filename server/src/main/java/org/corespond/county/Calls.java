package org.corespond.county;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.corespond.county.SyntheticCall.Caller;
import org.corespond.county.SyntheticCall.Source;
import org.jspecify.annotations.Nullable;

/** Makes one call from its number: pure, so that a stream of a million needs no memory of the others. */
final class Calls {
    private static final Odds<Source> SOURCES = Odds.of(Source.E911, 58)
            .or(Source.LINE_988, 12)
            .or(Source.HOTLINE, 8)
            .or(Source.PHONE, 12)
            .or(Source.OFFICER_SAW, 7)
            .or(Source.OFFICER_LINE, 3);
    private static final Odds<Caller> CALLERS = Odds.of(Caller.SELF, 28)
            .or(Caller.FAMILY, 27)
            .or(Caller.BYSTANDER, 16)
            .or(Caller.BUSINESS, 8)
            .or(Caller.PROVIDER, 8)
            .or(Caller.SHELTER, 5)
            .or(Caller.SCHOOL, 3)
            .or(Caller.HOSPITAL, 5);

    /** How a call came in, with the first level; null answers when an officer was there before anybody asked. */
    private record Opening(
            Source source, Caller caller, @Nullable SyntheticScreening screening, int level) {}

    private final CountySettings settings;
    private final People people;
    private final Responses responses;
    private final Scenes scenes;
    private final Instant cutOff;
    private final long purpose;

    Calls(CountySettings settings, LocalDate firstDay, People people, Cast cast) {
        this.settings = settings;
        this.people = people;
        this.responses = new Responses(cast);
        this.scenes = new Scenes(new Endings(cast));
        this.cutOff = firstDay.plusYears(1).atStartOfDay(settings.zone()).toInstant();
        this.purpose = Dice.seedOf(settings.seed() + "/calls");
    }

    SyntheticCall call(Rhythm.Start start) {
        Story story = story(start);
        boolean other = start.handoffAcross() == null && story.dice().chance(settings.otherCalls());
        if (other) {
            return scenes.otherCall(story, responses.crew(story, 0));
        }
        Opening opening = opening(story);
        Optional<SyntheticTransfer> transfer =
                opening.level() == 0 ? Optional.empty() : responses.transfer(story, opening.level());
        Scenes.Scene scene = transfer.filter(SyntheticTransfer::closedByPhone).isPresent()
                ? Scenes.Scene.NONE
                : scenes.play(story, responses.crew(story, opening.level()), opening.level());
        boolean plain = story.dice().chance(.30);
        String initial =
                plain ? plainType(story.dice()) : story.situation().reason().callType();
        boolean first = flagged(initial);
        return new SyntheticCall(
                start.number(),
                id(start.number(), story.local()),
                story.county(),
                start.at(),
                opening.source(),
                opening.caller(),
                initial,
                "CRISIS",
                first,
                !first || story.dice().chance(.92),
                area(story),
                opening.screening(),
                opening.level(),
                transfer.orElse(null),
                scene.dispatch(),
                scene.encounter(),
                scene.handoffs(),
                scene.booking(),
                scene.referrals());
    }

    private Story story(Rhythm.Start start) {
        long week = settings.callsPerYear() / 52L;
        long who = people.whoOf(start.number(), week);
        Dice dice = Dice.numbered(purpose, start.number());
        LocalDateTime local = LocalDateTime.ofInstant(start.at(), settings.zone());
        Situation situation =
                start.handoffAcross() == null ? Situations.draw(local.getHour(), dice) : Situations.quiet();
        boolean known = !dice.chance(settings.unknownPerson());
        return new Story(
                start.number(),
                people.countyOf(who),
                start.at(),
                local,
                start.handoffAcross(),
                people.person(who),
                known,
                situation,
                cutOff,
                dice);
    }

    private static Opening opening(Story story) {
        Dice dice = story.dice();
        Source source = story.planted() ? Source.E911 : SOURCES.draw(dice);
        boolean officer = source == Source.OFFICER_SAW || source == Source.OFFICER_LINE;
        Caller caller = officer ? Caller.OFFICER : CALLERS.draw(dice);
        if (source == Source.OFFICER_SAW) {
            return new Opening(source, caller, null, 0);
        }
        SyntheticScreening told = Situations.asked(story.situation(), caller, story.age(), dice);
        return new Opening(source, caller, told, ExpectedTriage.level(told));
    }

    static String id(long number, LocalDateTime local) {
        return "TC%d-%07d".formatted(local.getYear(), number + 1);
    }

    static String area(Story story) {
        return Names.AREAS.get(story.dice().below(Names.AREAS.size()));
    }

    static String plainType(Dice dice) {
        return dice.oneOf(List.of("CHECK WELFARE", "DISTURBANCE", "TRESPASS", "ASSIST PUBLIC"));
    }

    // The first type tells a mental-health call only sometimes; the flag at clearing tells the rest (oracle 1).
    private static boolean flagged(String type) {
        return type.equals("SUICIDE THREAT") || type.equals("MENTAL HEALTH CRISIS");
    }
}
