package org.corespond.outcomes.source;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** How a workbook's numbers and dates read as text: dates as ISO date and time, whole numbers without a point. */
public final class CellText {
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final double LAST_SERIAL = 2_958_466;

    private CellText() {}

    /** A date serial as local date and time, rounded to the second; a serial under one day is a time alone. */
    public static String date(double serial, boolean from1904) {
        if (serial < 0 || serial >= LAST_SERIAL) {
            return number(serial);
        }
        long seconds = Math.round(serial * 86_400);
        if (seconds < 86_400) {
            return TIME.format(LocalTime.ofSecondOfDay(seconds));
        }
        return SECONDS.format(dateTime(seconds, from1904));
    }

    /** The local date and time of a date serial of the 1900 system. */
    public static LocalDateTime serial(double serial) {
        return dateTime(Math.round(serial * 86_400), false);
    }

    private static LocalDateTime dateTime(long seconds, boolean from1904) {
        return (from1904 ? EPOCH_1904 : EPOCH_1900).atStartOfDay().plusSeconds(seconds);
    }

    /** A number as a person would type it. */
    public static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return new BigDecimal(value)
                .setScale(10, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
