package org.corespond.county;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.corespond.county.SyntheticUnit.Kind;

/** Agencies, crews and facilities of every county: few enough to be kept. */
final class Cast {
    private final List<SyntheticAgency> agencies = new ArrayList<>();
    private final List<Map<Kind, List<SyntheticUnit>>> crews = new ArrayList<>();
    private final List<Map<Destination, SyntheticFacility>> places = new ArrayList<>();

    Cast(CountySettings settings, LocalDate firstDay) {
        for (int county = 0; county < settings.counties(); county++) {
            List<SyntheticAgency> here = Agencies.of(county);
            agencies.addAll(here);
            crews.add(byKind(new Crews(settings, firstDay, county, here).all()));
            Map<Destination, SyntheticFacility> open = new EnumMap<>(Destination.class);
            Facilities.of(county, here, settings.callsPerYear() < 5_000)
                    .forEach(facility -> open.put(facility.type(), facility));
            places.add(open);
        }
    }

    List<SyntheticAgency> agencies() {
        return List.copyOf(agencies);
    }

    List<SyntheticUnit> units() {
        return crews.stream()
                .flatMap(county -> county.values().stream())
                .flatMap(List::stream)
                .toList();
    }

    List<SyntheticFacility> facilities() {
        return places.stream().flatMap(county -> county.values().stream()).toList();
    }

    Stream<SyntheticShift> rosters(LocalDate firstDay, ZoneId zone) {
        List<SyntheticUnit> all = units();
        return IntStream.range(0, 365)
                .mapToObj(firstDay::plusDays)
                .flatMap(day -> all.stream()
                        .filter(unit -> !unit.daysOff().contains(day.getDayOfWeek()))
                        .map(unit -> shift(unit, unit.shift().startsOn(day), zone)));
    }

    /** A crew of that kind at work in that county then; patrol is never empty, whatever the roster says. */
    Optional<SyntheticUnit> onDuty(int county, Kind kind, LocalDateTime time, Dice dice) {
        List<SyntheticUnit> all = crewsOf(county, kind);
        List<SyntheticUnit> working =
                all.stream().filter(unit -> unit.onDutyAt(time)).toList();
        if (working.isEmpty()) {
            return kind == Kind.PATROL ? Optional.of(dice.oneOf(all)) : Optional.empty();
        }
        return Optional.of(dice.oneOf(working));
    }

    /** A patrol crew at work then with a certified officer. */
    Optional<SyntheticUnit> citOnDuty(int county, LocalDateTime time, Dice dice) {
        List<SyntheticUnit> working = crewsOf(county, Kind.PATROL).stream()
                .filter(unit -> unit.onDutyAt(time) && unit.citCertifiedOn(time.toLocalDate()))
                .toList();
        return working.isEmpty() ? Optional.empty() : Optional.of(dice.oneOf(working));
    }

    Optional<SyntheticFacility> facility(int county, Destination type) {
        return Optional.ofNullable(places.get(county).get(type));
    }

    private List<SyntheticUnit> crewsOf(int county, Kind kind) {
        return crews.get(county).getOrDefault(kind, List.of());
    }

    private static SyntheticShift shift(SyntheticUnit unit, LocalDateTime start, ZoneId zone) {
        LocalDateTime end = start.plusHours(unit.shift().hours());
        return new SyntheticShift(
                unit, start.atZone(zone).toInstant(), end.atZone(zone).toInstant());
    }

    private static Map<Kind, List<SyntheticUnit>> byKind(List<SyntheticUnit> units) {
        Map<Kind, List<SyntheticUnit>> sorted = new EnumMap<>(Kind.class);
        for (SyntheticUnit unit : units) {
            sorted.computeIfAbsent(unit.kind(), kind -> new ArrayList<>()).add(unit);
        }
        return sorted;
    }
}
