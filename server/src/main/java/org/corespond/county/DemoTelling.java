package org.corespond.county;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Tells all tales of the demonstration at once, in the order of time, as a day really goes by. */
final class DemoTelling {
    private record Next(Instant at, DemoTale tale) {}

    /** Tales that are over long ago took their own time; what goes on now is told to the minute. */
    private static final double OVER = 120;

    private static final double[] PACES = {.8, 1.1, .65, 1.4, .95, 1.7, 1.2};

    private final DemoMoves moves;
    private final DemoTown town;
    private final Iterator<SyntheticPerson> people;
    private final Instant now;
    private final List<DemoTale> tales = new ArrayList<>();

    DemoTelling(DemoMoves moves, DemoTown town, Iterator<SyntheticPerson> people) {
        this.moves = moves;
        this.town = town;
        this.people = people;
        this.now = moves.clock().instant();
    }

    /** A tale about somebody that begins so many minutes before now. */
    DemoTale ago(double minutes, DemoNeed need) {
        return ago(minutes, need, people.next());
    }

    /** About somebody whose name nobody learned. */
    DemoTale unknownAgo(double minutes, DemoNeed need) {
        return ago(minutes, need, null);
    }

    private DemoTale ago(double minutes, DemoNeed need, @Nullable SyntheticPerson about) {
        DemoCase told = new DemoCase(moves, town, need, known(about));
        int number = tales.size();
        DemoTale.Pace pace = minutes < OVER ? leg -> 1 : leg -> PACES[(number * 3 + leg) % PACES.length];
        DemoTale tale = new DemoTale(told, now.minus(Duration.ofMillis(Math.round(minutes * 60_000))), pace);
        tales.add(tale);
        return tale;
    }

    /** Does what was told until now; how many tales there are. */
    int tell() {
        PriorityQueue<Next> queue = new PriorityQueue<>(Comparator.comparing(Next::at));
        tales.forEach(tale -> queue(queue, tale));
        while (!queue.isEmpty()) {
            Next next = queue.remove();
            moves.clock().at(next.at(), () -> {
                next.tale().tell(next.at());
                return next;
            });
            queue(queue, next.tale());
        }
        return tales.size();
    }

    private void queue(PriorityQueue<Next> queue, DemoTale tale) {
        Instant due = tale.due();
        if (due != null && !due.isAfter(now)) {
            queue.add(new Next(due, tale));
        }
    }

    /** Areas in turn, so that no two neighbors on the board look alike. */
    private Map<String, List<String>> known(@Nullable SyntheticPerson about) {
        int number = tales.size();
        Map<String, List<String>> known = new HashMap<>();
        String street = Names.STREETS.get(number % Names.STREETS.size());
        known.put("location", List.of((number * 17 % 90 + 10) + " " + street));
        known.put("area", List.of(Names.AREAS.get(number % Names.AREAS.size())));
        known.put("callback", List.of("541 555 01%02d".formatted(number)));
        if (about != null) {
            LocalDate today = LocalDate.ofInstant(now, town.community().zone());
            known.put("person-name", List.of(about.firstName() + " " + about.lastName()));
            known.put(
                    "age",
                    List.of(Integer.toString(
                            Period.between(about.birthDate(), today).getYears())));
        }
        return known;
    }
}
