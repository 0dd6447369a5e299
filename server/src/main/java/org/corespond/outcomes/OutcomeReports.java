package org.corespond.outcomes;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corespond.outcomes.measure.Definition;
import org.corespond.outcomes.measure.Figure;
import org.corespond.outcomes.measure.Measures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The outcomes of one source: what page, download and command line all show. */
@Component
@Transactional(readOnly = true)
public class OutcomeReports {
    private final Sources sources;
    private final Measures measures;

    OutcomeReports(Sources sources, Measures measures) {
        this.sources = sources;
        this.measures = measures;
    }

    /** All figures of a source in a period, with the months that lack rows. */
    public record Report(Source source, List<Figure> figures, Measures.Span span) {
        public Optional<Figure> find(String id) {
            return figures.stream()
                    .filter(figure -> figure.definition().id().equals(id))
                    .findFirst();
        }
    }

    public List<Source> sources() {
        return sources.list();
    }

    public Optional<Report> find(String source, @Nullable LocalDate from, @Nullable LocalDate to) {
        return sources.find(source).map(found -> {
            Measures.Question question = question(found, from, to);
            return new Report(found, measures.all(question), measures.span(question));
        });
    }

    /** One measure in a period; empty when there is no such source. */
    public Optional<Figure> one(String source, String measure, LocalDate from, LocalDate to) {
        return sources.find(source).map(found -> measures.one(measure, question(found, from, to)));
    }

    /** What there is of a source, without any figure. */
    public Measures.Span span(String source) {
        return measures.span(question(sources.find(source).orElseThrow(), null, null));
    }

    /** One measure month by month in a period; a month without any row is there with nothing in it. */
    public Map<YearMonth, Optional<Figure>> trend(
            String source, String measure, @Nullable LocalDate from, @Nullable LocalDate to) {
        Map<YearMonth, Optional<Figure>> trend = new LinkedHashMap<>();
        Source found = sources.find(source).orElseThrow();
        Measures.Question question = question(found, from, to);
        List<YearMonth> months = List.copyOf(measures.months(question).keySet());
        if (months.isEmpty()) {
            return trend;
        }
        YearMonth last = months.getLast();
        // Three years fit a screen; older months are in the download.
        YearMonth first = months.getFirst().isBefore(last.minusMonths(35)) ? last.minusMonths(35) : months.getFirst();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            trend.put(
                    month,
                    months.contains(month)
                            ? Optional.of(measures.one(measure, question.during(month)))
                            : Optional.empty());
        }
        return trend;
    }

    /** The measure of that id; a NoSuchElementException when there is none. */
    Definition definition(String id) {
        return definitions().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public List<Definition> definitions() {
        return measures.catalogue().definitions();
    }

    private static Measures.Question question(Source source, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new Measures.Question(source.id(), source.unit(), source.provides(), from, to);
    }
}
