package org.corespond.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corespond.field.FieldPath.as;
import static org.corespond.field.FieldPath.twelveTaps;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.corespond.directory.ProgramKind;
import org.corespond.episodes.FactKind;
import org.corespond.testing.CorespondTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.RecordApplicationEvents;

@CorespondTest
@Import({FieldPath.class, FieldPath.Offering.class})
@RecordApplicationEvents
class EncounterPagesTest extends FieldPages {

    @Test
    void twelveTapsMakeARecordAndTheMeasuresHearCodesAlone() throws Exception {
        tap("ARRIVED", UUID.randomUUID());
        record(UUID.randomUUID(), "narrative", "He told me about the bridge.")
                .andExpect(redirectedUrl("/field/" + episode.id() + "/next"));

        EncounterRecorded told = recorded().getFirst();
        assertThat(told.primaryClass()).isEqualTo(DispositionClass.CARE_VOLUNTARY);
        assertThat(told.answers().referral()).isEqualTo(ReferralAnswer.ACCEPTED);
        assertThat(told.arrest()).isFalse();
        assertThat(told.stamps().arrivedAt()).isEqualTo(clock.instant());
        assertThat(told.toString()).as("oracle 38").doesNotContain("bridge");
        assertThat(facts(FactKind.ENCOUNTER_RECORDED)).hasSize(1);
    }

    @Test
    void theSameRecordSentTwiceIsOneRecord() throws Exception {
        UUID key = UUID.randomUUID();
        record(key);
        record(key);

        assertThat(recorded()).hasSize(1);
        assertThat(facts(FactKind.ENCOUNTER_RECORDED)).hasSize(1);
    }

    @Test
    void aCorrectionIsANewRowThatPointsAtTheFormer() throws Exception {
        record(UUID.randomUUID());
        record(UUID.randomUUID(), "weapon", "EDGED");

        List<EncounterRecorded> told = recorded();
        assertThat(told).hasSize(2);
        assertThat(told.getLast().corrects()).isEqualTo(told.getFirst().encounterId());
        assertThat(told.getLast().visit()).isEqualTo(told.getFirst().visit());
        assertThat(facts(FactKind.ENCOUNTER_RECORDED)).hasSize(1);
        page("/field/{id}/encounter").andExpect(content().string(containsString("Correct encounter")));
    }

    @Test
    void whatWasTypedIsKeptWhenTheRecordIsRefusedAndTheReasonStandsBesideTheField() throws Exception {
        send(post("/field/{id}/encounter", episode.id())
                        .params(twelveTaps())
                        .param("key", UUID.randomUUID().toString())
                        .param("also", "ARREST")
                        .param("narrative", "Kept words"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("An arrest is criminal custody")))
                .andExpect(content().string(containsString("Kept words")))
                .andExpect(content().string(containsString("value=\"SUICIDAL\" checked")));

        assertThat(recorded()).isEmpty();
    }

    @Test
    void nothingTappedNamesEveryMissingTap() throws Exception {
        send(post("/field/{id}/encounter", episode.id())
                        .param("key", UUID.randomUUID().toString())
                        .param("weapon", "CANNON"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("12 to look at below")));
    }

    @Test
    void aDraftIsThereAgain() throws Exception {
        send(post("/field/{id}/draft", episode.id()).param("reason", "MANIA").param("narrative", "half a sen"))
                .andExpect(content().string(containsString("Draft kept")));

        page("/field/{id}/encounter")
                .andExpect(content().string(containsString("half a sen")))
                .andExpect(content().string(containsString("value=\"MANIA\" checked")));
    }

    @Test
    void theModelIsFilledIn() throws Exception {
        page("/field/{id}/encounter").andExpect(content().string(containsString("value=\"MOBILE_CRISIS\" checked")));
    }

    @Test
    void aCitOfficerOnSceneNeedsATimeAndACertifiedRoster() throws Exception {
        Unit unit = new Unit(
                UUID.randomUUID(),
                team.actor().agency(),
                ProgramKind.CIT_OFFICER,
                "Car 7",
                java.time.LocalDate.of(2020, 1, 1));
        as(team, () -> {
            units.add(unit);
            units.add(new Duty(
                    UUID.randomUUID(),
                    unit.id(),
                    null,
                    "A. Officer",
                    unit.citCertifiedUntil(),
                    clock.instant().minus(Duration.ofHours(3)),
                    null));
            return unit;
        });

        record(UUID.randomUUID(), "cit", "ARRIVED")
                .andExpect(content().string(containsString("When did the CIT officer arrive?")));
        send(post("/field/{id}/encounter", episode.id())
                        .params(taps("cit", "ARRIVED"))
                        .param("key", UUID.randomUUID().toString())
                        .param("citArrivedAt", "06:30")
                        .param("citUnit", unit.id().toString()))
                .andExpect(content().string(containsString("Nobody on its roster was certified then")));
    }

    @Test
    void nobodyWasThereAnswersEverythingThatIsTrueThenInOneTap_decisions12() throws Exception {
        page("/field/{id}/encounter").andExpect(content().string(containsString("encounter?nobody=true")));

        page("/field/{id}/encounter?nobody=true")
                .andExpect(content().string(containsString("value=\"NO_CONTACT\" checked")))
                .andExpect(content().string(containsString("value=\"NOT_ASKED\" checked")))
                .andExpect(content().string(containsString("value=\"MOBILE_CRISIS\" checked")))
                .andExpect(content().string(not(containsString("encounter?nobody=true"))));
    }
}
