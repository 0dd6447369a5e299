package org.corespond.workgroup.community;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.corespond.directory.Directory;
import org.corespond.outcomes.OutcomeReports;
import org.corespond.outcomes.Source;
import org.corespond.outcomes.measure.Figure;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts feedback of the last twelve months by month and theme, over the encounters of the live work. */
@Component
@Transactional(readOnly = true)
class CountFeedback {
    private static final int MONTHS = 12;

    /** Its denominator is the encounters, counted as they are for every other rate. */
    private static final String OVER_ENCOUNTERS = "O3.1";

    private final JdbcClient jdbc;
    private final OutcomeReports outcomes;
    private final Directory directory;
    private final Clock clock;

    CountFeedback(JdbcClient jdbc, OutcomeReports outcomes, Directory directory, Clock clock) {
        this.jdbc = jdbc;
        this.outcomes = outcomes;
        this.directory = directory;
        this.clock = clock;
    }

    public FeedbackRates lastYear() {
        ZoneId zone = directory.here().zone();
        YearMonth now = YearMonth.from(clock.instant().atZone(zone));
        YearMonth first = now.minusMonths(MONTHS - 1L);
        Map<YearMonth, Long> said = new HashMap<>();
        Map<YearMonth, Map<FeedbackTheme, Long>> themes = new HashMap<>();
        count(first, zone, said, themes);
        List<FeedbackRates.Month> months = IntStream.range(0, MONTHS)
                .mapToObj(now::minusMonths)
                .map(month -> new FeedbackRates.Month(
                        month, encounters(month), said.getOrDefault(month, 0L), themes.getOrDefault(month, Map.of())))
                // Months before the work began say nothing.
                .filter(month -> month.encounters() != null || month.feedback() > 0)
                .toList();
        return FeedbackRates.of(months);
    }

    private void count(
            YearMonth first, ZoneId zone, Map<YearMonth, Long> said, Map<YearMonth, Map<FeedbackTheme, Long>> themes) {
        jdbc.sql("""
                select cast(date_trunc('month', f.received_at at time zone :zone) as date) as month, t.theme,
                       count(distinct f.id) as n
                from workgroup.feedback f left join workgroup.feedback_theme t on t.feedback_id = f.id
                where f.received_at >= :since
                group by grouping sets ((1), (1, t.theme)) having grouping(t.theme) = 1 or t.theme is not null
                """)
                .param("zone", zone.getId())
                .param("since", first.atDay(1).atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC))
                .query(row -> {
                    YearMonth month = YearMonth.from(row.getObject("month", LocalDate.class));
                    String theme = row.getString("theme");
                    if (theme == null) {
                        said.put(month, row.getLong("n"));
                    } else {
                        themes.computeIfAbsent(month, none -> new EnumMap<>(FeedbackTheme.class))
                                .put(FeedbackTheme.valueOf(theme), row.getLong("n"));
                    }
                });
    }

    private @Nullable Long encounters(YearMonth month) {
        Long counted = outcomes.one(Source.LIVE, OVER_ENCOUNTERS, month.atDay(1), month.atEndOfMonth())
                .map(Figure::denominator)
                .orElse(null);
        return counted == null || counted == 0 ? null : counted;
    }
}
