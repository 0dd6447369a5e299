package org.corespond.facilities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.episodes.Episode;
import org.corespond.episodes.NextStep;
import org.corespond.episodes.RefusalReason;
import org.corespond.episodes.Stage;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Role;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.event.RecordApplicationEvents;

@CorespondTest
@RecordApplicationEvents
class DoorPagesTest extends DoorPages {

    @Test
    void anEmptyDeskSaysThatNobodyIsOnTheWay() throws Exception {
        see(desk, "/facility")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nobody is on the way")));
    }

    @Test
    void whoAsksComesWithoutANameUntilThePlaceIsAccepted() throws Exception {
        Episode episode = met();
        ask(episode).andExpect(redirectedUrl("/field"));

        see(desk, "/facility/arrivals")
                .andExpect(content().string(containsString("Riverside")))
                .andExpect(content().string(not(containsString("Canary"))));
        answer(episode, "accept").andExpect(redirectedUrl("/facility"));
        see(desk, "/facility/arrivals")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Canary Quill")))
                .andExpect(content().string(containsString("Tamarack Police")))
                .andExpect(content().string(containsString("Arrived at our door")));
        assertThat(now(episode).owner()).isEqualTo(officer.actor().agency());
    }

    @Test
    void aPlaceThatIsRefusedWithAReasonLeavesThePersonWithTheCrew() throws Exception {
        Episode episode = met();
        ask(episode);
        answer(episode, "refuse", "NO_CAPACITY").andExpect(redirectedUrl("/facility"));

        assertThat(now(episode).owner()).isEqualTo(officer.actor().agency());
        assertThat(as(desk, () -> handoffs.listOpen())).isEmpty();
        see(officer, "/episodes/{id}", episode.id()).andExpect(content().string(containsString("No place free")));
    }

    @ParameterizedTest
    @CsvSource({
        // data dictionary 5.9: arrived 23:55, released 00:03
        "2026-03-03T07:55:00Z, 2026-03-03T08:03:00Z",
        // the night the clocks go forward: 01:55 PST to 03:03 PDT
        "2026-03-08T09:55:00Z, 2026-03-08T10:03:00Z",
        // the night the clocks go back: 01:55 PDT to 01:03 PST
        "2026-11-01T08:55:00Z, 2026-11-01T09:03:00Z"
    })
    void theDoorTookEightMinutesWhateverTheWallClockSays(Instant arrived, Instant released) throws Exception {
        clock.set(arrived.minus(Duration.ofMinutes(20)));
        Handoff handoff = expected();
        clock.set(arrived);
        door(handoff, DoorTap.ARRIVED).andExpect(redirectedUrl("/facility"));
        clock.set(arrived.plus(Duration.ofMinutes(5)));
        door(handoff, DoorTap.CUSTODY);
        clock.set(released);
        door(handoff, DoorTap.RELEASED);

        assertThat(handoff(handoff.id()).dropOffMinutes()).isEqualTo(8);
        see(desk, "/facility/handoffs/{id}", handoff.id())
                .andExpect(content().string(containsString("8 min at the door")))
                .andExpect(content().string(containsString("Within 10 min")));
        HandoffCompleted told = completed().getLast();
        assertThat(told.arrivedAt()).isEqualTo(arrived);
        assertThat(told.officerReleasedAt()).isEqualTo(released);
    }

    @Test
    void custodyMakesTheFacilityTheOwnerAndTakesAPlace() throws Exception {
        Handoff handoff = expected();
        assertThat(room().free()).as("a place is held").isEqualTo(STAFFED - 1);
        door(handoff, DoorTap.ARRIVED);
        door(handoff, DoorTap.CUSTODY);

        Episode episode = as(desk, () -> episodes.get(handoff.episodeId()));
        assertThat(episode.owner()).isEqualTo(desk.actor().agency());
        assertThat(episode.stage()).isEqualTo(Stage.AT_FACILITY);
        assertThat(episode.nextStep()).isEqualTo(NextStep.RELEASE_OFFICER);
        assertThat(room().occupied()).isEqualTo(1);
    }

    @Test
    void aTapThatIsRepeatedKeepsItsFirstTime() throws Exception {
        Handoff handoff = expected();
        UUID key = UUID.randomUUID();
        Instant first = clock.instant();
        door(handoff, DoorTap.ARRIVED, key);
        clock.advance(Duration.ofMinutes(4));
        door(handoff, DoorTap.ARRIVED, key);
        door(handoff, DoorTap.ARRIVED);

        assertThat(handoff(handoff.id()).deskArrivedAt()).isEqualTo(first);
    }

    @Test
    void officersAreNotReleasedBeforeCustody() throws Exception {
        Handoff handoff = expected();

        door(handoff, DoorTap.RELEASED).andExpect(flash().attribute("refused", Refused.because("facility.not-now")));
        assertThat(handoff(handoff.id()).releasedAt()).isNull();
    }

    @Test
    void aRefusalAtTheDoorLeavesTheCrewToFindAnotherPlace() throws Exception {
        Handoff handoff = expected();
        Episode episode = as(desk, () -> episodes.get(handoff.episodeId()));
        mark(episode, "LEFT_SCENE");
        mark(episode, "AT_DOOR");
        assertThat(now(episode).nextStep()).isEqualTo(NextStep.TAKE_OVER);
        refuse(handoff, "MEDICAL").andExpect(redirectedUrl("/facility"));
        refuse(handoff, "AGE").andExpect(redirectedUrl("/facility"));

        assertThat(handoff(handoff.id()).refusedReason()).isEqualTo(RefusalReason.MEDICAL);
        assertThat(now(episode).owner()).isEqualTo(officer.actor().agency());
        assertThat(now(episode).stage()).isEqualTo(Stage.TO_FACILITY);
        see(somebody(Agency.Kind.COORDINATION, Role.COORDINATOR), "/board/strips")
                .andExpect(content().string(containsString("Find another place")))
                .andExpect(content().string(not(containsString("Accept custody"))));
        see(officer, "/facility/find/{id}", episode.id())
                .andExpect(content().string(containsString("Refused this person at the door")));
        assertThat(completed().getLast().refused()).isTrue();
    }

    @Test
    void aRefusalWhileAnotherPlaceIsAskedLeavesItsAnswerDue() throws Exception {
        Handoff handoff = expected();
        Episode episode = as(desk, () -> episodes.get(handoff.episodeId()));
        intake = facility(communities.agency(community, Agency.Kind.FACILITY, "Second House"));
        ask(episode);
        refuse(handoff, "STAFFING");

        assertThat(now(episode).nextStep()).isEqualTo(NextStep.ANSWER_OFFER);
    }

    @Test
    void nobodyIsRefusedOnceCustodyIsAcceptedAndNeverWithoutAReason() throws Exception {
        Handoff handoff = expected();
        send(desk, keyed(post("/facility/handoffs/{id}/refuse", handoff.id()))).andExpect(status().isBadRequest());
        door(handoff, DoorTap.CUSTODY);

        refuse(handoff, "MEDICAL").andExpect(flash().attribute("refused", Refused.because("facility.not-now")));
        assertThat(handoff(handoff.id()).refusedAt()).isNull();
    }

    @Test
    void aRefusalThatIsSentAgainAnswersAsTheFirstDid() throws Exception {
        Handoff handoff = expected();
        UUID key = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            refuse(handoff, "STAFFING", key)
                    .andExpect(redirectedUrl("/facility"))
                    .andExpect(flash().attributeCount(0));
        }
        assertThat(completed()).hasSize(1);

        send(desk, post("/facility/handoffs/{id}/refuse", handoff.id()).param("reason", "OTHER"))
                .andExpect(status().isBadRequest());
    }

    @Test
    void anotherFacilitySeesNothingAndCanDoNothing() throws Exception {
        Handoff handoff = expected();
        Person stranger = somebody(Agency.Kind.FACILITY, Role.FACILITY);

        see(stranger, "/facility").andExpect(content().string(not(containsString("Canary"))));
        see(stranger, "/facility/handoffs/{id}", handoff.id()).andExpect(status().isNotFound());
        for (var request : List.of(
                post("/facility/handoffs/{id}/door", handoff.id()).param("tap", "CUSTODY"),
                post("/facility/handoffs/{id}/refuse", handoff.id()).param("reason", "OTHER"))) {
            send(stranger, keyed(request)).andExpect(flash().attribute("refused", Refused.because("facility.over")));
        }
        assertThat(handoff(handoff.id()).state()).isEqualTo(Handoff.State.EXPECTED);
    }

    @Test
    void onlyTheFacilitysRoleWorksAtTheDoor() throws Exception {
        Handoff handoff = expected();
        Person clinician = communities.person(
                new Agency(desk.actor().agency(), community.id(), "Lantern House", Agency.Kind.FACILITY),
                Role.CLINICIAN);

        for (Person other : List.of(officer, clinician)) {
            see(other, "/facility").andExpect(status().isForbidden());
            see(other, "/facility/handoffs/{id}", handoff.id()).andExpect(status().isForbidden());
            for (String address : List.of("/door", "/refuse", "", "/discharge")) {
                send(
                                other,
                                keyed(post("/facility/handoffs/{id}" + address, handoff.id()))
                                        .param("tap", "ARRIVED")
                                        .param("reason", "OTHER"))
                        .andExpect(status().isForbidden());
            }
        }
        assertThat(handoff(handoff.id()).state()).isEqualTo(Handoff.State.EXPECTED);
    }

    private List<HandoffCompleted> completed() {
        return events.stream(HandoffCompleted.class).toList();
    }
}
