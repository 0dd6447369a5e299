package org.corespond.outcomes.mapping;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the parts of one stamp together, minding the values that stand for "no time" and "no date". */
record Moments(
        String field,
        DateFormats formats,
        Set<LocalTime> noTimes,
        Set<LocalDate> noDates,
        @Nullable ZoneId ownZone) {

    Stamp whole(String text, RowMoments row) throws RowFault {
        return joined(parse(formats, text), null, row);
    }

    DateFormats.Parsed parse(DateFormats with, String text) throws RowFault {
        DateFormats.Parsed parsed = with.parse(text);
        if (parsed == null || (parsed.date() == null && parsed.instant() == null)) {
            throw new RowFault(field + ": unreadable date", "\"" + text + "\" does not fit the formats " + with);
        }
        return parsed;
    }

    @Nullable
    LocalTime parseTime(DateFormats with, @Nullable String text) throws RowFault {
        if (text == null) {
            return null;
        }
        DateFormats.Parsed parsed = with.parse(text);
        if (parsed == null || parsed.time() == null) {
            throw new RowFault(field + ": unreadable time", "\"" + text + "\" does not fit the formats " + with);
        }
        return parsed.time();
    }

    /** A date column may carry a midnight of its own: the time column wins, and without it only the day is known. */
    Stamp joined(DateFormats.Parsed date, @Nullable LocalTime ownTime, RowMoments row) {
        Instant instant = date.instant();
        if (instant != null) {
            LocalDate day = LocalDate.ofInstant(instant, zone(row));
            return noDates.contains(day) ? Stamp.NONE : new Stamp(instant, day, List.of());
        }
        LocalDate day = date.date();
        if (day == null || noDates.contains(day)) {
            return Stamp.NONE;
        }
        LocalTime time = ownTime == null ? date.time() : ownTime;
        return time == null || noTimes.contains(time)
                ? new Stamp(null, day, List.of())
                : LocalMoments.at(LocalDateTime.of(day, time), zone(row), row.latest());
    }

    /** A time on the day of another stamp; earlier on the clock than that stamp means past midnight. */
    Stamp rolled(@Nullable LocalTime time, Stamp base, RowMoments row) {
        LocalDate day = base.on();
        if (time == null || day == null || noTimes.contains(time)) {
            return Stamp.NONE;
        }
        Stamp same = LocalMoments.at(LocalDateTime.of(day, time), zone(row), base.at());
        Instant at = same.at();
        return at != null && base.at() != null && at.isBefore(base.at())
                ? LocalMoments.at(LocalDateTime.of(day.plusDays(1), time), zone(row), base.at())
                : same;
    }

    private ZoneId zone(RowMoments row) {
        return ownZone == null ? row.zone() : ownZone;
    }
}
