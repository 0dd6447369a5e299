package org.corespond.facilities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.time.Duration;
import java.time.Instant;
import org.corespond.episodes.Episode;
import org.corespond.episodes.FactKind;
import org.corespond.episodes.FactTold;
import org.corespond.testing.CorespondTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.event.RecordApplicationEvents;

@CorespondTest
@RecordApplicationEvents
class CrewArrivalTest extends DoorPages {
    @Autowired
    ApplicationEventPublisher publisher;

    Handoff handoff;
    Episode episode;

    @BeforeEach
    void aCrewOnItsWay() throws Exception {
        handoff = expected();
        episode = as(desk, () -> episodes.get(handoff.episodeId()));
        mark(episode, "LEFT_SCENE");
        clock.advance(Duration.ofMinutes(9));
    }

    @Test
    void theCrewsTapAtTheDoorStartsTheFacilitysClock() throws Exception {
        mark(episode, "AT_DOOR");

        assertThat(read().state()).isEqualTo(Handoff.State.AT_DOOR);
        assertThat(read().arrivedAt()).isEqualTo(clock.instant());
        see(desk, "/facility/arrivals")
                .andExpect(content().string(containsString("Crew: at the door")))
                .andExpect(content().string(containsString("Custody accepted")))
                .andExpect(content().string(not(containsString("Arrived at our door"))));
    }

    @Test
    void toldTwiceItIsTheSame() throws Exception {
        mark(episode, "AT_DOOR");
        Instant first = clock.instant();
        clock.advance(Duration.ofMinutes(2));
        FactTold again = new FactTold(community.id(), episode.id(), FactKind.ARRIVED_AT_FACILITY, clock.instant());
        as(
                officer,
                () -> transaction.execute(status -> {
                    publisher.publishEvent(again);
                    publisher.publishEvent(again);
                    return again;
                }));

        assertThat(read().arrivedAt()).isEqualTo(first);
    }

    @Test
    void whereTheDeskWasFirstItsTimeStaysAndBothAreShown() throws Exception {
        door(handoff, DoorTap.ARRIVED);
        Instant desk = clock.instant();
        clock.advance(Duration.ofMinutes(3));
        mark(episode, "AT_DOOR");

        assertThat(read().arrivedAt()).isEqualTo(desk);
        assertThat(read().crewArrivedAt()).isEqualTo(clock.instant());
        see(this.desk, "/facility/handoffs/{id}", handoff.id())
                .andExpect(content().string(containsString("Crew: at the door")))
                .andExpect(content().string(containsString("Desk: ")));
    }

    @Test
    void aTapThatTheCrewTakesBackStopsTheClock() throws Exception {
        mark(episode, "AT_DOOR");
        send(officer, keyed(post("/field/{id}/undo", episode.id())).param("mark", "AT_DOOR"));

        assertThat(read().state()).isEqualTo(Handoff.State.EXPECTED);
    }

    @Test
    void aTapAfterCustodyMovesNoClock() throws Exception {
        door(handoff, DoorTap.CUSTODY);
        mark(episode, "AT_DOOR");

        assertThat(read().crewArrivedAt()).isNull();
        assertThat(read().state()).isEqualTo(Handoff.State.CUSTODY);
    }

    @Test
    void aCrewThatDroveAheadOfTheAnswerIsAtTheDoorOnceItIsAccepted() throws Exception {
        Episode ahead = met();
        ask(ahead);
        mark(ahead, "LEFT_SCENE");
        mark(ahead, "AT_DOOR");
        Instant arrived = clock.instant();
        clock.advance(Duration.ofMinutes(2));
        answer(ahead, "accept");

        assertThat(as(desk, () -> handoffs.listOpen()))
                .filteredOn(one -> one.episodeId().equals(ahead.id()))
                .singleElement()
                .extracting(Handoff::arrivedAt)
                .isEqualTo(arrived);
    }

    private Handoff read() {
        return handoff(handoff.id());
    }
}
