package org.corespond.outcomes;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.corespond.outcomes.measure.Definition;
import org.corespond.outcomes.measure.Figure;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Figures as people and programs read them: a table, CSV, or JSON with one object a measure. */
@Component
class FigureTexts {
    private final MessageSource messages;
    private final JsonMapper json = JsonMapper.shared();

    FigureTexts(MessageSource messages) {
        this.messages = messages;
    }

    String name(Definition definition) {
        return text(definition.messageKey(), readable(definition.arg()));
    }

    /** A reason of ours has the word of the field's page; a code of others in capitals is read in small letters. */
    private @Nullable String readable(@Nullable String arg) {
        String code = Objects.requireNonNullElse(arg, "");
        String plain = code.matches("[A-Z_]{3,}") ? code.replace('_', ' ').toLowerCase(Locale.US) : code;
        return messages.getMessage("word.ContactReason." + code, null, plain, Locale.US);
    }

    String definition(Definition definition) {
        return text(definition.messageKey() + ".definition", readable(definition.arg()));
    }

    /** Why a measure is not available: what the source does not say. */
    @Nullable
    String reason(Figure figure) {
        String missing = figure.missing();
        return missing == null ? null : text("outcomes.needs." + missing.replaceAll("[|:]", "."));
    }

    /** A number that is not there reads as a dash. */
    private String text(String key, @Nullable Object... args) {
        Object[] shown = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            shown[i] = Objects.requireNonNullElse(args[i], "–");
        }
        String found = messages.getMessage(key, shown, key, Locale.US);
        return found == null ? key : found;
    }

    String json(OutcomeReports.Report report) {
        List<Map<String, @Nullable Object>> objects =
                report.figures().stream().map(figure -> object(figure, report)).toList();
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(objects);
    }

    private Map<String, @Nullable Object> object(Figure figure, OutcomeReports.Report report) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("id", figure.definition().id());
        object.put("name", name(figure.definition()));
        object.put("definitionVersion", figure.definition().version());
        object.put("available", figure.available());
        object.put("reason", reason(figure));
        object.put("unit", figure.definition().unit());
        object.put("numerator", figure.numerator());
        object.put("denominator", figure.denominator());
        object.put("value", figure.value());
        object.put("n", figure.n() == null ? figure.denominator() : figure.n());
        object.put("unknown", figure.unknown());
        object.put("excluded", figure.available() ? figure.excludedRows() : null);
        object.put("excludedReasons", figure.excluded());
        object.put("from", Objects.toString(figure.from(), null));
        object.put("to", Objects.toString(figure.to(), null));
        object.put("source", report.source().name());
        object.put("gaps", report.span().gaps().stream().map(Object::toString).toList());
        return object;
    }

    String csv(OutcomeReports.Report report) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "id",
                    "name",
                    "definitionVersion",
                    "available",
                    "reason",
                    "unit",
                    "numerator",
                    "denominator",
                    "value",
                    "n",
                    "unknown",
                    "excluded",
                    "from",
                    "to",
                    "source");
            for (Figure figure : report.figures()) {
                List<String> cells = new ArrayList<>();
                Map<String, @Nullable Object> object = object(figure, report);
                object.keySet().removeIf(key -> key.equals("excludedReasons") || key.equals("gaps"));
                object.values().forEach(value -> cells.add(value == null ? "" : plain(value)));
                csv.writeRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String plain(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    String table(OutcomeReports.Report report) {
        StringBuilder text = new StringBuilder();
        text.append(report.source().title())
                .append(" (")
                .append(report.source().name())
                .append("): ")
                .append(text("outcomes.unit." + report.source().unit()))
                .append('\n');
        text.append(text(
                        "outcomes.table.facts",
                        report.span().facts(),
                        Objects.toString(report.span().from(), "-"),
                        Objects.toString(report.span().to(), "-")))
                .append('\n');
        if (!report.span().gaps().isEmpty()) {
            text.append(text(
                            "outcomes.table.gaps",
                            String.join(
                                    ", ",
                                    report.span().gaps().stream()
                                            .map(Object::toString)
                                            .toList())))
                    .append('\n');
        }
        text.append('\n');
        report.figures()
                .forEach(figure ->
                        text.append("%-30s %s%n".formatted(figure.definition().id(), line(figure))));
        return text.toString();
    }

    private String line(Figure figure) {
        String name = name(figure.definition());
        if (!figure.available()) {
            return name + ": " + text("outcomes.not-available") + " " + reason(figure);
        }
        StringBuilder line = new StringBuilder(name).append(": ").append(shown(figure));
        line.append("; ").append(text("outcomes.table.unknown", figure.unknown()));
        figure.excluded().forEach((why, rows) -> {
            if (rows > 0) {
                line.append("; ").append(text("outcomes.table.excluded", rows, why));
            }
        });
        return line.append("; v").append(figure.definition().version()).toString();
    }

    /** The number with what it was taken of: "686 of 4,682 (14.7 %)" or "12.5 minutes (n 4,381)". */
    String shown(Figure figure) {
        if (figure.isShare()) {
            return text("outcomes.share", figure.numerator(), figure.denominator(), percent(figure.value()));
        }
        BigDecimal value = figure.value();
        return value == null
                ? text("outcomes.none", figure.n())
                : text(
                        "outcomes.value",
                        value.stripTrailingZeros().toPlainString(),
                        text("outcomes.unit." + figure.definition().unit().replace(' ', '-')),
                        figure.n());
    }

    String unit(Source source) {
        return text("outcomes.unit." + source.unit());
    }

    /** The number alone: a percentage, or a value with its unit. */
    String number(Figure figure) {
        BigDecimal value = figure.value();
        if (!figure.available() || value == null || figure.nothingKnown()) {
            return "–";
        }
        return figure.isShare() ? percent(value) : oneDecimal(value);
    }

    private static String oneDecimal(BigDecimal value) {
        return value.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    /** What the number was taken of. */
    String of(Figure figure) {
        if (!figure.available()) {
            return "";
        }
        return figure.isShare()
                ? text("outcomes.of", figure.numerator(), figure.denominator())
                : text(
                        "outcomes.n",
                        text("outcomes.unit." + figure.definition().unit().replace(' ', '-')),
                        figure.n());
    }

    String excluded(Figure figure) {
        return String.join(
                ", ",
                figure.excluded().entrySet().stream()
                        .filter(why -> why.getValue() > 0)
                        .map(why -> text("outcomes.excluded", why.getValue(), why.getKey()))
                        .toList());
    }

    String percent(@Nullable BigDecimal share) {
        return share == null
                ? "–"
                : share.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString() + " %";
    }
}
