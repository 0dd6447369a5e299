package org.corespond.outcomes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corespond.outcomes.measure.Figure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * One figure month by month; a month without rows is a gap and never zero.
 *
 * @param period the source and the days that were chosen, as the addresses of the pages tell them
 * @param chart months and values for the chart, as JSON
 */
public record TrendPage(String id, String name, List<Month> months, String period, String chart) {
    /** One month; a gap has neither number nor base. */
    public record Month(String month, String number, String of, boolean gap) {}

    /** Reads the months. */
    @Component
    static class Reader {
        private final OutcomeReports reports;
        private final FigureTexts texts;

        Reader(OutcomeReports reports, FigureTexts texts) {
            this.reports = reports;
            this.texts = texts;
        }

        TrendPage read(String source, String measure, @Nullable LocalDate from, @Nullable LocalDate to) {
            List<Month> months = new ArrayList<>();
            List<@Nullable BigDecimal> values = new ArrayList<>();
            String name = texts.name(reports.definition(measure));
            for (Map.Entry<YearMonth, Optional<Figure>> entry :
                    reports.trend(source, measure, from, to).entrySet()) {
                Figure figure = entry.getValue().orElse(null);
                String month = entry.getKey().toString();
                values.add(figure == null ? null : figure.value());
                months.add(
                        figure == null
                                ? new Month(month, "", "", true)
                                : new Month(month, texts.number(figure), texts.of(figure), false));
            }
            Map<String, Object> chart = new LinkedHashMap<>();
            chart.put("name", name);
            chart.put("months", months.stream().map(Month::month).toList());
            chart.put("values", values);
            return new TrendPage(
                    measure,
                    name,
                    months,
                    OutcomesPage.period(source, from, to),
                    JsonMapper.shared().writeValueAsString(chart));
        }
    }
}
