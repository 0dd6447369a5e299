package org.corespond.calls;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.corespond.calls.Triage.Option;
import org.corespond.directory.ProgramKind;
import org.corespond.episodes.AnswerOffer;
import org.corespond.episodes.Episode;
import org.corespond.episodes.FactKind;
import org.corespond.episodes.Offer;
import org.corespond.episodes.OfferEpisode;
import org.corespond.episodes.Offers;
import org.corespond.episodes.OpenEpisode;
import org.corespond.episodes.RecordStep;
import org.corespond.kernel.Authority;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.people.AgeBand;
import org.corespond.people.Identity;
import org.corespond.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a call does with its episode: begins it, tells the level, holds it out. */
@Component
class CallEpisodes {
    private static final int ADULT = 18;
    private final OpenEpisode opening;
    private final RecordStep steps;
    private final Offering offering;
    private final People people;
    private final Clock clock;

    CallEpisodes(OpenEpisode opening, RecordStep steps, Offering offering, People people, Clock clock) {
        this.opening = opening;
        this.steps = steps;
        this.offering = offering;
        this.people = people;
        this.clock = clock;
    }

    /** The moves of offers that a call makes. */
    @Component
    static class Offering {
        private final OfferEpisode offering;
        private final AnswerOffer answers;
        private final Offers offers;

        Offering(OfferEpisode offering, AnswerOffer answers, Offers offers) {
            this.offering = offering;
            this.answers = answers;
            this.offers = offers;
        }
    }

    UUID open(Desk desk) {
        Sheet sheet = desk.sheet();
        String area = sheet.text(CallField.AREA);
        String source =
                sheet.line(desk.call().line()).name().toLowerCase(Locale.ROOT).replace('_', '-');
        OpenEpisode.Beginning beginning = new OpenEpisode.Beginning(
                person(sheet),
                band(sheet),
                area.isBlank() ? "–" : area,
                desk.chosen().triage().level().number(),
                marks(desk),
                "call-" + source);
        return opening.open(beginning).id();
    }

    /** Tells the level that holds now; refused where another agency owns the episode by now. */
    Optional<Refused<UUID>> triaged(UUID episode, Desk desk) {
        Chosen chosen = desk.chosen();
        Map<String, String> detail = new HashMap<>();
        detail.put("level", Integer.toString(chosen.triage().level().number()));
        detail.put("kind", chosen.route().kind().name());
        detail.put("protocol", desk.screening().id() + " " + desk.screening().version());
        Chosen.Otherwise override = chosen.override();
        if (override != null) {
            detail.put("because", override.reason().name());
            detail.put("advised", chosen.advice().advised().kind().name());
        }
        FactKind kind = override == null ? FactKind.TRIAGED : FactKind.ROUTE_OVERRIDDEN;
        Result<Episode> told = steps.triage(
                episode,
                chosen.triage().level().number(),
                marks(desk),
                new RecordStep.Happened(kind, clock.instant(), Authority.CALL_FOR_SERVICE, detail));
        return told.fold(done -> Optional.empty(), no -> Optional.of(no.retyped()));
    }

    /** Calls help in beside the owner, once. */
    void relay(UUID episode, Option beside) {
        boolean called = offering.offers.listOf(episode).stream()
                .anyMatch(offer -> offer.kind() == beside.kind()
                        && (offer.state() == Offer.State.OFFERED || offer.state() == Offer.State.ACCEPTED));
        TriageContext.Offering program = beside.program();
        if (!called && program != null) {
            offering.offering.relay(episode, program.programId());
        }
    }

    /** An offer that waits on another route is taken back first: the call has become another one. */
    Result<Offer> offer(UUID episode, ProgramKind route, List<UUID> programs) {
        Optional<Offer> waiting = offering.offers.findOpen(episode);
        if (waiting.isPresent() && waiting.get().kind() != route) {
            offering.answers.withdraw(waiting.get().id());
        }
        return offering.offering.offer(episode, programs);
    }

    private @Nullable UUID person(Sheet sheet) {
        String name = sheet.text(CallField.PERSON_NAME);
        String description = sheet.known(CallField.DESCRIPTION);
        if (name.isBlank() && description == null) {
            return null;
        }
        int space = name.indexOf(' ');
        String given = space < 0 ? name : name.substring(0, space);
        String family = space < 0 ? null : name.substring(space + 1).strip();
        return people.add(
                new Identity(given.isBlank() ? null : given, family, null, null, band(sheet), null, description));
    }

    private static AgeBand band(Sheet sheet) {
        Integer age = sheet.age();
        return age == null ? AgeBand.UNKNOWN : AgeBand.of(age);
    }

    private static List<String> marks(Desk desk) {
        Integer age = desk.sheet().age();
        Stream<String> youth = age != null && age < ADULT ? Stream.of("youth") : Stream.empty();
        return Stream.concat(desk.chosen().triage().marks().stream(), youth)
                .sorted()
                .toList();
    }
}
