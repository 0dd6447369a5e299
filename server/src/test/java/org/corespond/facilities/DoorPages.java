package org.corespond.facilities;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.time.LocalDate;
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
import org.corespond.episodes.Offers;
import org.corespond.episodes.OpenEpisode;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.people.AgeBand;
import org.corespond.people.Identity;
import org.corespond.people.People;
import org.corespond.testing.TestClock;
import org.corespond.testing.TestCommunity;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** A crew that met somebody, a crisis facility that can take them, and the taps that tests of the door make. */
abstract class DoorPages {
    static final int STAFFED = 10;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestCommunity communities;

    @Autowired
    TestClock clock;

    @Autowired
    OpenEpisode openEpisode;

    @Autowired
    OfferEpisode offerEpisode;

    @Autowired
    AnswerOffer answerOffer;

    @Autowired
    Offers offers;

    @Autowired
    Episodes episodes;

    @Autowired
    Facilities facilities;

    @Autowired
    Handoffs handoffs;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEvents events;

    Community community;
    Person callTaker;
    Person officer;
    Person desk;
    Program intake;
    Program followUp;
    private Program cit;
    private Instant before;

    @BeforeEach
    void aFacilityThatIsOpen() {
        before = clock.instant();
        community = communities.add();
        callTaker =
                communities.person(communities.agency(community, Agency.Kind.PSAP, "Tamarack 911"), Role.CALL_TAKER);
        Agency police = communities.agency(community, Agency.Kind.LAW_ENFORCEMENT, "Tamarack Police");
        officer = communities.person(police, Role.OFFICER);
        cit = communities.program(police, ProgramKind.CIT_OFFICER);
        Agency house = communities.agency(community, Agency.Kind.FACILITY, "Lantern House");
        desk = communities.person(house, Role.FACILITY);
        intake = facility(house);
        followUp = communities.program(
                communities.agency(community, Agency.Kind.BEHAVIORAL_HEALTH, "Cedar Connections"),
                ProgramKind.FOLLOW_UP);
    }

    @AfterEach
    void theClockGoesOnWhereItWas() {
        clock.set(before);
    }

    /** A crisis facility of the agency, with all its places free and told just now. */
    Program facility(Agency agency) {
        Program program = communities.program(agency, ProgramKind.FACILITY_INTAKE);
        as(callTaker, () -> {
            facilities.add(new Facility(
                    program.id(),
                    agency.id(),
                    FacilityType.CRISIS_RECEIVING,
                    STAFFED,
                    STAFFED,
                    null,
                    List.of(Facility.Exclusion.COMBATIVE),
                    "East door",
                    "555-0199",
                    10));
            facilities.declare(program.id(), STAFFED, clock.instant());
            return program;
        });
        return program;
    }

    /** The officer met a made-up person. */
    Episode met() throws Exception {
        Episode episode = as(
                callTaker,
                () -> openEpisode.open(new OpenEpisode.Beginning(
                        people.add(new Identity(
                                "Canary", "Quill", null, LocalDate.of(1990, 5, 4), AgeBand.ADULT, null, null)),
                        AgeBand.ADULT,
                        "Riverside",
                        3,
                        List.of("suicide"),
                        "call-911")));
        Offer offer = as(callTaker, () -> offerEpisode.offer(episode.id(), List.of(cit.id())))
                .orThrow();
        as(officer, () -> answerOffer.accept(offer.id())).orThrow();
        mark(episode, "ARRIVED");
        return now(episode);
    }

    /** The facility keeps a place for the person, who is not there yet. */
    Handoff expected() throws Exception {
        return expected(met());
    }

    Handoff expected(Episode episode) throws Exception {
        ask(episode);
        answer(episode, "accept");
        // The clock stands still in a test, so that the newest is not always the last.
        return as(desk, () -> handoffs.listOpen()).stream()
                .filter(handoff -> handoff.episodeId().equals(episode.id()))
                .findFirst()
                .orElseThrow();
    }

    /** The person is in the house, and the officers may go. */
    Handoff here() throws Exception {
        Handoff handoff = expected();
        for (DoorTap tap : DoorTap.values()) {
            door(handoff, tap);
        }
        return handoff();
    }

    ResultActions ask(Episode episode) throws Exception {
        return send(
                officer,
                keyed(post("/facility/find/{id}", episode.id()))
                        .param("program", intake.id().toString()));
    }

    ResultActions answer(Episode episode, String answer, String... reason) throws Exception {
        UUID offer = as(desk, () -> offers.findOpen(episode.id())).orElseThrow().id();
        MockHttpServletRequestBuilder request =
                keyed(post("/offers/{id}/" + answer, offer)).param("back", "/facility");
        for (String one : reason) {
            request.param("reason", one);
        }
        return send(desk, request);
    }

    ResultActions mark(Episode episode, String mark) throws Exception {
        return send(officer, keyed(post("/field/{id}/mark", episode.id())).param("mark", mark));
    }

    ResultActions door(Handoff handoff, DoorTap tap) throws Exception {
        return door(handoff, tap, UUID.randomUUID());
    }

    ResultActions door(Handoff handoff, DoorTap tap, UUID key) throws Exception {
        return send(
                desk,
                post("/facility/handoffs/{id}/door", handoff.id())
                        .param("tap", tap.name())
                        .param("key", key.toString()));
    }

    ResultActions refuse(Handoff handoff, String reason) throws Exception {
        return refuse(handoff, reason, UUID.randomUUID());
    }

    ResultActions refuse(Handoff handoff, String reason, UUID key) throws Exception {
        return send(
                desk,
                post("/facility/handoffs/{id}/refuse", handoff.id())
                        .param("reason", reason)
                        .param("key", key.toString()));
    }

    ResultActions see(Person who, String address, Object... parts) throws Exception {
        return mvc.perform(get(address, parts).with(who.signedIn()));
    }

    ResultActions send(Person who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(who.signedIn()).with(csrf()));
    }

    static MockHttpServletRequestBuilder keyed(MockHttpServletRequestBuilder request) {
        return request.param("key", UUID.randomUUID().toString());
    }

    /** The one handoff of the desk's page. */
    Handoff handoff() {
        return as(desk, () -> handoffs.listOpen()).getFirst();
    }

    Handoff handoff(UUID id) {
        return as(desk, () -> handoffs.find(id)).orElseThrow();
    }

    Episode now(Episode episode) {
        return as(callTaker, () -> episodes.get(episode.id()));
    }

    Room room() {
        return as(desk, () -> facilities.room(facilities.find(intake.id()).orElseThrow()));
    }

    /** Audit rows of the person's changes under that word. */
    int changes(Person who, String what) {
        return as(
                who,
                () -> transaction.execute(status -> jdbc.sql("""
                select count(*) from audit.entry where account_id = :account and action = 'change' and what = :what
                """)
                        .param("account", who.actor().accountId())
                        .param("what", what)
                        .query(Integer.class)
                        .single()));
    }

    Person somebody(Agency.Kind kind, Role role) {
        return communities.person(communities.agency(community, kind, "Elsewhere"), role);
    }

    static <T> T as(Person who, Supplier<T> work) {
        return CurrentActor.as(who.actor(), work);
    }
}
