package org.corespond.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.corespond.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncounterPolicyTest {
    private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
    private static final UUID UNIT = new UUID(1, 1);

    @Test
    void aCalmVisitHasNothingAgainstIt() {
        assertThat(problems()).isEmpty();
    }

    @Test
    void aHoldIsNeverAnArrest() {
        assertThat(problems("primary", "HOLD_INVOL", "also", "ARREST", "legalStatus", "EMERGENCY_HOLD"))
                .contains("disposition encounter.hold-and-arrest");
    }

    @ParameterizedTest
    @CsvSource({"EMERGENCY_HOLD, true", "COURT_ORDER, true", "VOLUNTARY, false", "NONE, false"})
    void aHoldHasItsLegalGround(String status, boolean may) {
        List<String> found = problems("primary", "HOLD_INVOL", "legalStatus", status);

        assertThat(found).isEqualTo(may ? List.of() : List.of("legalStatus encounter.hold-without-ground"));
    }

    @Test
    void anEmergencyHoldIsAmongTheEndings() {
        assertThat(problems("legalStatus", "EMERGENCY_HOLD"))
                .containsExactly("disposition encounter.ground-without-hold");
    }

    @Test
    void aHoldTogetherWithCareIsOneOfItsEndings() {
        assertThat(problems("primary", "ED_PSYCH", "also", "HOLD_INVOL", "legalStatus", "EMERGENCY_HOLD"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ARREST, MISDEMEANOR", "ARREST, FELONY", "ARREST, VIOLATION", "WARRANT_BOOKED, WARRANT"})
    void anArrestIsCriminalCustodyForAnOffense(String ending, String offense) {
        assertThat(problems("primary", ending, "offense", offense, "legalStatus", "CUSTODY_CRIMINAL"))
                .isEmpty();
        assertThat(problems("primary", ending, "offense", offense))
                .containsExactly("legalStatus encounter.arrest-without-custody");
    }

    @Test
    void anArrestOrACitationNeedsAnOffense() {
        assertThat(problems("primary", "ARREST", "legalStatus", "CUSTODY_CRIMINAL"))
                .containsExactly("offense encounter.no-offense");
        assertThat(problems("primary", "CITE_RELEASE")).containsExactly("offense encounter.no-offense");
        assertThat(problems("primary", "CITE_RELEASE", "offense", "VIOLATION")).isEmpty();
    }

    @Test
    void citedIsNotBooked() {
        assertThat(problems(
                        "primary",
                        "ARREST",
                        "also",
                        "CITE_RELEASE",
                        "offense",
                        "FELONY",
                        "legalStatus",
                        "CUSTODY_CRIMINAL"))
                .containsExactly("disposition encounter.cite-and-arrest");
    }

    @Test
    void bookedOnAWarrantNamesTheWarrant() {
        assertThat(problems("primary", "WARRANT_BOOKED", "offense", "FELONY", "legalStatus", "CUSTODY_CRIMINAL"))
                .containsExactly("offense encounter.warrant");
    }

    @Test
    void criminalCustodyEndsInAnArrestOrACitation() {
        assertThat(problems("legalStatus", "CUSTODY_CRIMINAL"))
                .containsExactly("disposition encounter.custody-without-arrest");
        assertThat(problems("legalStatus", "CUSTODY_CRIMINAL", "primary", "CITE_RELEASE", "offense", "MISDEMEANOR"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NO_CONTACT", "UNKNOWN", "DECEASED"})
    void nobodyMetUnknownAndDeceasedStandAlone(String ending) {
        assertThat(problems("primary", ending)).isEmpty();
        assertThat(problems("primary", ending, "also", "SHELTER"))
                .containsExactly("disposition encounter.stands-alone");
        assertThat(problems("primary", "SHELTER", "also", "TX_REFERRAL")).isEmpty();
    }

    @Test
    void thePrimaryIsOneOfTheEndings() {
        Encounter.Ending strange = new Encounter.Ending(Disposition.SHELTER, java.util.Set.of(Disposition.TX_REFERRAL));

        assertThat(texts(EncounterPolicy.problems(with(encounter(), strange))))
                .containsExactly("disposition encounter.primary");
    }

    @Test
    void handcuffsAloneAreNoForce() {
        assertThat(problems("handcuffs", "true")).as("oracle 6").isEmpty();
        assertThat(problems("forceType", "TAKEDOWN")).containsExactly("force encounter.force-level");
        assertThat(problems("forceType", "TAKEDOWN", "force", "LEVEL_1")).isEmpty();
    }

    @Test
    void noWeaponWasNotUsed() {
        assertThat(problems("weaponUse", "DISPLAYED")).containsExactly("weapon encounter.weapon-use");
        assertThat(problems("weaponUse", "DISPLAYED", "weapon", "EDGED")).isEmpty();
    }

    @Test
    void aThreatToNobodyGoesWithNoOther() {
        assertThat(problems("+threat", "NONE")).containsExactly("threat encounter.threat-none");
        assertThat(problems("+threat", "OFFICER")).isEmpty();
        assertThat(problems("threat", "NONE")).isEmpty();
    }

    @Test
    void aRefusalOfHelpHasItsReason() {
        assertThat(problems("referral", "DECLINED")).containsExactly("declineReason encounter.decline-reason");
        assertThat(problems("referral", "DECLINED", "declineReason", "COST")).isEmpty();
    }

    @Test
    void onlyWhatWasOfferedCanBeDeclined() {
        assertThat(problems("primary", "DECLINED", "referral", "NOT_OFFERED"))
                .containsExactly("referral encounter.declined-what");
        assertThat(problems("primary", "DECLINED", "referral", "DECLINED", "declineReason", "OTHER"))
                .isEmpty();
        assertThat(problems("referral", "NOT_OFFERED")).isEmpty();
    }

    @Test
    void aCitOfficerOnSceneHasATimeAndACertifiedRosterThen() {
        assertThat(texts(EncounterPolicy.cit(cit(CitOnScene.ARRIVED, null), true, NOW)))
                .as("oracle 2")
                .containsExactly("citArrivedAt encounter.cit-time");
        assertThat(texts(EncounterPolicy.cit(cit(CitOnScene.ARRIVED, NOW), false, NOW)))
                .containsExactly("citUnit encounter.cit-certified");
        assertThat(texts(EncounterPolicy.cit(cit(CitOnScene.ARRIVED, NOW.plusSeconds(1)), true, NOW)))
                .containsExactly("citArrivedAt encounter.future");
        assertThat(EncounterPolicy.cit(cit(CitOnScene.ARRIVED, NOW), true, NOW)).isEmpty();
    }

    @Test
    void anArrivalTimeWithoutAnOfficerIsAsked() {
        assertThat(texts(EncounterPolicy.cit(cit(CitOnScene.DISPATCHED, NOW), true, NOW)))
                .containsExactly("cit encounter.cit-time-without");
        assertThat(EncounterPolicy.cit(cit(CitOnScene.DISPATCHED, null), false, NOW))
                .isEmpty();
    }

    private static Encounter.Cit cit(CitOnScene state, @org.jspecify.annotations.Nullable Instant arrived) {
        return new Encounter.Cit(state, null, null, arrived, UNIT);
    }

    private static List<String> problems(String... changes) {
        return texts(EncounterPolicy.problems(encounter(changes)));
    }

    private static Encounter encounter(String... changes) {
        var taps = FieldPath.twelveTaps();
        for (int i = 0; i < changes.length; i += 2) {
            if (changes[i].startsWith("+")) {
                taps.add(changes[i].substring(1), changes[i + 1]);
            } else {
                taps.set(changes[i], changes[i + 1]);
            }
        }
        EncounterReader reader = new EncounterReader(EncounterForm.of(taps), ZoneId.of("America/Los_Angeles"), NOW);
        return reader.read().orElseThrow();
    }

    private static Encounter with(Encounter one, Encounter.Ending ending) {
        return new Encounter(
                one.model(),
                one.initiator(),
                one.reason(),
                one.weapon(),
                one.threats(),
                one.force(),
                one.injury(),
                one.legalStatus(),
                one.offense(),
                one.cit(),
                ending,
                one.referral(),
                Map.of(),
                null);
    }

    private static List<String> texts(List<Refused<Void>> problems) {
        return problems.stream()
                .map(problem -> problem.field() + " " + problem.code())
                .toList();
    }
}
