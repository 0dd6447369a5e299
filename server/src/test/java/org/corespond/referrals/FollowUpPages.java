package org.corespond.referrals;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.corespond.directory.Agency;
import org.corespond.directory.Community;
import org.corespond.directory.Program;
import org.corespond.directory.ProgramKind;
import org.corespond.episodes.Episode;
import org.corespond.episodes.Episodes;
import org.corespond.episodes.FactKind;
import org.corespond.episodes.NextStep;
import org.corespond.episodes.Offer;
import org.corespond.episodes.OfferEpisode;
import org.corespond.episodes.OpenEpisode;
import org.corespond.episodes.RecordStep;
import org.corespond.episodes.Stage;
import org.corespond.kernel.Authority;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.people.AgeBand;
import org.corespond.people.Identity;
import org.corespond.people.People;
import org.corespond.testing.TestClock;
import org.corespond.testing.TestCommunity;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A person whom a crisis team hands to a follow-up worker, and the taps that tests of the loop make. */
abstract class FollowUpPages {
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
    RecordStep recordStep;

    @Autowired
    Episodes episodes;

    @Autowired
    Referrals referrals;

    @Autowired
    People people;

    @Autowired
    ApplicationEvents events;

    Community community;
    Person team;
    Person worker;
    Program program;
    Episode episode;
    Offer offer;

    @BeforeEach
    void aPersonOfferedToFollowUp() {
        community = communities.add();
        team = communities.person(
                communities.agency(community, Agency.Kind.BEHAVIORAL_HEALTH, "Cedar Mobile Crisis"),
                Role.MOBILE_CRISIS);
        Agency connections = communities.agency(community, Agency.Kind.BEHAVIORAL_HEALTH, "Cedar Connections");
        worker = communities.person(connections, Role.FOLLOW_UP);
        program = communities.program(connections, ProgramKind.FOLLOW_UP);
        offer = offered(team);
        episode = now();
    }

    /** Another episode, offered by that person's agency to the follow-up program. */
    Offer offered(Person by) {
        return as(by, () -> {
            episode = openEpisode.open(new OpenEpisode.Beginning(
                    people.add(new Identity("Canary", "Quill", null, null, AgeBand.ADULT, "555-0100", null)),
                    AgeBand.ADULT,
                    "Riverside",
                    2,
                    List.of(),
                    "walk-in"));
            recordStep
                    .record(
                            episode.id(),
                            new RecordStep.Happened(FactKind.NOTE, clock.instant(), Authority.TREATMENT, Map.of()),
                            new RecordStep.Then(Stage.FOLLOW_UP, NextStep.PLAN_FOLLOW_UP, clock.instant()))
                    .orThrow();
            return offerEpisode.offer(episode.id(), List.of(program.id())).orThrow();
        });
    }

    ResultActions accept() throws Exception {
        return send(worker, keyed(post("/offers/{id}/accept", offer.id())).param("back", "/follow-up"));
    }

    ResultActions tried(boolean reached) throws Exception {
        return send(
                worker,
                keyed(post(address() + "/tries")).param("way", "PHONE").param("reached", Boolean.toString(reached)));
    }

    /** Offered and sent, unless a field is changed: names and values in turn. */
    ResultActions refer(String... changed) throws Exception {
        return refer(UUID.randomUUID(), changed);
    }

    ResultActions refer(UUID key, String... changed) throws Exception {
        Map<String, String> fields = new HashMap<>(Map.of(
                "type", "HOUSING",
                "urgency", "WITHIN_72_H",
                "service", "Harbor Housing",
                "response", "ACCEPTED",
                "declineReason", ""));
        for (int i = 0; i < changed.length; i += 2) {
            fields.put(changed[i], changed[i + 1]);
        }
        MockHttpServletRequestBuilder request = post(address() + "/referrals").param("key", key.toString());
        fields.forEach(request::param);
        return send(worker, request);
    }

    ResultActions step(String kind, String... fields) throws Exception {
        return step(UUID.randomUUID(), kind, fields);
    }

    ResultActions step(UUID key, String kind, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(
                        address() + "/referrals/{id}", referral().id())
                .param("kind", kind)
                .param("key", key.toString());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return send(worker, request);
    }

    ResultActions close(String code) throws Exception {
        return send(worker, keyed(post(address() + "/close")).param("code", code));
    }

    String address() {
        return "/follow-up/" + episode.id();
    }

    ResultActions page() throws Exception {
        return see(worker, address());
    }

    ResultActions see(Person who, String address) throws Exception {
        return mvc.perform(get(address).with(who.signedIn()));
    }

    ResultActions send(Person who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(who.signedIn()).with(csrf()));
    }

    static MockHttpServletRequestBuilder keyed(MockHttpServletRequestBuilder request) {
        return request.param("key", UUID.randomUUID().toString());
    }

    Referral referral() {
        return as(worker, () -> referrals.listOf(episode.id())).getLast();
    }

    Episode now() {
        return as(team, () -> episodes.get(episode.id()));
    }

    static <T> T as(Person who, Supplier<T> work) {
        return CurrentActor.as(who.actor(), work);
    }
}
