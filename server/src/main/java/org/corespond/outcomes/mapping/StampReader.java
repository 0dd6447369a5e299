package org.corespond.outcomes.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads how a stamp is found: in one column, in a date and a time column, as a time on the day of another stamp, as
 * seconds or minutes after another stamp, or as the first of several of these that is there.
 */
final class StampReader {
    static final Set<String> KEYS = Set.of(
            "column",
            "columns",
            "text",
            "constant",
            "cases",
            "otherwise",
            "missing",
            "steps",
            "date",
            "time",
            "date_of",
            "after",
            "seconds",
            "minutes",
            "duration",
            "first_of",
            "formats",
            "date_formats",
            "time_formats",
            "no_time",
            "no_date",
            "zone",
            "flag",
            "if_unreadable",
            "required");
    private final String field;
    private final ValueReader values;

    StampReader(String field, ValueReader values) {
        this.field = field;
        this.values = values;
    }

    StampValue read(YamlNode node) {
        if (node.isText()) {
            return whole(node, new Moments(field, formats(null), Set.of(), Set.of(), null));
        }
        Map<String, YamlNode> entries = node.entries(KEYS);
        StampValue value = entries.containsKey("first_of") ? firstOf(node.get("first_of")) : single(node, entries);
        YamlNode flag = entries.get("flag");
        if (flag == null) {
            return value;
        }
        String text = flag.text();
        return row -> {
            Stamp stamp = value.read(row);
            return stamp.isNothing() ? stamp : stamp.with(text);
        };
    }

    private StampValue firstOf(YamlNode node) {
        List<StampValue> choices = node.items().stream().map(this::read).toList();
        return row -> {
            Stamp day = Stamp.NONE;
            for (StampValue choice : choices) {
                Stamp stamp = choice.read(row);
                if (stamp.at() != null) {
                    return stamp;
                }
                day = day.isNothing() ? stamp : day;
            }
            return day;
        };
    }

    private StampValue single(YamlNode node, Map<String, YamlNode> entries) {
        Moments moments = new Moments(
                field,
                formats(entries.get("formats")),
                times(entries.get("no_time")),
                dates(entries.get("no_date")),
                zone(entries.get("zone")));
        if (entries.containsKey("after")) {
            return after(node, entries);
        }
        if (entries.containsKey("date_of")) {
            return onDayOf(node, entries, moments);
        }
        if (entries.containsKey("date")) {
            return dateAndTime(node, entries, moments);
        }
        return whole(node, moments);
    }

    private StampValue whole(YamlNode node, Moments moments) {
        TextValue text = values.read(node, KEYS);
        return row -> {
            List<String> found = text.texts(row.cells());
            return found.isEmpty() ? Stamp.NONE : moments.whole(found.getFirst(), row);
        };
    }

    private StampValue dateAndTime(YamlNode node, Map<String, YamlNode> entries, Moments moments) {
        TextValue date = values.read(node.get("date"));
        TextValue time = entries.containsKey("time") ? values.read(node.get("time")) : cells -> List.of();
        DateFormats dateFormats = formats(entries.getOrDefault("date_formats", entries.get("formats")));
        DateFormats timeFormats = formats(entries.getOrDefault("time_formats", entries.get("formats")));
        Set<String> missing = missing(entries);
        return row -> {
            String day = first(date, row, missing);
            return day == null
                    ? Stamp.NONE
                    : moments.joined(
                            moments.parse(dateFormats, day),
                            moments.parseTime(timeFormats, first(time, row, missing)),
                            row);
        };
    }

    private StampValue onDayOf(YamlNode node, Map<String, YamlNode> entries, Moments moments) {
        FactField base = stamp(node.get("date_of"));
        TextValue time = values.read(node.get("time"));
        DateFormats formats = formats(entries.getOrDefault("time_formats", entries.get("formats")));
        Set<String> missing = missing(entries);
        return row -> {
            String text = first(time, row, missing);
            Stamp day = row.get(base);
            return text == null || day.on() == null
                    ? Stamp.NONE
                    : moments.rolled(moments.parseTime(formats, text), day, row);
        };
    }

    private StampValue after(YamlNode node, Map<String, YamlNode> entries) {
        FactField base = stamp(node.get("after"));
        String unit = List.of("seconds", "minutes", "duration").stream()
                .filter(entries::containsKey)
                .findFirst()
                .orElseThrow(() -> node.expected("expected seconds, minutes or duration beside \"after\""));
        TextValue amount = values.read(node.get(unit));
        Set<String> missing = missing(entries);
        return row -> {
            String text = first(amount, row, missing);
            Stamp start = row.get(base);
            return text == null || start.at() == null ? Stamp.NONE : Durations.add(field, start.at(), text, unit);
        };
    }

    private static @Nullable String first(TextValue value, RowMoments row, Set<String> missing) {
        List<String> found = value.texts(row.cells());
        return found.isEmpty() || missing.contains(Fold.all(found.getFirst())) ? null : found.getFirst();
    }

    private static Set<String> missing(Map<String, YamlNode> entries) {
        YamlNode node = entries.get("missing");
        return node == null ? Set.of() : Fold.all(node.texts());
    }

    private FactField stamp(YamlNode node) {
        List<String> stamps = new ArrayList<>();
        for (FactField candidate : FactField.values()) {
            if (candidate.kind() == FactField.Kind.STAMP && !candidate.key().equals(field)) {
                stamps.add(candidate.key());
            }
        }
        return FactField.find(node.text())
                .filter(found -> stamps.contains(found.key()))
                .orElseThrow(() -> node.expected("expected another stamp" + Suggest.among(node.text(), stamps)));
    }

    private DateFormats formats(@Nullable YamlNode node) {
        return node == null ? values.scope().defaultFormats() : DateFormats.of(node);
    }

    private static Set<LocalTime> times(@Nullable YamlNode node) {
        Set<LocalTime> times = new HashSet<>();
        for (YamlNode item : node == null ? List.<YamlNode>of() : node.items()) {
            DateFormats.Parsed parsed = DateFormats.iso().parse(item.text());
            if (parsed == null || parsed.time() == null || parsed.date() != null) {
                throw item.expected("expected a time of day such as \"00:00\", found \"" + item.text() + "\"");
            }
            times.add(parsed.time());
        }
        return times;
    }

    private static Set<LocalDate> dates(@Nullable YamlNode node) {
        Set<LocalDate> dates = new HashSet<>();
        for (YamlNode item : node == null ? List.<YamlNode>of() : node.items()) {
            DateFormats.Parsed parsed = DateFormats.iso().parse(item.text());
            if (parsed == null || parsed.date() == null) {
                throw item.expected("expected a date such as 1900-01-01, found \"" + item.text() + "\"");
            }
            dates.add(parsed.date());
        }
        return dates;
    }

    static @Nullable ZoneId zone(@Nullable YamlNode node) {
        try {
            return node == null ? null : ZoneId.of(node.text());
        } catch (DateTimeException unknown) {
            throw node.expected("expected a time zone such as America/Chicago, found \"" + node.text() + "\"");
        }
    }
}
