package org.corespond.training;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.corespond.training.CoveragePage.Cell;
import org.corespond.training.CoveragePage.Gap;
import org.corespond.training.CoveragePage.Line;
import org.corespond.training.CoveragePage.Row;
import org.corespond.training.CoveragePolicy.Count;
import org.corespond.training.CoveragePolicy.Member;
import org.corespond.training.DutyRoster.Turn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts trained people on duty: now, and by shift and area. */
@Component
@Transactional(readOnly = true)
class CoverageReader {
    private static final int DAYS = 7;

    private final OnDuty onDuty;
    private final Coverage coverage;
    private final Today today;
    private final List<LocalTime> starts;

    CoverageReader(
            OnDuty onDuty,
            Coverage coverage,
            Today today,
            @Value("${corespond.training.shifts:07:00,15:00,23:00}") String starts) {
        this.onDuty = onDuty;
        this.coverage = coverage;
        this.today = today;
        this.starts = Arrays.stream(starts.split(",", -1))
                .map(start -> LocalTime.parse(start.strip()))
                .sorted()
                .toList();
    }

    /** All that one page counts from. */
    private record Basis(OnDuty.Known known, List<Turn> turns, Instant now, ZoneId zone) {

        List<Member> in(Shift shift) {
            Instant from = shift.begin(zone);
            Instant to = shift.end(zone);
            return turns.stream()
                    .filter(turn -> CoveragePolicy.covers(turn, from, to, now))
                    .map(turn -> known.member(turn, shift.day()))
                    .toList();
        }
    }

    /** The day of the shift that runs now: in the night, that is yesterday's. */
    public LocalDate day() {
        LocalTime now = LocalTime.ofInstant(today.now(), today.zone());
        return now.isBefore(starts.getFirst()) ? today.day().minusDays(1) : today.day();
    }

    public CoveragePage read(ResponsePart sector, LocalDate day) {
        ZoneId zone = today.zone();
        LocalDate first = day.isBefore(day()) ? day : day();
        LocalDate last =
                day.isAfter(today.day().plusDays(DAYS)) ? day : today.day().plusDays(DAYS);
        Basis basis = new Basis(
                onDuty.known(),
                onDuty.turns(
                        first.atStartOfDay(zone).toInstant(),
                        last.plusDays(2).atStartOfDay(zone).toInstant()),
                today.now(),
                zone);
        List<Shift> shifts = CoveragePolicy.shifts(starts, day);
        return new CoveragePage(
                today.now(),
                now(basis),
                sector,
                day,
                shifts,
                grid(basis, sector, shifts),
                gaps(basis, sector),
                Arrays.stream(Coverage.Measure.values()).map(coverage::share).toList(),
                units(basis));
    }

    private List<Line> now(Basis basis) {
        Map<ResponsePart, List<Member>> by = new EnumMap<>(ResponsePart.class);
        for (Turn turn : basis.turns()) {
            if (CoveragePolicy.onDuty(turn, basis.now())) {
                Member member = basis.known().member(turn, today.day());
                by.computeIfAbsent(member.sector(), sector -> new ArrayList<>()).add(member);
            }
        }
        List<Line> lines = new ArrayList<>();
        by.forEach((sector, members) -> {
            Count count = CoveragePolicy.count(members);
            lines.add(new Line(sector, count.trained(), count.of()));
        });
        return lines;
    }

    private static List<Row> grid(Basis basis, ResponsePart sector, List<Shift> shifts) {
        TreeSet<String> areas = new TreeSet<>();
        List<Map<String, Count>> columns = new ArrayList<>();
        for (Shift shift : shifts) {
            Map<String, Count> column = byArea(basis.in(shift), sector);
            areas.addAll(column.keySet());
            columns.add(column);
        }
        return areas.stream()
                .map(area -> new Row(
                        area,
                        columns.stream()
                                .map(column -> column.getOrDefault(area, new Count(0, 0)))
                                .map(count -> new Cell(count.trained(), count.of()))
                                .toList()))
                .toList();
    }

    private List<Gap> gaps(Basis basis, ResponsePart sector) {
        List<Gap> gaps = new ArrayList<>();
        for (int i = 0; i < DAYS; i++) {
            for (Shift shift : CoveragePolicy.shifts(starts, day().plusDays(i))) {
                if (shift.end(basis.zone()).isAfter(basis.now())) {
                    byArea(basis.in(shift), sector).entrySet().stream()
                            .filter(area -> area.getValue().bare())
                            .forEach(area -> gaps.add(new Gap(
                                    shift, area.getKey(), area.getValue().of())));
                }
            }
        }
        return gaps;
    }

    private static Map<String, Count> byArea(List<Member> members, ResponsePart sector) {
        Map<String, List<Member>> by = new TreeMap<>();
        members.stream()
                .filter(member -> member.sector() == sector)
                .forEach(member -> by.computeIfAbsent(member.area(), area -> new ArrayList<>())
                        .add(member));
        Map<String, Count> counts = new TreeMap<>();
        by.forEach((area, of) -> counts.put(area, CoveragePolicy.count(of)));
        return counts;
    }

    private List<CoveragePage.Unit> units(Basis basis) {
        Map<UUID, CoveragePage.Unit> units = new TreeMap<>();
        for (Turn turn : basis.turns()) {
            units.put(
                    turn.unitId(),
                    new CoveragePage.Unit(
                            turn.unitId(), turn.unit(), basis.known().areas().getOrDefault(turn.unitId(), "")));
        }
        return units.values().stream()
                .sorted(Comparator.comparing(CoveragePage.Unit::name))
                .toList();
    }

    /** Around now: as long as any turn is planned. */
    boolean knows(UUID unit) {
        Instant now = today.now();
        return onDuty.turns(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(DAYS + 1))).stream()
                .anyMatch(turn -> turn.unitId().equals(unit));
    }
}
