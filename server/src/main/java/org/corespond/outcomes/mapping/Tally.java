package org.corespond.outcomes.mapping;

import java.util.Map;
import java.util.TreeMap;

/** Where every row that was read has gone; the four counts add up to the rows read, always (decisions 4). */
public final class Tally {
    private long read;
    private long facts;
    private final Map<String, Long> duplicates = new TreeMap<>();
    private final Map<String, Long> filtered = new TreeMap<>();
    private final Map<String, Long> quarantined = new TreeMap<>();

    void readOne() {
        read++;
    }

    public void fact() {
        facts++;
    }

    public void facts(long rows) {
        facts += rows;
    }

    public void duplicate(String name, long rows) {
        add(duplicates, name, rows);
    }

    void filtered(String name) {
        add(filtered, name, 1);
    }

    void quarantined(String reason) {
        add(quarantined, reason, 1);
    }

    private static void add(Map<String, Long> counts, String name, long rows) {
        if (rows > 0) {
            counts.merge(name, rows, Long::sum);
        }
    }

    public long read() {
        return read;
    }

    public long facts() {
        return facts;
    }

    public Map<String, Long> duplicates() {
        return duplicates;
    }

    public Map<String, Long> filtered() {
        return filtered;
    }

    public Map<String, Long> quarantined() {
        return quarantined;
    }

    public static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Throws when a row is unaccounted for: nothing may be stored then. */
    public void requireBalance() {
        long told = facts + sum(duplicates) + sum(filtered) + sum(quarantined);
        if (told != read) {
            throw new IllegalStateException("rows read " + read + ", rows accounted for " + told);
        }
    }
}
