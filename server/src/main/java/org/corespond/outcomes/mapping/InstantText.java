package org.corespond.outcomes.mapping;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** An instant as {@link Instant#toString()} writes it; a million rows have ten of them each, so digit by digit. */
final class InstantText {
    private static final byte[] FORM = "0000-00-00T00:00:00Z".getBytes(StandardCharsets.US_ASCII);

    private InstantText() {}

    static String of(Instant instant) {
        LocalDateTime moment = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, ZoneOffset.UTC);
        if (instant.getNano() != 0 || moment.getYear() < 0 || moment.getYear() > 9999) {
            return instant.toString();
        }
        byte[] text = FORM.clone();
        pair(text, 0, moment.getYear() / 100);
        pair(text, 2, moment.getYear() % 100);
        pair(text, 5, moment.getMonthValue());
        pair(text, 8, moment.getDayOfMonth());
        pair(text, 11, moment.getHour());
        pair(text, 14, moment.getMinute());
        pair(text, 17, moment.getSecond());
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private static void pair(byte[] text, int at, int number) {
        text[at] += (byte) (number / 10);
        text[at + 1] += (byte) (number % 10);
    }
}
