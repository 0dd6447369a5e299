package org.corespond.field;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.corespond.directory.Agency;
import org.corespond.directory.Community;
import org.corespond.directory.Program;
import org.corespond.directory.ProgramKind;
import org.corespond.episodes.AnswerOffer;
import org.corespond.episodes.Episode;
import org.corespond.episodes.Episodes;
import org.corespond.episodes.Offer;
import org.corespond.episodes.OfferEpisode;
import org.corespond.episodes.OpenEpisode;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.people.AgeBand;
import org.corespond.people.Identity;
import org.corespond.people.People;
import org.corespond.testing.TestCommunity;
import org.corespond.testing.TestCommunity.Person;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Makes what tests of the way after acceptance begin with. */
@TestComponent
public class FieldPath {
    private final TestCommunity communities;
    private final Episodes episodes;
    private final OpenEpisode openEpisode;
    private final OfferEpisode offerEpisode;
    private final AnswerOffer answerOffer;
    private final People people;

    FieldPath(TestCommunity communities, Episodes episodes, OpenEpisode openEpisode, Offering offering, People people) {
        this.communities = communities;
        this.episodes = episodes;
        this.openEpisode = openEpisode;
        this.offerEpisode = offering.offerEpisode();
        this.answerOffer = offering.answerOffer();
        this.people = people;
    }

    /** The two sides of an offer. */
    @TestComponent
    public record Offering(OfferEpisode offerEpisode, AnswerOffer answerOffer) {}

    /** The agencies of a path. */
    public record Cast(Community community, Person callTaker, Person responder, Program program) {}

    /** A responder of the role whose agency runs the program. */
    public Cast cast(Agency.Kind kind, ProgramKind program, Role role) {
        Community community = communities.add();
        Agency psap = communities.agency(community, Agency.Kind.PSAP, "Tamarack 911");
        Agency agency = communities.agency(community, kind, "Cedar responders");
        return new Cast(
                community,
                communities.person(psap, Role.CALL_TAKER),
                communities.person(agency, role),
                communities.program(agency, program));
    }

    /** An episode about a made-up person, offered to the responder's program and accepted. */
    public Episode accepted(Cast cast) {
        Offer offer = offered(cast);
        as(cast.responder(), () -> answerOffer.accept(offer.id())).orThrow();
        return as(cast.responder(), () -> episodes.get(offer.episodeId()));
    }

    /** The responder's agency helps beside the owner. */
    public Episode relayed(Cast cast) {
        Offer offer = as(
                cast.callTaker(),
                () -> offerEpisode.relay(opened().id(), cast.program().id()).orThrow());
        as(cast.responder(), () -> answerOffer.accept(offer.id())).orThrow();
        return as(cast.responder(), () -> episodes.get(offer.episodeId()));
    }

    public Offer offered(Cast cast) {
        return as(
                cast.callTaker(),
                () -> offerEpisode
                        .offer(opened().id(), List.of(cast.program().id()))
                        .orThrow());
    }

    private Episode opened() {
        UUID person = people.add(new Identity(
                "Canary",
                "Quill",
                "Finch",
                java.time.LocalDate.of(1990, 5, 4),
                AgeBand.ADULT,
                "555-0100",
                "blue coat"));
        return openEpisode.open(
                new OpenEpisode.Beginning(person, AgeBand.ADULT, "Riverside", 3, List.of("suicide"), "call-911"));
    }

    public static <T> T as(Person who, Supplier<T> work) {
        return CurrentActor.as(who.actor(), work);
    }

    /** The twelve taps of a calm visit that ends at a crisis facility. */
    public static MultiValueMap<String, String> twelveTaps() {
        MultiValueMap<String, String> taps = new LinkedMultiValueMap<>();
        taps.add("model", "MOBILE_CRISIS");
        taps.add("initiator", "FAMILY_FRIEND");
        taps.add("reason", "SUICIDAL");
        taps.add("weapon", "NONE");
        taps.add("threat", "SELF");
        taps.add("force", "NONE");
        taps.add("injury", "NONE");
        taps.add("legalStatus", "VOLUNTARY");
        taps.add("offense", "NONE");
        taps.add("cit", "NOT_REQUESTED");
        taps.add("primary", "CSU_DROP");
        taps.add("referral", "ACCEPTED");
        return taps;
    }
}
