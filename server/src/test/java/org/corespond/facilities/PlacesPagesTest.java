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
import java.util.List;
import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.episodes.Episode;
import org.corespond.episodes.OpenEpisode;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Role;
import org.corespond.people.AgeBand;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.ResultActions;

@CorespondTest
@RecordApplicationEvents
class PlacesPagesTest extends DoorPages {

    @Test
    void aResponderSeesPlacesWithRoomWhomTheyCannotTakeAndTheDoor() throws Exception {
        Episode episode = met();

        see(officer, "/facility/find/{id}", episode.id())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Lantern House")))
                .andExpect(content().string(containsString("Has room")))
                .andExpect(content().string(containsString("Combative")))
                .andExpect(content().string(containsString("East door")));
    }

    @Test
    void aCommunityWithoutFacilitiesSaysWhatToDo() throws Exception {
        Agency alone = communities.agency(communities.add(), Agency.Kind.BEHAVIORAL_HEALTH, "Far away");
        Person clinician = communities.person(alone, Role.CLINICIAN);
        Episode episode = as(
                clinician,
                () -> openEpisode.open(
                        new OpenEpisode.Beginning(null, AgeBand.ADULT, "Riverside", 2, List.of(), "walk-in")));

        see(clinician, "/facility/find/{id}", episode.id())
                .andExpect(content().string(containsString("No facility is set up yet")));
    }

    @Test
    void askingTwiceWithOneTapAsksOnce() throws Exception {
        Episode episode = met();
        UUID key = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            send(
                            officer,
                            post("/facility/find/{id}", episode.id())
                                    .param("program", intake.id().toString())
                                    .param("key", key.toString()))
                    .andExpect(redirectedUrl("/field"));
        }

        assertThat(as(officer, () -> offers.listOf(episode.id()))).hasSize(2);
        see(officer, "/facility/find/{id}", episode.id())
                .andExpect(content().string(containsString("A request waits for its answer already")));
        ask(episode)
                .andExpect(redirectedUrl("/facility/find/" + episode.id()))
                .andExpect(flash().attribute("refused", Refused.because("episode.offer-waits")));
    }

    @Test
    void onlyAFacilityIsAskedForAPlace() throws Exception {
        Episode episode = met();

        send(
                        officer,
                        keyed(post("/facility/find/{id}", episode.id()))
                                .param("program", followUp.id().toString()))
                .andExpect(flash().attribute("refused", Refused.because("offer.nobody")));
    }

    @Test
    void nobodyButTheOwnerLooksForAPlace() throws Exception {
        Episode episode = met();
        Person stranger = somebody(Agency.Kind.LAW_ENFORCEMENT, Role.OFFICER);

        see(stranger, "/facility/find/{id}", episode.id()).andExpect(status().isNotFound());
        send(
                        stranger,
                        keyed(post("/facility/find/{id}", episode.id()))
                                .param("program", intake.id().toString()))
                .andExpect(flash().attribute("refused", Refused.because("episode.not-owner")));
        see(desk, "/facility/find/{id}", episode.id()).andExpect(status().isForbidden());
        send(
                        desk,
                        keyed(post("/facility/find/{id}", episode.id()))
                                .param("program", intake.id().toString()))
                .andExpect(status().isForbidden());
        assertThat(as(officer, () -> offers.findOpen(episode.id()))).isEmpty();
    }

    @Test
    void theDeskTellsItsFreePlaces() throws Exception {
        places("4").andExpect(redirectedUrl("/facility"));

        assertThat(room().free()).isEqualTo(4);
        see(desk, "/facility").andExpect(content().string(containsString("free of 10 staffed")));
    }

    @Test
    void aNumberThatIsOldIsConfirmedWithOneTap() throws Exception {
        clock.advance(Duration.ofHours(5));
        assertThat(room().trust()).isEqualTo(Room.Trust.STALE);
        send(desk, keyed(post("/facility/{id}/places", intake.id()))).andExpect(redirectedUrl("/facility"));

        assertThat(room().trust()).isEqualTo(Room.Trust.FRESH);
        assertThat(room().free()).isEqualTo(STAFFED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11", "-1", "many", ""})
    void aNumberThatCannotBeIsRefusedBesideItsFieldAndStaysTyped(String wrong) throws Exception {
        places(wrong)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"e-free-" + intake.id() + "\"")))
                .andExpect(content().string(containsString("Between 0 and 10, the staffed places.")))
                .andExpect(content().string(containsString("max=\"10\" value=\"" + wrong + "\"")));

        assertThat(room().free()).isEqualTo(STAFFED);
    }

    @Test
    void aNumberThatIsSentTwiceIsToldOnce() throws Exception {
        UUID key = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            send(
                    desk,
                    post("/facility/{id}/places", intake.id())
                            .param("free", "3")
                            .param("key", key.toString()));
        }

        assertThat(changes(desk, "places")).isEqualTo(1);
    }

    @Test
    void nobodyTellsTheFreePlacesOfAnotherFacility() throws Exception {
        Person stranger = somebody(Agency.Kind.FACILITY, Role.FACILITY);

        send(stranger, keyed(post("/facility/{id}/places", intake.id())).param("free", "0"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This is not your facility.")))
                .andExpect(content().string(not(containsString("Lantern House"))));
        send(officer, keyed(post("/facility/{id}/places", intake.id())).param("free", "0"))
                .andExpect(status().isForbidden());
        assertThat(room().free()).isEqualTo(STAFFED);
    }

    private ResultActions places(String free) throws Exception {
        return send(desk, keyed(post("/facility/{id}/places", intake.id())).param("free", free));
    }
}
