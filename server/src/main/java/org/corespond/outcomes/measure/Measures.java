package org.corespond.outcomes.measure;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Runs the definitions of the catalogue over the facts of one source. */
@Component
public class Measures {
    private static final String COMMON = """
            with every as (
              select * from outcomes.current_fact
              where source_id = :source
                and (cast(:from as date) is null or occurred_on >= :from)
                and (cast(:to as date) is null or occurred_on <= :to)),
            f as (select * from every where not :mh or mental_health),
            d as (select * from f where unit = 'dispatch'),
            c as (select * from f where :unit <> 'live' or unit = 'dispatch'),
            e as (select * from f where case when :unit = 'dispatch' then met
                                             else unit = 'encounter' and met is not false end),
            people as (select person, coalesce(event, key) event_key, min(occurred_on) as day
                       from e where person is not null group by 1, 2),
            people_ever as (
              select person, coalesce(event, key) event_key, min(occurred_on) as day
              from outcomes.current_fact f
              where source_id = :source and (not :mh or mental_health) and person is not null and occurred_on is not null
                and case when :unit = 'dispatch' then met else unit = 'encounter' and met is not false end
              group by 1, 2),
            span as (select max(occurred_on) last_day from outcomes.current_fact where source_id = :source)
            """;
    private static final TypeReference<Map<String, Long>> COUNTS = new TypeReference<>() {};
    private final JdbcClient jdbc;
    private final Catalogue catalogue = Catalogue.load();
    private final JsonMapper json = JsonMapper.shared();

    Measures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is asked about: a source as it describes itself, and a period whose ends may be open. */
    public record Question(
            UUID source,
            String unit,
            Set<String> provides,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        boolean tellsMentalHealth() {
            return provides.contains("mental_health");
        }

        /** The same about a month, as far as it lies in the period. */
        public Question during(YearMonth month) {
            LocalDate first = month.atDay(1);
            LocalDate last = month.atEndOfMonth();
            return new Question(
                    source,
                    unit,
                    provides,
                    from == null || from.isBefore(first) ? first : from,
                    to == null || to.isAfter(last) ? last : to);
        }
    }

    /**
     * What there is to answer with.
     *
     * @param undated facts that name no day; with a period they cannot be counted
     * @param gaps months inside the span without a single row
     */
    public record Span(
            long facts,
            long undated,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<YearMonth> gaps) {}

    public Catalogue catalogue() {
        return catalogue;
    }

    /** All measures, families unfolded. */
    public List<Figure> all(Question question) {
        Span span = span(question);
        List<Figure> figures = new ArrayList<>();
        for (Definition definition : catalogue.definitions()) {
            if (definition.family() == null) {
                figures.add(figure(definition, question, span));
            } else {
                members(definition, question).forEach(member -> figures.add(figure(member, question, span)));
            }
        }
        return figures;
    }

    public Figure one(String id, Question question) {
        Definition definition = catalogue.definitions().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow();
        return figure(definition, question, span(question));
    }

    private List<Definition> members(Definition family, Question question) {
        if (Availability.missing(family, question.unit(), question.provides()).isPresent()) {
            return List.of();
        }
        String codes = "reasons".equals(family.family()) ? "unnest(reasons)" : "force_level";
        return jdbc
                .sql("select distinct " + codes
                        + " code from outcomes.current_fact where source_id = :source order by 1")
                .param("source", question.source())
                .query((row, n) -> Optional.ofNullable(row.getString("code")))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .map(family::member)
                .toList();
    }

    private Figure figure(Definition definition, Question question, Span span) {
        Optional<String> missing = Availability.missing(definition, question.unit(), question.provides());
        if (missing.isPresent()) {
            return Figure.notAvailable(definition, missing.get(), span);
        }
        String with = definition.with() == null ? "" : ", " + definition.with();
        var statement = jdbc.sql(COMMON + with + definition.sql())
                .param("source", question.source())
                .param("unit", question.unit())
                .param("mh", question.tellsMentalHealth())
                .param("from", question.from() == null ? null : Date.valueOf(question.from()))
                .param("to", question.to() == null ? null : Date.valueOf(question.to()));
        return (definition.arg() == null ? statement : statement.param("arg", definition.arg()))
                .query((row, n) -> figure(definition, row, question, span))
                .single();
    }

    private Figure figure(Definition definition, ResultSet row, Question question, Span span) throws SQLException {
        Set<String> columns = columns(row);
        Long numerator = columns.contains("numerator") ? Long.valueOf(row.getLong("numerator")) : null;
        Long denominator = columns.contains("denominator") ? Long.valueOf(row.getLong("denominator")) : null;
        BigDecimal value =
                columns.contains("value") ? tidy(row.getBigDecimal("value")) : Figure.share(numerator, denominator);
        Map<String, Long> excluded = new LinkedHashMap<>();
        String why = columns.contains("excluded") ? row.getString("excluded") : null;
        if (why != null) {
            excluded.putAll(json.readValue(why, COUNTS));
        }
        if ((question.from() != null || question.to() != null) && span.undated() > 0) {
            excluded.put("no date", span.undated());
        }
        return new Figure(
                definition,
                null,
                numerator,
                denominator,
                value,
                columns.contains("n") ? Long.valueOf(row.getLong("n")) : null,
                row.getLong("unknown"),
                excluded,
                question.from() == null ? span.from() : question.from(),
                question.to() == null ? span.to() : question.to());
    }

    private static Set<String> columns(ResultSet row) throws SQLException {
        Set<String> columns = new java.util.HashSet<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            columns.add(row.getMetaData().getColumnLabel(i));
        }
        return columns;
    }

    private static @Nullable BigDecimal tidy(@Nullable BigDecimal value) {
        return value == null
                ? null
                : new BigDecimal(value.setScale(4, java.math.RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString());
    }

    /** The facts that there are, their first and last day, and the months between without any. */
    public Span span(Question question) {
        List<YearMonth> months = months(question).keySet().stream().toList();
        return jdbc.sql("""
                select count(*) facts, count(*) filter (where occurred_on is null) undated,
                       min(occurred_on) first_day, max(occurred_on) last_day
                from outcomes.current_fact where source_id = :source
                """)
                .param("source", question.source())
                .query((row, n) -> new Span(
                        row.getLong("facts"),
                        row.getLong("undated"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        gaps(months)))
                .single();
    }

    /** Rows a month, in order; months without rows are absent. */
    public Map<YearMonth, Long> months(Question question) {
        Map<YearMonth, Long> months = new LinkedHashMap<>();
        jdbc.sql("""
                select date_trunc('month', occurred_on)::date as month, count(*) as rows from outcomes.current_fact
                where source_id = :source and occurred_on is not null
                  and (cast(:from as date) is null or occurred_on >= :from)
                  and (cast(:to as date) is null or occurred_on <= :to)
                group by 1 order by 1
                """)
                .param("source", question.source())
                .param("from", question.from() == null ? null : Date.valueOf(question.from()))
                .param("to", question.to() == null ? null : Date.valueOf(question.to()))
                .query((row, n) ->
                        months.put(YearMonth.from(row.getObject("month", LocalDate.class)), row.getLong("rows")))
                .list();
        return months;
    }

    private static List<YearMonth> gaps(List<YearMonth> months) {
        List<YearMonth> gaps = new ArrayList<>();
        for (int i = 1; i < months.size(); i++) {
            for (YearMonth month = months.get(i - 1).plusMonths(1);
                    month.isBefore(months.get(i));
                    month = month.plusMonths(1)) {
                gaps.add(month);
            }
        }
        return gaps;
    }
}
