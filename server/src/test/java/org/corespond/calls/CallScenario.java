package org.corespond.calls;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import java.util.function.Supplier;
import org.corespond.directory.Agency;
import org.corespond.directory.Community;
import org.corespond.directory.ProgramKind;
import org.corespond.episodes.AnswerOffer;
import org.corespond.episodes.Episodes;
import org.corespond.episodes.Offer;
import org.corespond.episodes.Offers;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestClock;
import org.corespond.testing.TestCommunity;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** A call that is screened to level one, the agencies that could take it, and hands that do the usual things. */
@CorespondTest
@RecordApplicationEvents
abstract class CallScenario {
    @Autowired
    MockMvc mvc;

    @Autowired
    TestCommunity communities;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Calls calls;

    @Autowired
    Transfers transfers;

    @Autowired
    ReplayCall replayCall;

    @Autowired
    CallPackets packets;

    @Autowired
    ProgramsNow programs;

    @Autowired
    Episodes episodes;

    @Autowired
    Offers offers;

    @Autowired
    AnswerOffer answerOffer;

    @Autowired
    ApplicationEvents events;

    Community community;
    Agency line;
    Person callTaker;
    Person clinician;
    Person officer;
    Person ems;
    UUID call;

    @BeforeEach
    void aCallThatIsScreenedToLevelOne() throws Exception {
        community = communities.add();
        Agency psap = communities.agency(community, Agency.Kind.PSAP, "Tamarack 911");
        line = communities.agency(community, Agency.Kind.CRISIS_LINE, "Tamarack Line");
        Agency police = communities.agency(community, Agency.Kind.LAW_ENFORCEMENT, "Tamarack Police");
        Agency ambulance = communities.agency(community, Agency.Kind.EMS, "Tamarack EMS");
        communities.program(line, ProgramKind.CLINICIAN_LINE);
        communities.program(police, ProgramKind.CIT_OFFICER);
        communities.program(ambulance, ProgramKind.EMS);
        callTaker = communities.person(psap, Role.CALL_TAKER);
        clinician = communities.person(line, Role.CLINICIAN);
        officer = communities.person(police, Role.OFFICER);
        ems = communities.person(ambulance, Role.EMS_LIAISON);
        call = UUID.randomUUID();
        send(post("/calls/new").param("id", call.toString())).andExpect(redirectedUrl("/calls/" + call));
        for (String question : new String[] {"hurt", "crime", "weapon", "threatened", "suicide", "place"}) {
            save("q." + question, "no");
        }
        save("q.behavior", "hopeless");
        save("location", "12 Pine Street, back door");
    }

    ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(callTaker.signedIn()).with(csrf()));
    }

    static MockHttpServletRequestBuilder keyed(MockHttpServletRequestBuilder request) {
        return request.param("key", UUID.randomUUID().toString());
    }

    void save(String field, String value) throws Exception {
        send(post("/calls/" + call)
                        .param("key", UUID.randomUUID().toString())
                        .param("touched", field)
                        .param(field, value)
                        .header("X-Part", "advice"))
                .andExpect(status().isOk());
    }

    void offer(ProgramKind route) throws Exception {
        send(keyed(post("/calls/" + call + "/offer")).param("route", route.name()))
                .andExpect(redirectedUrl("/calls/" + call));
    }

    void end(String... params) throws Exception {
        MockHttpServletRequestBuilder request = keyed(post("/calls/" + call + "/end"));
        for (int i = 0; i < params.length; i += 2) {
            request.param(params[i], params[i + 1]);
        }
        send(request).andExpect(redirectedUrl("/calls/" + call));
    }

    String page() throws Exception {
        return send(get("/calls/" + call)).andReturn().getResponse().getContentAsString();
    }

    <T> T as(Person person, Supplier<T> work) {
        return CurrentActor.as(person.actor(), () -> transaction.execute(status -> work.get()));
    }

    UUID episode() {
        return as(callTaker, () -> calls.episodeOf(call)).orElseThrow();
    }

    Offer offered(ProgramKind kind) {
        return as(callTaker, () -> offers.listOf(episode())).stream()
                .filter(offer -> offer.kind() == kind)
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    void accept(Person person, ProgramKind kind) {
        UUID offer = offered(kind).id();
        as(person, () -> answerOffer.accept(offer)).orThrow();
    }

    Transfers.Transfer transfer() {
        return as(callTaker, () -> transfers.find(call)).orElseThrow();
    }
}
