package org.corespond.county;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Writes local times with their offset, so that the hour that comes twice stays two hours. */
final class Stamps {
    private final ZoneId zone;

    Stamps(ZoneId zone) {
        this.zone = zone;
    }

    String text(@Nullable Instant at) {
        if (at == null) {
            return "";
        }
        ZoneOffset offset = zone.getRules().getOffset(at);
        LocalDateTime local = LocalDateTime.ofEpochSecond(at.getEpochSecond(), 0, offset);
        StringBuilder text = new StringBuilder(25);
        text.append(local.getYear());
        two(text.append('-'), local.getMonthValue());
        two(text.append('-'), local.getDayOfMonth());
        two(text.append(' '), local.getHour());
        two(text.append(':'), local.getMinute());
        two(text.append(':'), local.getSecond());
        return text.append(offset.getId()).toString();
    }

    private static void two(StringBuilder text, int number) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
