package org.corespond.outcomes.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DispositionPolicyTest {

    /** Decisions 3 and 7. */
    @ParameterizedTest
    @CsvSource({
        "ED, ed",
        "ED_MEDICAL, ed",
        "ED_PSYCH, ed",
        "HOSP_VOL, ed",
        "CSU_DROP, crisis",
        "RESPITE, respite",
        "SOBERING, sobering",
        "DETOX, sobering",
        "ARREST, jail",
        "WARRANT_BOOKED, jail",
        "OUTPATIENT_WALKIN, clinic",
        "SHELTER, shelter",
        "TRANSPORT_HOME, home",
        "COMMUNITY, none",
        "NO_ACTION, none",
        "HOLD_INVOL, none"
    })
    void aDispositionNamesThePlace(String disposition, String place) {
        assertThat(DispositionPolicy.destination(List.of(disposition))).isEqualTo(place);
    }

    @Test
    void aReceivingFacilityGoesBeforeAnyOtherPlace() {
        assertThat(DispositionPolicy.destination(List.of("ARREST", "COMMUNITY", "DETOX")))
                .isEqualTo("sobering");
        assertThat(DispositionPolicy.destination(List.of("COMMUNITY", "SHELTER", "ARREST")))
                .isEqualTo("shelter");
        assertThat(DispositionPolicy.destination(List.of())).isEqualTo("none");
    }

    @Test
    void anEmergencyHoldIsItsOwnOutcomeAndNeverAnArrest() {
        assertThat(DispositionPolicy.hold(List.of("HOLD_INVOL"))).isTrue();
        assertThat(DispositionPolicy.hold(List.of("ED"))).isFalse();
        assertThat(DispositionPolicy.arrest(List.of("HOLD_INVOL"))).isFalse();
        assertThat(DispositionPolicy.arrest(List.of("COMMUNITY", "ARREST"))).isTrue();
        assertThat(DispositionPolicy.arrest(List.of("WARRANT_BOOKED"))).isTrue();
    }

    @Test
    void aCitationIsNoArrest() {
        assertThat(DispositionPolicy.cited(List.of("CITE_RELEASE"))).isTrue();
        assertThat(DispositionPolicy.cited(List.of("ARREST"))).isFalse();
        assertThat(DispositionPolicy.arrest(List.of("CITE_RELEASE"))).isFalse();
    }

    /** Outcomes O1.1: a referral, or transport to care, was offered; declined is offered too. */
    @ParameterizedTest
    @ValueSource(strings = {"TX_REFERRAL", "DECLINED", "MCT_HANDOFF", "ED", "HOLD_INVOL"})
    void theseAreOffers(String disposition) {
        assertThat(DispositionPolicy.offered(List.of("OTHER", disposition))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO_ACTION", "ARREST", "COMMUNITY"})
    void theseAreNoOffers(String disposition) {
        assertThat(DispositionPolicy.offered(List.of(disposition))).isFalse();
    }

    @Test
    void nobodyWasMetWhereThatIsAllThatIsRecorded() {
        assertThat(DispositionPolicy.met(List.of("NO_CONTACT"))).isFalse();
        assertThat(DispositionPolicy.met(List.of("NO_CONTACT", "TX_REFERRAL"))).isTrue();
        assertThat(DispositionPolicy.met(List.of())).isTrue();
    }
}
