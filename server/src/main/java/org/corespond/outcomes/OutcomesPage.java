package org.corespond.outcomes;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.corespond.outcomes.measure.Figure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The four key outcomes of one source with all its other figures, as the page shows them. */
public record OutcomesPage(
        List<Source> sources,
        @Nullable Source source,
        String unit,
        long facts,
        List<String> gaps,
        List<Key> keys,
        List<Row> rows,
        String from,
        String to) {

    /**
     * One of the four key outcomes: the figure that this source can give, or why there is none.
     *
     * @param outcome 1 connections, 2 repeat encounters, 3 arrests, 4 force
     */
    public record Key(int outcome, Row row) {}

    /** One figure in words and numbers. */
    public record Row(
            String id,
            String name,
            boolean available,
            String number,
            String of,
            String unknown,
            String excluded,
            String reason,
            String definition,
            int version,
            String period) {}

    /** The source and the days, as the addresses of its charts and of its download tell them. */
    public String period() {
        return source == null ? "" : period(source.name(), from, to);
    }

    static String period(String source, @Nullable Object from, @Nullable Object to) {
        StringBuilder period = new StringBuilder("source=").append(URLEncoder.encode(source, StandardCharsets.UTF_8));
        if (from != null && !from.toString().isEmpty()) {
            period.append("&from=").append(from);
        }
        if (to != null && !to.toString().isEmpty()) {
            period.append("&to=").append(to);
        }
        return period.toString();
    }

    /** For each key outcome the figures that answer it, the best first. */
    private static final List<List<String>> KEYS = List.of(
            List.of("O1.0", "O1.5", "O1.1"),
            List.of("O2.1", "O2.force.repeat", "O2.booking.repeat"),
            List.of("O3.0", "O3.1"),
            List.of("O4.1", "FORCE.reports"));

    /** Reads the page. */
    @Component
    static class Reader {
        private final OutcomeReports reports;
        private final FigureTexts texts;

        Reader(OutcomeReports reports, FigureTexts texts) {
            this.reports = reports;
            this.texts = texts;
        }

        OutcomesPage read(@Nullable String wanted, @Nullable LocalDate from, @Nullable LocalDate to) {
            List<Source> sources = reports.sources();
            String name = wanted != null
                    ? wanted
                    : sources.isEmpty() ? "" : sources.getFirst().name();
            return reports.find(name, from, to)
                    .map(report -> page(sources, report, from, to))
                    .orElseGet(() -> new OutcomesPage(sources, null, "", 0, List.of(), List.of(), List.of(), "", ""));
        }

        private OutcomesPage page(
                List<Source> sources, OutcomeReports.Report report, @Nullable LocalDate from, @Nullable LocalDate to) {
            List<Key> keys = new ArrayList<>();
            for (int i = 0; i < KEYS.size(); i++) {
                keys.add(new Key(i + 1, row(best(report, KEYS.get(i)))));
            }
            return new OutcomesPage(
                    sources,
                    report.source(),
                    texts.unit(report.source()),
                    report.span().facts(),
                    report.span().gaps().stream().map(Object::toString).toList(),
                    keys,
                    report.figures().stream().map(this::row).toList(),
                    Objects.toString(from, ""),
                    Objects.toString(to, ""));
        }

        private static Figure best(OutcomeReports.Report report, List<String> ids) {
            return ids.stream()
                    .flatMap(id -> report.find(id).stream())
                    .filter(Figure::available)
                    .findFirst()
                    .or(() -> report.find(ids.getFirst()))
                    .orElseThrow();
        }

        private Row row(Figure figure) {
            return new Row(
                    figure.definition().id(),
                    texts.name(figure.definition()),
                    figure.available(),
                    texts.number(figure),
                    texts.of(figure),
                    Objects.toString(figure.unknown(), ""),
                    texts.excluded(figure),
                    Objects.requireNonNullElse(texts.reason(figure), ""),
                    texts.definition(figure.definition()),
                    figure.definition().version(),
                    Objects.toString(figure.from(), "–") + " to " + Objects.toString(figure.to(), "–"));
        }
    }
}
