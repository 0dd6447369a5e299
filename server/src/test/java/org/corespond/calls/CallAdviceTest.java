package org.corespond.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.corespond.directory.ProgramKind;
import org.junit.jupiter.api.Test;

class CallAdviceTest extends CallScenario {

    @Test
    void choosingOtherwiseNeedsAReasonAndCanBeTakenBack() throws Exception {
        send(keyed(post("/calls/" + call + "/override")).param("level", "3"));
        assertThat(page()).doesNotContain("Chosen by you");
        send(keyed(post("/calls/" + call + "/override")).param("reason", "CALLER_WISH"));
        assertThat(page()).doesNotContain("Chosen by you");
        send(keyed(post("/calls/" + call + "/override")).param("level", "3").param("reason", "OTHER"));
        assertThat(page()).doesNotContain("Chosen by you");

        send(keyed(post("/calls/" + call + "/override"))
                .param("route", "CIT_OFFICER")
                .param("reason", "OTHER")
                .param("note", "Known barricade at this address"));
        assertThat(page())
                .contains(
                        "Chosen by you. Advised: level 1, Clinician by phone",
                        "Known barricade",
                        "Offer to CIT officer");

        send(keyed(post("/calls/" + call + "/override/back")));
        assertThat(page()).doesNotContain("Chosen by you").contains("Offer to Clinician by phone");
    }

    @Test
    void anOverriddenOfferTellsTheTimelineWhatWasAdvised() throws Exception {
        send(keyed(post("/calls/" + call + "/override")).param("level", "4").param("reason", "MORE_RISK_THAN_ASKED"));
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
        assertThat(replayed.then().decision().says(replayed.now())).isTrue();
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
