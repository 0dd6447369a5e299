package org.corespond.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.corespond.directory.ProgramKind;
import org.corespond.episodes.Episode;
import org.corespond.episodes.Offer;
import org.corespond.episodes.RefusalReason;
import org.corespond.sharing.Ask;
import org.corespond.sharing.Releaser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CallTransferTest extends CallScenario {
    @Autowired
    Releaser releaser;

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
        assertThat(as(clinician, () -> open(episode))).isEmpty();

        accept(clinician, ProgramKind.CLINICIAN_LINE);

        Optional<CallPackets.Packet> packet = as(clinician, () -> open(episode));
        assertThat(packet.orElseThrow().location()).isEqualTo("12 Pine Street, back door");
        assertThat(packet.orElseThrow().answers())
                .extracting(heard -> heard.answer().text())
                .contains("Dogs or other animals", "Hopeless, very low");
        assertThat(packet.orElseThrow().answers())
                .extracting(heard -> heard.answer().in(Locale.of("es")))
                .contains("Perros u otros animales");
        assertThat(as(officer, () -> open(episode))).isEmpty();
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

    private Optional<CallPackets.Packet> open(UUID episode) {
        return releaser.release(packets.of(episode, null), Ask.forCare(episode, null))
                .value();
    }
}
