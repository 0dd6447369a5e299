package org.corespond.county;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Encounters by person: repeat rate, encounters a person and how soon the next came (outcomes O2.1 to O2.3). */
final class PersonTally {
    private final int[] encounters;
    private final long[] first;
    private final long[] second;
    private long unknown;

    PersonTally(int people) {
        this.encounters = new int[people + 1];
        this.first = new long[people + 1];
        this.second = new long[people + 1];
    }

    void add(String person, Instant at) {
        int number = Integer.parseInt(person.substring(2));
        encounters[number]++;
        if (encounters[number] == 1) {
            first[number] = at.getEpochSecond();
        } else if (encounters[number] == 2) {
            second[number] = at.getEpochSecond();
        }
    }

    /** An encounter of nobody known counts as an encounter and for no person (oracle 8). */
    void addUnknown() {
        unknown++;
    }

    Map<String, Object> figures(Instant cutOff) {
        int[] met =
                Arrays.stream(encounters).filter(count -> count > 0).sorted().toArray();
        long total = Arrays.stream(met).asLongStream().sum();
        long repeat = Arrays.stream(met).filter(count -> count > 1).count();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("O2.1", Figures.rate(repeat, met.length, unknown));
        if (met.length > 0) {
            figures.put("O2.2.mean", (double) total / met.length);
            figures.put("O2.2.median", (met[(met.length - 1) / 2] + met[met.length / 2]) / 2.0);
            figures.put("O2.2.max", met[met.length - 1]);
            figures.put("O2.2.encounters", total);
            figures.put("O2.5.top5percent", Figures.rate(ofTop(met), total, unknown));
        }
        for (int days : new int[] {30, 90, 180}) {
            figures.put("O2.3." + days, again(Duration.ofDays(days).toSeconds(), cutOff.getEpochSecond()));
        }
        return figures;
    }

    private static long ofTop(int[] sorted) {
        int top = (int) Math.ceil(sorted.length * .05);
        return Arrays.stream(sorted, sorted.length - top, sorted.length).sum();
    }

    // The index encounter is the first one of the period; its window has to be over before the data is cut.
    private Map<String, Object> again(long window, long cutOff) {
        long matured = 0;
        long followed = 0;
        for (int number = 0; number < encounters.length; number++) {
            if (encounters[number] > 0 && first[number] + window <= cutOff) {
                matured++;
                boolean soon = encounters[number] > 1 && second[number] - first[number] <= window;
                followed += soon ? 1 : 0;
            }
        }
        return Figures.rate(followed, matured, unknown);
    }
}
