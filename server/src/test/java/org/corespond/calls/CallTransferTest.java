package org.corespond.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.corespond.directory.Agency;
import org.corespond.directory.Community;
import org.corespond.directory.ProgramKind;
import org.corespond.episodes.AnswerOffer;
import org.corespond.episodes.Episode;
import org.corespond.episodes.Episodes;
import org.corespond.episodes.Offer;
import org.corespond.episodes.Offers;
import org.corespond.episodes.RefusalReason;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestClock;
import org.corespond.testing.TestCommunity;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

@CorespondTest
@RecordApplicationEvents
class CallTransferTest {
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

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(callTaker.signedIn()).with(csrf()));
    }

    private void save(String field, String value) throws Exception {
        send(post("/calls/" + call)
                        .param("key", UUID.randomUUID().toString())
                        .param("touched", field)
                        .param(field, value)
                        .header("X-Part", "advice"))
                .andExpect(status().isOk());
    }

    private void offer(ProgramKind route) throws Exception {
        send(post("/calls/" + call + "/offer").param("route", route.name())).andExpect(redirectedUrl("/calls/" + call));
    }

    private void end(String... params) throws Exception {
        MockHttpServletRequestBuilder request = post("/calls/" + call + "/end");
        for (int i = 0; i < params.length; i += 2) {
            request.param(params[i], params[i + 1]);
        }
        send(request).andExpect(redirectedUrl("/calls/" + call));
    }

    private String page() throws Exception {
        return send(get("/calls/" + call)).andReturn().getResponse().getContentAsString();
    }

    private <T> T as(Person person, Supplier<T> work) {
        return CurrentActor.as(person.actor(), () -> transaction.execute(status -> work.get()));
    }

    private UUID episode() {
        return as(callTaker, () -> calls.episodeOf(call)).orElseThrow();
    }

    private Offer offered(ProgramKind kind) {
        return as(callTaker, () -> offers.listOf(episode())).stream()
                .filter(offer -> offer.kind() == kind)
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private void accept(Person person, ProgramKind kind) {
        UUID offer = offered(kind).id();
        as(person, () -> answerOffer.accept(offer)).orThrow();
    }

    private Transfers.Transfer transfer() {
        return as(callTaker, () -> transfers.find(call)).orElseThrow();
    }

    @Test
    void oneKeyMakesTheEpisodeAndHoldsItOutAndWeStayTheOwnerUntilSomebodyAccepts() throws Exception {
        offer(ProgramKind.CLINICIAN_LINE);

        Episode episode = as(callTaker, () -> episodes.get(episode()));
        assertThat(episode.owner()).isEqualTo(callTaker.actor().agency());
        assertThat(episode.level()).isEqualTo(1);
        assertThat(offered(ProgramKind.CLINICIAN_LINE).after()).hasSize(1);
        assertThat(page()).contains("Waiting", "Still yours", episode.shortId());
        assertThat(events.stream(CallTriaged.class)
                        .filter(triaged -> triaged.callId().equals(call)))
                .singleElement()
                .satisfies(triaged -> assertThat(triaged.route()).isEqualTo(ProgramKind.CLINICIAN_LINE));
    }

    @Test
    void nothingIsOfferedWhenTheAdviceChangedUnderTheHand() throws Exception {
        save("q.weapon", "in_hand");
        offer(ProgramKind.CLINICIAN_LINE);

        assertThat(as(callTaker, () -> calls.episodeOf(call))).isEmpty();
    }

    @Test
    void whoeverAcceptsReadsWhatTheCallerSaidAndNobodyElseDoes() throws Exception {
        save("q.present", "dogs");
        offer(ProgramKind.CLINICIAN_LINE);
        UUID episode = episode();
        assertThat(as(clinician, () -> packets.find(episode))).isEmpty();

        accept(clinician, ProgramKind.CLINICIAN_LINE);

        Optional<CallPackets.Packet> packet = as(clinician, () -> packets.find(episode));
        assertThat(packet.orElseThrow().location()).isEqualTo("12 Pine Street, back door");
        assertThat(packet.orElseThrow().answers())
                .extracting(CallPackets.Heard::answer)
                .contains("Dogs or other animals", "Hopeless, very low");
        assertThat(as(officer, () -> packets.find(episode))).isEmpty();
        assertThat(page()).contains("Accepted");
    }

    @Test
    void aTransferThatIsResolvedByPhoneIsDivertedAndItsPickUpIsTimed_oracle19() throws Exception {
        offer(ProgramKind.CLINICIAN_LINE);
        clock.advance(Duration.ofSeconds(13));
        accept(clinician, ProgramKind.CLINICIAN_LINE);
        end("outcome", "RESOLVED_BY_PHONE", "finalType", "CRISIS", "flagged", "true");

        assertThat(transfer().diversion()).isEqualTo(DiversionClass.SUCCESSFUL);
        assertThat(transfer().secondsToPickUp()).isEqualTo(13);
        assertThat(events.stream(TransferEnded.class)
                        .filter(ended -> ended.callId().equals(call)))
                .hasSize(1);
        assertThat(events.stream(CallEnded.class).filter(ended -> ended.callId().equals(call)))
                .singleElement()
                .satisfies(ended -> assertThat(ended.mentalHealth()).isTrue());
        assertThat(page()).contains("Diverted: no police, fire or EMS", "picked up after 13 s");
    }

    @Test
    void aTransferWithEmsBesideItIsCoNotification_oracle19() throws Exception {
        save("q.impairment", "severe");
        offer(ProgramKind.CIT_OFFICER);
        accept(ems, ProgramKind.EMS);
        accept(officer, ProgramKind.CIT_OFFICER);
        end("outcome", "RETURNED_TO_911", "returned", "RISK_ROSE");

        assertThat(transfer().diversion()).isEqualTo(DiversionClass.CO_NOTIFICATION);
        assertThat(transfer().returnedBecause()).isEqualTo(ReturnReason.RISK_ROSE);
    }

    @Test
    void aCallThatNobodyTookWasNotDivertedAndCannotBeCalledCompleted() throws Exception {
        offer(ProgramKind.CLINICIAN_LINE);
        end("outcome", "RESOLVED_BY_PHONE");
        assertThat(as(callTaker, () -> transfers.findEnding(call))).isEmpty();

        end("outcome", "HUNG_UP_BEFORE_PICKUP");
        assertThat(transfer().diversion()).isEqualTo(DiversionClass.NOT_DIVERTED);
        assertThat(transfer().secondsToPickUp()).isNull();
    }

    @Test
    void aReturnTo911NeedsItsReason() throws Exception {
        offer(ProgramKind.CLINICIAN_LINE);
        accept(clinician, ProgramKind.CLINICIAN_LINE);
        end("outcome", "RETURNED_TO_911");

        assertThat(as(callTaker, () -> transfers.findEnding(call))).isEmpty();
    }

    @Test
    void anInitialTypeOfTrespassAndAFinalTypeOfCrisisIsAMentalHealthCall_oracle1() throws Exception {
        save("call-type", "TRESPASS");
        end("finalType", "CRISIS");

        assertThat(as(callTaker, () -> transfers.findEnding(call)).orElseThrow().mentalHealth())
                .isTrue();
        assertThat(as(callTaker, () -> transfers.find(call))).isEmpty();
    }

    @Test
    void anEndedCallTakesNothingMore() throws Exception {
        end();
        end("finalType", "CRISIS");
        assertThat(as(callTaker, () -> transfers.findEnding(call)).orElseThrow().finalType())
                .isNull();

        send(post("/calls/" + call)
                        .param("key", UUID.randomUUID().toString())
                        .param("touched", "location")
                        .param("location", "elsewhere"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("This call is ended")));
        offer(ProgramKind.CLINICIAN_LINE);
        assertThat(as(callTaker, () -> calls.episodeOf(call))).isEmpty();
        mvc.perform(get("/calls").with(callTaker.signedIn()))
                .andExpect(content().string(containsString("Ended in the last 12 hours: 1")));
    }

    @Test
    void aNewDangerTakesAWaitingOfferBackAndBringsPoliceAndEms() throws Exception {
        offer(ProgramKind.CLINICIAN_LINE);
        save("q.danger_now", "yes");
        offer(ProgramKind.CIT_OFFICER);

        assertThat(offered(ProgramKind.CLINICIAN_LINE).state()).isEqualTo(Offer.State.WITHDRAWN);
        assertThat(offered(ProgramKind.CIT_OFFICER).state()).isEqualTo(Offer.State.OFFERED);
        assertThat(offered(ProgramKind.EMS).relay()).isTrue();
        Episode episode = as(callTaker, () -> episodes.get(episode()));
        assertThat(episode.level()).isEqualTo(4);
        assertThat(episode.marks()).contains("weapon", "overdose");
    }

    @Test
    void dangerWhileAnotherAgencyHasThePersonIsSaidLoudly() throws Exception {
        offer(ProgramKind.CLINICIAN_LINE);
        accept(clinician, ProgramKind.CLINICIAN_LINE);
        save("q.weapon", "in_hand");

        assertThat(page()).contains("Emergency while Tamarack Line has the person");
        offer(ProgramKind.CIT_OFFICER);
        assertThat(as(callTaker, () -> offers.listOf(episode()))).hasSize(1);
    }

    @Test
    void whenNobodyIsLeftTheCallSaysSo() throws Exception {
        offer(ProgramKind.CLINICIAN_LINE);
        UUID first = offered(ProgramKind.CLINICIAN_LINE).id();
        as(clinician, () -> answerOffer.refuse(first, RefusalReason.STAFFING)).orThrow();
        UUID second = offered(ProgramKind.CIT_OFFICER).id();
        as(officer, () -> answerOffer.refuse(second, RefusalReason.OTHER)).orThrow();

        assertThat(page()).contains("Nobody accepted. The dispatcher is alarmed");
        mvc.perform(get("/calls").with(callTaker.signedIn()))
                .andExpect(content().string(containsString("Nobody took it")));
    }

    @Test
    void choosingOtherwiseNeedsAReasonAndCanBeTakenBack() throws Exception {
        send(post("/calls/" + call + "/override").param("level", "3"));
        assertThat(page()).doesNotContain("Chosen by you");
        send(post("/calls/" + call + "/override").param("reason", "CALLER_WISH"));
        assertThat(page()).doesNotContain("Chosen by you");
        send(post("/calls/" + call + "/override").param("level", "3").param("reason", "OTHER"));
        assertThat(page()).doesNotContain("Chosen by you");

        send(post("/calls/" + call + "/override")
                .param("route", "CIT_OFFICER")
                .param("reason", "OTHER")
                .param("note", "Known barricade at this address"));
        assertThat(page())
                .contains(
                        "Chosen by you. Advised: level 1, Clinician by phone",
                        "Known barricade",
                        "Offer to CIT officer");

        send(post("/calls/" + call + "/override/back"));
        assertThat(page()).doesNotContain("Chosen by you").contains("Offer to Clinician by phone");
    }

    @Test
    void anOverriddenOfferTellsTheTimelineWhatWasAdvised() throws Exception {
        send(post("/calls/" + call + "/override").param("level", "4").param("reason", "MORE_RISK_THAN_ASKED"));
        offer(ProgramKind.CIT_OFFICER);

        assertThat(events.stream(CallTriaged.class)
                        .filter(triaged -> triaged.callId().equals(call)))
                .singleElement()
                .satisfies(triaged -> assertThat(triaged.overridden()).isTrue());
    }

    @Test
    void aPastCallCanBeDecidedAnew() {
        ReplayCall.Replayed replayed = as(callTaker, () -> replayCall.replay(call, "corespond-default", 1))
                .orElseThrow();

        assertThat(replayed.then().level()).isEqualTo(1);
        assertThat(replayed.then().says(replayed.now())).isTrue();
    }

    @Test
    void aKindWhoseUnitsAreAllBusyIsClosedUntilOneIsFree() throws Exception {
        UUID unit = UUID.randomUUID();
        tell(unit, false);
        assertThat(page()).contains("nobody free now").doesNotContain("Offer to Clinician by phone");

        tell(unit, true);
        assertThat(page()).contains("Offer to Clinician by phone");

        tell(unit, false);
        clock.advance(Duration.ofHours(5));
        assertThat(page())
                .as("oracle 25: what was told long ago counts as not told")
                .contains("Offer to Clinician");
    }

    private void tell(UUID unit, boolean free) {
        AvailabilityChanged changed = new AvailabilityChanged(
                community.id(), line.id(), unit, Set.of(ProgramKind.CLINICIAN_LINE), free, clock.instant());
        as(clinician, () -> {
            programs.on(changed);
            return unit;
        });
    }

    @Test
    void aDispatchCodeIsDivertedOnceTheSiteEnablesIt_oracle18() throws Exception {
        save("determinant", "25-b-3");
        assertThat(page()).contains("not enabled here").doesNotContain("Offer to Clinician by phone");

        as(callTaker, () -> {
            programs.enable("25B03");
            return true;
        });
        assertThat(page()).contains("Offer to Clinician by phone");
    }
}
