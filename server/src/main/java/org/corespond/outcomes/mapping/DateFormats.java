package org.corespond.outcomes.mapping;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.corespond.outcomes.source.CellText;
import org.jspecify.annotations.Nullable;

/** Reads dates and times in one of several ways, tried in order. */
final class DateFormats {
    /** What a text says of a moment: a date, a time of day, both, or (with an offset or as epoch) an instant. */
    record Parsed(
            @Nullable LocalDate date,
            @Nullable LocalTime time,
            @Nullable Instant instant) {}

    private interface Format {
        @Nullable
        Parsed parse(String text);
    }

    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})-(\\d\\d?)-(\\d\\d?)(?:[T ]+(\\d\\d?):(\\d\\d)(?::(\\d\\d)(\\.\\d{1,9})?)? ?(Z|[+-]\\d\\d:?(?:\\d\\d)?)?)?");
    private static final Pattern TIME = Pattern.compile("\\d\\d?:\\d\\d(:\\d\\d(\\.\\d+)?)?( ?[AaPp]\\.?[Mm]\\.?)?");
    private static final List<String> NAMES =
            List.of("iso", "excel", "epoch_seconds", "epoch_millis", "military", "excel_time");
    private final List<Format> formats;
    private final String shown;

    private DateFormats(List<Format> formats, String shown) {
        this.formats = formats;
        this.shown = shown;
    }

    /** ISO dates and times, with or without seconds, offset or T; also what a workbook's date cells read as. */
    static DateFormats iso() {
        return new DateFormats(List.of(DateFormats::isoText, DateFormats::timeText), "iso");
    }

    /** The formats that a mapping lists; ISO is always tried last, because workbooks' dates arrive as ISO. */
    static DateFormats of(YamlNode node) {
        List<Format> formats = new ArrayList<>();
        node.items().forEach(item -> formats.add(format(item)));
        formats.add(DateFormats::isoText);
        formats.add(DateFormats::timeText);
        return new DateFormats(formats, String.join(" | ", node.texts()));
    }

    /** The moment that the text shows, or null when no format fits. */
    @Nullable
    Parsed parse(String text) {
        for (Format format : formats) {
            Parsed parsed = format.parse(text);
            if (parsed != null) {
                return parsed;
            }
        }
        return null;
    }

    /** The formats as the mapping has them, for messages. */
    @Override
    public String toString() {
        return shown;
    }

    private static Format format(YamlNode node) {
        return switch (node.text()) {
            case "iso" -> DateFormats::isoText;
            case "excel" -> text -> serial(text, 1, 2_958_466);
            case "excel_time" -> text -> serial(text, 0, 1);
            case "epoch_seconds" -> text -> epoch(text, 1_000);
            case "epoch_millis" -> text -> epoch(text, 1);
            case "military" -> DateFormats::military;
            default -> pattern(node);
        };
    }

    private static Format pattern(YamlNode node) {
        try {
            DateTimeFormatter formatter = new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(node.text())
                    .toFormatter(Locale.US);
            return PlainPattern.of(node.text())
                    .<Format>map(plain -> plain::parse)
                    .orElse(text -> pattern(formatter, text));
        } catch (IllegalArgumentException broken) {
            throw node.expected("\"" + node.text() + "\" is no date format; expected a pattern such as M/d/yyyy h:mm a"
                    + " or one of " + String.join(", ", NAMES));
        }
    }

    private static @Nullable Parsed pattern(DateTimeFormatter formatter, String text) {
        ParsePosition at = new ParsePosition(0);
        // Looking before resolving keeps the usual miss free of an exception.
        if (formatter.parseUnresolved(text, at) == null || at.getIndex() < text.length()) {
            return null;
        }
        try {
            TemporalAccessor parsed = formatter.parse(text);
            LocalDate date = parsed.query(TemporalQueries.localDate());
            LocalTime time = parsed.query(TemporalQueries.localTime());
            boolean zoned = parsed.query(TemporalQueries.zone()) != null && date != null && time != null;
            return date == null && time == null ? null : new Parsed(date, time, zoned ? Instant.from(parsed) : null);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static @Nullable Parsed isoText(String text) {
        Parsed usual = UsualIso.parse(text);
        return usual == null ? anyIso(text) : usual;
    }

    private static @Nullable Parsed anyIso(String text) {
        var iso = ISO.matcher(text);
        if (!iso.matches()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.of(part(iso.group(1)), part(iso.group(2)), part(iso.group(3)));
            if (iso.group(4) == null) {
                return new Parsed(date, null, null);
            }
            LocalTime time = LocalTime.of(part(iso.group(4)), part(iso.group(5)), part(iso.group(6)));
            return iso.group(8) == null
                    ? new Parsed(date, time, null)
                    : new Parsed(
                            date,
                            time,
                            OffsetDateTime.of(date, time, offset(iso.group(8))).toInstant());
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static ZoneOffset offset(String text) {
        return ZoneOffset.of(
                "Z".equals(text) || text.contains(":") || text.length() == 3
                        ? text
                        : text.substring(0, 3) + ":" + text.substring(3));
    }

    private static int part(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static @Nullable Parsed timeText(String text) {
        if (!TIME.matcher(text).matches()) {
            return null;
        }
        String bare = text.replaceAll("(?i)[ .]*([ap])\\.?m\\.?$", "").replaceAll("\\..*", "");
        String[] parts = bare.split(":", -1);
        int hour = Integer.parseInt(parts[0]);
        boolean half = !bare.equals(text) && text.toLowerCase(Locale.ROOT).contains("m");
        if (half) {
            hour = hour % 12 + (text.toLowerCase(Locale.ROOT).contains("p") ? 12 : 0);
        }
        int minute = Integer.parseInt(parts[1]);
        int second = parts.length > 2 ? Integer.parseInt(parts[2]) : 0;
        return hour > 23 || minute > 59 || second > 59
                ? null
                : new Parsed(null, LocalTime.of(hour, minute, second), null);
    }

    /** Hours and minutes without a colon and perhaps without leading zeros: 2145, 945, 5. */
    private static @Nullable Parsed military(String text) {
        if (!text.matches("\\d{1,4}")) {
            return null;
        }
        int number = Integer.parseInt(text);
        return number / 100 > 23 || number % 100 > 59
                ? null
                : new Parsed(null, LocalTime.of(number / 100, number % 100), null);
    }

    private static @Nullable Parsed serial(String text, double least, double below) {
        if (!text.matches("\\d+(\\.\\d+)?")) {
            return null;
        }
        double serial = Double.parseDouble(text);
        if (serial < least || serial >= below) {
            return null;
        }
        LocalDateTime moment = CellText.serial(serial);
        return new Parsed(below > 1 ? moment.toLocalDate() : null, moment.toLocalTime(), null);
    }

    private static @Nullable Parsed epoch(String text, long millis) {
        return text.matches("-?\\d{1,15}(\\.0*)?")
                ? new Parsed(null, null, Instant.ofEpochMilli(((long) Double.parseDouble(text)) * millis))
                : null;
    }
}
