package org.corespond.facilities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.episodes.ClosingCode;
import org.corespond.episodes.Episode;
import org.corespond.episodes.Offer;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Role;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@CorespondTest
@RecordApplicationEvents
class HandoffPagesTest extends DoorPages {
    Handoff handoff;

    @BeforeEach
    void somebodyInTheHouse() throws Exception {
        handoff = here();
    }

    @Test
    void aVerbalReportToANamedPersonInARoleIsAWarmHandoff() throws Exception {
        describe("verbalName", "Ines Marten", "verbalRole", "Nurse", "officers", "2", "papers", "COURT_ORDER")
                .andExpect(redirectedUrl("/facility"));

        assertThat(read().papers().warm()).isTrue();
        assertThat(read().papers().officers()).isEqualTo(2);
        assertThat(read().papers().papers()).containsExactly(Handoff.Paper.COURT_ORDER);
        assertThat(events.stream(HandoffCompleted.class).toList().getLast().warm())
                .isTrue();
        page().andExpect(content().string(containsString("Warm handoff")))
                .andExpect(content().string(containsString("Ines Marten")));
    }

    @Test
    void halfAVerbalReportIsRefusedBesideItsFieldAndWhatWasTypedStays() throws Exception {
        describe("verbalName", "Ines Marten", "checks", "MEDICATIONS")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"e-verbalRole\"")))
                .andExpect(content().string(containsString("A verbal report has a name and a role")))
                .andExpect(content().string(containsString("value=\"Ines Marten\"")))
                .andExpect(content().string(containsString("value=\"MEDICATIONS\" checked")));
        describe("verbalRole", "Nurse").andExpect(content().string(containsString("id=\"e-verbalName\"")));

        assertThat(read().papers().verbalName()).isNull();
        assertThat(read().papers().checks()).isEmpty();
    }

    @Test
    void aNumberOfOfficersThatCannotBeIsRefusedAndStaysTyped() throws Exception {
        for (String wrong : new String[] {"21", "-1", "two"}) {
            describe("officers", wrong)
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("id=\"e-officers\"")))
                    .andExpect(content().string(containsString("Between 0 and 20.")))
                    .andExpect(content().string(containsString("value=\"" + wrong + "\"")));
        }

        assertThat(read().papers().officers()).isNull();
    }

    @Test
    void aNameThatIsTooLongIsRefused() throws Exception {
        describe("verbalName", "x".repeat(121), "verbalRole", "Nurse")
                .andExpect(content().string(containsString("At most 120 characters.")));
        describe("verbalName", "Ines", "verbalRole", "x".repeat(121))
                .andExpect(content().string(containsString("id=\"e-verbalRole\"")));

        assertThat(read().papers().verbalName()).isNull();
    }

    @Test
    void aRecordThatIsSentTwiceIsOneChange() throws Exception {
        UUID key = UUID.randomUUID();
        int before = changes(desk, "handoff");
        for (int i = 0; i < 2; i++) {
            send(
                    desk,
                    post("/facility/handoffs/{id}", handoff.id())
                            .param("officers", "1")
                            .param("key", key.toString()));
        }

        assertThat(changes(desk, "handoff")).isEqualTo(before + 1);
    }

    @Test
    void aDischargeWithFollowUpOffersThePersonAndFreesThePlace() throws Exception {
        page().andExpect(content().string(containsString("Discharge with follow-up by Cedar Connections")));
        int occupied = room().occupied();
        UUID key = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            discharge("program", followUp.id().toString(), key).andExpect(redirectedUrl("/facility"));
        }

        Offer offer = as(desk, () -> offers.findOpen(handoff.episodeId())).orElseThrow();
        assertThat(offer.programId()).isEqualTo(followUp.id());
        assertThat(episode().owner())
                .as("until somebody accepts")
                .isEqualTo(desk.actor().agency());
        assertThat(read().state()).isEqualTo(Handoff.State.LEFT);
        assertThat(room().occupied()).isEqualTo(occupied - 1);
    }

    @Test
    void aDischargeThatEndsItNeedsAnEndThatIsTrueAtAFacility() throws Exception {
        for (String wrong : new String[] {"", "RESOLVED_ON_SCENE"}) {
            discharge("code", wrong, UUID.randomUUID())
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("Choose how it ended.")));
        }
        assertThat(episode().open()).isTrue();

        discharge("code", "CARE_CONTINUES_WITH_FACILITY", UUID.randomUUID()).andExpect(redirectedUrl("/facility"));
        assertThat(episode().closingCode()).isEqualTo(ClosingCode.CARE_CONTINUES_WITH_FACILITY);
        assertThat(room().occupied()).isZero();
    }

    @Test
    void nobodyIsDischargedWhoWasNotTakenOver() throws Exception {
        Handoff coming = expected(met());

        send(desk, keyed(post("/facility/handoffs/{id}/discharge", coming.id())).param("code", "DECEASED"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This handoff is over")));
    }

    @Test
    void theTimelinesPageClosesWithAnEndThatIsTrueAtAFacilityAndFreesThePlaceToo() throws Exception {
        close("RESOLVED_BY_PHONE").andExpect(flash().attribute("refused", Refused.at("code", "facility.end")));
        assertThat(episode().open()).isTrue();

        close("TRANSFERRED_OUT_OF_AREA");
        assertThat(episode().open()).isFalse();
        assertThat(read().state()).isEqualTo(Handoff.State.LEFT);
        assertThat(room().occupied()).isZero();
        see(desk, "/facility").andExpect(content().string(not(containsString("Canary"))));
    }

    @Test
    void anotherFacilityNeitherReadsNorWritesTheRecord() throws Exception {
        Person stranger = somebody(Agency.Kind.FACILITY, Role.FACILITY);

        see(stranger, "/facility/handoffs/{id}", handoff.id()).andExpect(status().isNotFound());
        send(stranger, keyed(post("/facility/handoffs/{id}", handoff.id())).param("officers", "1"))
                .andExpect(status().isNotFound());
        send(
                        stranger,
                        keyed(post("/facility/handoffs/{id}/discharge", handoff.id()))
                                .param("code", "DECEASED"))
                .andExpect(status().isNotFound());
        assertThat(read().papers().officers()).isNull();
        assertThat(episode().open()).isTrue();
    }

    private ResultActions describe(String... fields) throws Exception {
        MockHttpServletRequestBuilder request = keyed(post("/facility/handoffs/{id}", handoff.id()));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return send(desk, request);
    }

    private ResultActions discharge(String field, String value, UUID key) throws Exception {
        return send(
                desk,
                post("/facility/handoffs/{id}/discharge", handoff.id())
                        .param(field, value)
                        .param("key", key.toString()));
    }

    private ResultActions close(String code) throws Exception {
        return send(
                desk, keyed(post("/episodes/{id}/close", handoff.episodeId())).param("code", code));
    }

    private ResultActions page() throws Exception {
        return see(desk, "/facility/handoffs/{id}", handoff.id());
    }

    private Handoff read() {
        return handoff(handoff.id());
    }

    private Episode episode() {
        return as(desk, () -> episodes.get(handoff.episodeId()));
    }
}
