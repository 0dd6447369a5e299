package org.corespond.sharing.sealing;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.corespond.sharing.ImportedFacts.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What was typed of an order. */
public record SealForm(
        @Nullable String court,
        @Nullable String number,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate orderedOn,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate eventOn,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate dueOn,

        @Nullable Boolean destroy,
        @Nullable Set<UUID> events,
        @Nullable String record,
        @Nullable String person) {

    public boolean isDestroy() {
        return Boolean.TRUE.equals(destroy);
    }

    public boolean has(UUID event) {
        return events != null && events.contains(event);
    }

    public String courtText() {
        return court == null ? "" : court.strip();
    }

    public String numberText() {
        return number == null ? "" : number.strip();
    }

    public String recordText() {
        return record == null ? "" : record.strip();
    }

    public String personText() {
        return person == null ? "" : person.strip();
    }

    /** What it names in imported files. */
    Named named() {
        return new Named(recordText(), personText(), Objects.requireNonNull(eventOn));
    }

    /** The field that is missing; empty when nothing is. */
    String missing() {
        if (courtText().isEmpty() || numberText().isEmpty()) {
            return courtText().isEmpty() ? "court" : "number";
        }
        if (orderedOn == null || eventOn == null || dueOn == null) {
            return "dates";
        }
        boolean noEvents = events == null || events.isEmpty();
        return noEvents && recordText().isEmpty() && personText().isEmpty() ? "events" : "";
    }
}
