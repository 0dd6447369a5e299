package org.corespond.training;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A part of a day; one that ends at or before its beginning ends on the next day. */
public record Shift(LocalDate day, LocalTime from, LocalTime to) {

    Instant begin(ZoneId zone) {
        return day.atTime(from).atZone(zone).toInstant();
    }

    Instant end(ZoneId zone) {
        LocalDate last = to.isAfter(from) ? day : day.plusDays(1);
        return last.atTime(to).atZone(zone).toInstant();
    }

    public String label() {
        return from + "–" + to;
    }
}
