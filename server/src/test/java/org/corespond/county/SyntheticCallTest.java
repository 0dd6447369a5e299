package org.corespond.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SyntheticCallTest {
    private static final ZoneId ZONE = Counties.COUNTY.settings().zone();

    @Test
    void stampsKeepTheirOrderAndNoSpanLastsADay() {
        assertThat(Counties.COUNTY_CALLS).allSatisfy(call -> {
            SyntheticDispatch sent = call.dispatch();
            if (sent != null) {
                inOrder(
                        call.received(),
                        sent.queuedAt(),
                        sent.dispatchedAt(),
                        sent.enRouteAt(),
                        sent.arrivedAt(),
                        sent.clearedAt());
            }
        });
    }

    @Test
    void handoffStampsKeepTheirOrder() {
        assertThat(handoffs())
                .allSatisfy(handoff -> inOrder(
                        handoff.requestedAt(),
                        handoff.departedAt(),
                        handoff.arrivedAt(),
                        handoff.greetedAt(),
                        handoff.custodyAcceptedAt(),
                        handoff.releasedAt()));
    }

    @Test
    void theCrewIsFreeOnlyAfterTheFacilityLetItGo() {
        assertThat(Counties.COUNTY_CALLS)
                .filteredOn(call -> !call.handoffs().isEmpty())
                .allSatisfy(call -> inOrder(
                        call.dispatch().arrivedAt(),
                        call.handoffs().getLast().departedAt(),
                        call.handoffs().getLast().releasedAt(),
                        call.dispatch().clearedAt()));
    }

    @Test
    void aHandoffCrossesEachChangeOfTheClocks() {
        for (SyntheticCounty county : List.of(Counties.VILLAGE, Counties.COUNTY)) {
            Instant from = Counties.FIRST_DAY.atStartOfDay(ZONE).toInstant();
            ZoneOffsetTransition spring = ZONE.getRules().nextTransition(from);
            ZoneOffsetTransition autumn = ZONE.getRules().nextTransition(spring.getInstant());
            for (Instant change : List.of(spring.getInstant(), autumn.getInstant())) {
                assertThat(crossing(county, change))
                        .isNotEmpty()
                        .anySatisfy(handoff -> assertThat(Duration.between(handoff.arrivedAt(), handoff.releasedAt()))
                                .isEqualTo(Duration.ofMinutes(8)));
            }
        }
    }

    @Test
    void aHandoffCrossesMidnightWithEightMinutes() {
        Instant midnight = LocalDate.of(2025, 6, 1).atStartOfDay(ZONE).toInstant();

        assertThat(crossing(Counties.VILLAGE, midnight)).anySatisfy(handoff -> {
            assertThat(handoff.arrivedAt().atZone(ZONE).toLocalTime()).hasToString("23:55");
            assertThat(handoff.releasedAt().atZone(ZONE).toLocalTime()).hasToString("00:03");
        });
    }

    @Test
    void arrestsAndForceAreAsRareAsPublishedProgramsReport() {
        double met = encounters(one -> true);

        assertThat(encounters(one -> one.primary().isArrest()) / met).isBetween(.005, .0462);
        assertThat(encounters(SyntheticEncounter::reportableForce) / met).isBetween(.004, .02);
        assertThat(encounters(SyntheticEncounter::held) / met).isBetween(.03, .15);
        assertThat(encounters(one -> one.person() == null) / met).isBetween(.10, .14);
        assertThat(encounters(one -> one.weapon() != SyntheticEncounter.Weapon.NONE) / met)
                .isBetween(.03, .12);
    }

    @Test
    void nineInTenArmedEncountersEndWithoutForce() {
        double armed = encounters(one -> one.weapon() != SyntheticEncounter.Weapon.NONE);
        double forced = encounters(one -> one.weapon() != SyntheticEncounter.Weapon.NONE && one.reportableForce());

        assertThat(forced / armed).isLessThan(.10);
    }

    @Test
    void anEmergencyHoldIsNeverAnArrest() {
        assertThat(Counties.COUNTY_CALLS.stream().map(SyntheticCall::encounter))
                .filteredOn(met -> met != null && met.held())
                .isNotEmpty()
                .noneMatch(met -> met.primary().isArrest());
    }

    @Test
    void everyArrestIsBookedAndNothingElseIs() {
        assertThat(Counties.COUNTY_CALLS)
                .allSatisfy(call -> assertThat(call.booking() != null)
                        .isEqualTo(call.encounter() != null
                                && call.encounter().primary().isArrest()));
    }

    @Test
    void onlyPoliceArrestsCuffsOrUsesForce() {
        assertThat(Counties.COUNTY_CALLS)
                .filteredOn(call ->
                        call.encounter() != null && !call.dispatch().model().police())
                .isNotEmpty()
                .noneMatch(call ->
                        call.encounter().reportableForce() || call.encounter().handcuffs() || call.booking() != null);
    }

    @Test
    void oracle1SomeCrisisCallsBeginUnderAPlainType() {
        assertThat(Counties.COUNTY_CALLS)
                .anyMatch(call -> call.initialType().equals("TRESPASS")
                        && call.finalType().equals("CRISIS")
                        && call.behavioralHealth());
    }

    @Test
    void oracle2ACitArrivalHasATimeAndACertifiedOfficer() {
        assertThat(Counties.COUNTY_CALLS)
                .filteredOn(call -> call.dispatch() != null && call.dispatch().citArrived())
                .isNotEmpty()
                .allSatisfy(call -> {
                    assertThat(call.dispatch().arrivedAt()).isNotNull();
                    assertThat(call.dispatch().unit().citCertifiedOn(LocalDate.ofInstant(call.received(), ZONE)))
                            .isTrue();
                });
    }

    @Test
    void aCrisisCenterTakesNoChildren() {
        assertThat(Counties.COUNTY_CALLS)
                .filteredOn(call -> call.encounter() != null
                        && call.encounter().person() != null
                        && call.encounter().destination() == Destination.CRISIS
                        && !call.encounter().held())
                .filteredOn(call -> call.encounter()
                        .person()
                        .birthDate()
                        .plusYears(17)
                        .isAfter(LocalDate.ofInstant(call.received(), ZONE)))
                .hasSizeLessThan(13);
    }

    @Test
    void referralsStopWhereTheDataIsCut() {
        Instant cut = Counties.FIRST_DAY.plusYears(1).atStartOfDay(ZONE).toInstant();

        assertThat(Counties.COUNTY_CALLS.stream().flatMap(call -> call.referrals().stream()))
                .isNotEmpty()
                .allMatch(referral ->
                        referral.keptAt() == null || referral.keptAt().isBefore(cut))
                .anyMatch(referral -> referral.keptAt() != null);
    }

    private static double encounters(Predicate<SyntheticEncounter> which) {
        return Counties.COUNTY_CALLS.stream()
                .map(SyntheticCall::encounter)
                .filter(Objects::nonNull)
                .filter(which)
                .count();
    }

    private static Stream<SyntheticHandoff> handoffs() {
        return Counties.COUNTY_CALLS.stream().flatMap(call -> call.handoffs().stream());
    }

    private static List<SyntheticHandoff> crossing(SyntheticCounty county, Instant moment) {
        return county.calls()
                .filter(call -> call.received().isAfter(moment.minus(Duration.ofDays(1)))
                        && call.received().isBefore(moment))
                .flatMap(call -> call.handoffs().stream())
                .filter(handoff -> handoff.releasedAt() != null
                        && handoff.arrivedAt().isBefore(moment)
                        && handoff.releasedAt().isAfter(moment))
                .toList();
    }

    private static void inOrder(Instant... stamps) {
        List<Instant> present =
                new ArrayList<>(Arrays.stream(stamps).filter(Objects::nonNull).toList());
        assertThat(present).isSorted();
        assertThat(Duration.between(present.getFirst(), present.getLast())).isLessThan(Duration.ofDays(1));
    }
}
