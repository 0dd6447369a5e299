package org.corespond.county;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When calls come: by hour, weekday and season, plus a few planted where clocks or dates change. */
final class Rhythm {
    /** A call begins; with {@code handoffAcross}, its facility takes over across that instant. */
    record Start(long number, Instant at, @Nullable Instant handoffAcross) {}

    /** A planted call starts so long before the instant that its handoff must cross. */
    static final Duration LEAD = Duration.ofMinutes(80);

    // Low before dawn, a long rise through the day, a crest from 16 to 21.
    private static final double[] HOURS = {
        .72, .60, .50, .42, .38, .40, .52, .68, .84, .98, 1.08, 1.14, 1.18, 1.20, 1.24, 1.32, 1.42, 1.46, 1.44, 1.40,
        1.34, 1.24, 1.08, .90
    };

    private final ZoneId zone;
    private final Instant from;
    private final long purpose;
    private final int[] counts;
    private final long[] before;
    private final TreeMap<Instant, List<Instant>> planted = new TreeMap<>();

    Rhythm(CountySettings settings, LocalDate firstDay) {
        this.zone = settings.zone();
        this.from = firstDay.atStartOfDay(zone).toInstant();
        this.purpose = Dice.seedOf(settings.seed() + "/when");
        Instant until = firstDay.plusYears(1).atStartOfDay(zone).toInstant();
        this.counts = new int[(int) Duration.between(from, until).toHours()];
        this.before = new long[counts.length + 1];
        plant(firstDay, until);
        double[] weights = new double[counts.length];
        double sum = 0;
        for (int hour = 0; hour < counts.length; hour++) {
            weights[hour] = weight(hourAt(hour).atZone(zone));
            sum += weights[hour];
        }
        for (int hour = 0; hour < counts.length; hour++) {
            double mean = settings.callsPerYear() * weights[hour] / sum;
            counts[hour] = Dice.numbered(purpose, hour).poisson(mean);
            before[hour + 1] = before[hour] + counts[hour] + plantedIn(hour).size();
        }
    }

    long total() {
        return before[counts.length];
    }

    Stream<Start> starts() {
        return IntStream.range(0, counts.length).boxed().flatMap(this::startsOf);
    }

    private Stream<Start> startsOf(int hour) {
        Dice dice = Dice.numbered(purpose, -1L - hour);
        List<Start> starts = new ArrayList<>();
        for (int i = 0; i < counts[hour]; i++) {
            starts.add(new Start(0, hourAt(hour).plusSeconds(dice.below(3600)), null));
        }
        for (Instant across : plantedIn(hour)) {
            starts.add(new Start(0, across.minus(LEAD), across));
        }
        starts.sort(Comparator.comparing(Start::at));
        return IntStream.range(0, starts.size())
                .mapToObj(i -> new Start(
                        before[hour] + i, starts.get(i).at(), starts.get(i).handoffAcross()));
    }

    private static double weight(ZonedDateTime time) {
        double day = switch (time.getDayOfWeek()) {
            case MONDAY -> 1.05;
            case TUESDAY, WEDNESDAY -> 1.02;
            case THURSDAY -> 1.01;
            case FRIDAY -> 1.04;
            case SATURDAY -> .96;
            case SUNDAY -> .90;
        };
        // The nights before Saturday and Sunday are longer than others.
        boolean weekend = time.getDayOfWeek() == DayOfWeek.SATURDAY || time.getDayOfWeek() == DayOfWeek.SUNDAY;
        double night = weekend && time.getHour() < 4 ? 1.35 : 1;
        double season = 1 + .08 * StrictMath.cos(2 * StrictMath.PI * (time.getDayOfYear() - 196) / 365.0);
        return HOURS[time.getHour()] * day * night * season;
    }

    private void plant(LocalDate firstDay, Instant until) {
        for (int month = 1; month < 12; month++) {
            plantAt(firstDay.plusMonths(month).atStartOfDay(zone).toInstant());
        }
        ZoneOffsetTransition change = zone.getRules().nextTransition(from.plus(LEAD));
        while (change != null && change.getInstant().isBefore(until)) {
            plantAt(change.getInstant());
            change = zone.getRules().nextTransition(change.getInstant());
        }
    }

    private void plantAt(Instant across) {
        Instant start = across.minus(LEAD);
        Instant hour = hourAt((int) Duration.between(from, start).toHours());
        planted.computeIfAbsent(hour, key -> new ArrayList<>()).add(across);
    }

    private List<Instant> plantedIn(int hour) {
        return planted.getOrDefault(hourAt(hour), List.of());
    }

    private Instant hourAt(int hour) {
        return from.plusSeconds(hour * 3600L);
    }
}
