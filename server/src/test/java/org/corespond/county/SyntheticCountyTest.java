package org.corespond.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corespond.county.SyntheticPerson.Alias;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticCountyTest {
    @TempDir
    Path folder;

    @Test
    void theSameSettingsGiveTheSameBytes() throws Exception {
        CountyFiles.write(Counties.of("village"), folder.resolve("a"));
        CountyFiles.write(Counties.of("village"), folder.resolve("b"));

        List<Path> files;
        try (Stream<Path> list = Files.list(folder.resolve("a"))) {
            files = list.toList();
        }
        assertThat(files).hasSize(17);
        for (Path file : files) {
            assertThat(file).hasSameBinaryContentAs(folder.resolve("b").resolve(file.getFileName()));
        }
    }

    @Test
    void anotherSeedGivesAnotherYear() {
        SyntheticCounty other =
                SyntheticCounty.of(Counties.VILLAGE.settings().withSeed("elsewhere"), Counties.FIRST_DAY);

        assertThat(other.calls().limit(20))
                .doesNotContainAnyElementsOf(Counties.VILLAGE.calls().limit(20).toList());
    }

    @Test
    void aCallDoesNotDependOnHowManyWereReadBefore() {
        List<SyntheticCall> all = Counties.VILLAGE.calls().toList();

        assertThat(Counties.of("village").calls().skip(1234).findFirst()).contains(all.get(1234));
    }

    @Test
    void theSizesAreThoseOfAVillageACountyAndAState() {
        assertThat(Counties.VILLAGE.callCount()).isCloseTo(2_000, within(200L));
        assertThat(Counties.COUNTY.callCount()).isCloseTo(30_000, within(1_000L));
        assertThat(Counties.of("state").callCount()).isCloseTo(1_000_000, within(10_000L));
        assertThat(Counties.COUNTY_CALLS).hasSize((int) Counties.COUNTY.callCount());
    }

    @Test
    void anUnknownSizeNamesTheKnownOnes() {
        assertThatThrownBy(() -> CountySettings.named("planet"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("village, county, state");
    }

    @Test
    void eveningsAreBusyAndTheHoursBeforeDawnAreNot() {
        long evening = received(time -> time.getHour() >= 16 && time.getHour() < 20);
        long dawn = received(time -> time.getHour() >= 2 && time.getHour() < 6);

        assertThat(evening).isGreaterThan(2 * dawn);
    }

    @Test
    void weekdaysAreBusierThanSundaysButTheirNightsAreQuieter() {
        long tuesday = received(time -> time.getDayOfWeek() == DayOfWeek.TUESDAY);
        long sunday = received(time -> time.getDayOfWeek() == DayOfWeek.SUNDAY);
        long tuesdayNight = received(time -> time.getDayOfWeek() == DayOfWeek.TUESDAY && time.getHour() < 4);
        long sundayNight = received(time -> time.getDayOfWeek() == DayOfWeek.SUNDAY && time.getHour() < 4);

        assertThat(tuesday).isGreaterThan(sunday);
        assertThat(sundayNight).isGreaterThan(tuesdayNight);
    }

    @Test
    void summerIsBusierThanWinter() {
        assertThat(received(time -> time.getMonthValue() == 7))
                .isGreaterThan(received(time -> time.getMonthValue() == 1));
    }

    @Test
    void callsComeInTheOrderOfTheirTime() {
        assertThat(Counties.COUNTY_CALLS)
                .isSortedAccordingTo((one, next) -> one.received().compareTo(next.received()));
    }

    @Test
    void aFewPeopleHaveManyEncountersAndMostHaveOne() {
        int[] encounters = Counties.COUNTY_CALLS.stream()
                .map(SyntheticCall::encounter)
                .filter(Objects::nonNull)
                .map(SyntheticEncounter::person)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(SyntheticPerson::id, Collectors.summingInt(met -> 1)))
                .values()
                .stream()
                .mapToInt(count -> count)
                .sorted()
                .toArray();
        int all = Arrays.stream(encounters).sum();
        int top = Arrays.stream(encounters, encounters.length * 95 / 100, encounters.length)
                .sum();

        assertThat(encounters[encounters.length / 2]).isEqualTo(1);
        assertThat(encounters[encounters.length - 1]).isBetween(15, 90);
        assertThat((double) top / all).isBetween(.18, .40);
    }

    @Test
    void everybodyMetIsInThePoolWithTheSameFace() {
        Map<String, SyntheticPerson> pool =
                Counties.VILLAGE.people().collect(Collectors.toMap(SyntheticPerson::id, person -> person));

        assertThat(Counties.VILLAGE.calls().map(SyntheticCall::encounter).filter(Objects::nonNull))
                .allSatisfy(met -> assertThat(met.person() == null
                                || pool.get(met.person().id()).equals(met.person()))
                        .isTrue());
    }

    @Test
    void aliasesOfEveryKindAreThere() {
        Set<Alias.Kind> kinds = Counties.VILLAGE
                .people()
                .flatMap(person -> person.aliases().stream())
                .map(Alias::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Alias.Kind.class)));

        assertThat(kinds).containsExactlyInAnyOrder(Alias.Kind.values());
        assertThat(Counties.VILLAGE.people())
                .filteredOn(person -> !person.aliases().isEmpty())
                .allSatisfy(person -> assertThat(person.aliases())
                        .noneMatch(alias -> alias.firstName().equals(person.firstName())
                                && alias.lastName().equals(person.lastName())
                                && alias.birthDate().equals(person.birthDate())));
    }

    @Test
    void someoneIsOnDutyAtEveryHourAndTheRosterSaysSo() {
        LocalDateTime time = Counties.FIRST_DAY.atTime(3, 30);
        for (int hour = 0; hour < 24 * 7; hour++) {
            LocalDateTime now = time.plusHours(hour);
            assertThat(Counties.COUNTY.units()).anyMatch(unit -> unit.onDutyAt(now));
        }
        assertThat(Counties.COUNTY.rosters())
                .allSatisfy(shift -> assertThat(shift.unit()
                                .onDutyAt(LocalDateTime.ofInstant(
                                        shift.startsAt(),
                                        Counties.COUNTY.settings().zone())))
                        .isTrue());
    }

    @Test
    void facilitiesStaffFewerPlacesThanTheyAreLicensedFor() {
        assertThat(Counties.COUNTY.facilities())
                .hasSize(7)
                .allSatisfy(place -> assertThat(place.staffed()).isLessThan(place.licensed()));
    }

    private static long received(Predicate<ZonedDateTime> when) {
        return Counties.COUNTY_CALLS.stream()
                .map(call -> call.received().atZone(Counties.COUNTY.settings().zone()))
                .filter(when)
                .count();
    }
}
