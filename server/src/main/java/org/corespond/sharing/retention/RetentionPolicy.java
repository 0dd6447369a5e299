package org.corespond.sharing.retention;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.corespond.sharing.retention.RetentionPage.Standing;
import org.corespond.sharing.retention.RetentionRule.Action;
import org.corespond.sharing.retention.RetentionRule.Bound;
import org.corespond.sharing.retention.RetentionRule.Regime;
import org.jspecify.annotations.Nullable;

/** What is due by the rules that bind a record, and when; it never chooses silently (retention-and-directives F.1). */
final class RetentionPolicy {
    private RetentionPolicy() {}

    /**
     * What the rules say.
     *
     * @param keepUntil the longest required minimum
     * @param goneBy the shortest allowed maximum
     * @param rules that decided
     */
    record Outcome(
            Standing standing,
            @Nullable Instant keepUntil,
            @Nullable Instant goneBy,
            @Nullable Action action,
            Set<String> rules) {
        Outcome {
            rules = Set.copyOf(rules);
        }
    }

    private record Dated(RetentionRule rule, Instant end) {}

    /** What one regime asks. */
    private record Ask(
            @Nullable Instant keepUntil, @Nullable Instant goneBy) {}

    /**
     * Decides.
     *
     * @param rules those that bind the record
     * @param since when the clock of the record began
     * @param held whether a legal hold is on it
     */
    static Outcome outcome(Collection<RetentionRule> rules, Instant since, boolean held, Instant now, ZoneId zone) {
        List<Dated> dated =
                rules.stream().flatMap(rule -> dated(rule, since, zone)).toList();
        List<Ask> asks = dated.stream()
                .map(it -> it.rule().regime())
                .distinct()
                .map(regime -> ask(regime, dated))
                .toList();
        Instant keepUntil =
                extreme(asks.stream().flatMap(it -> Stream.ofNullable(it.keepUntil())), RetentionPolicy::later);
        Instant goneBy = extreme(asks.stream().flatMap(it -> Stream.ofNullable(it.goneBy())), RetentionPolicy::earlier);
        Standing due = standing(keepUntil, goneBy, now);
        if (due == Standing.KEEP) {
            boolean look = rules.stream().anyMatch(rule -> reviewed(rule, since, now, zone));
            return new Outcome(look ? Standing.REVIEW : Standing.KEEP, keepUntil, goneBy, null, ids(rules));
        }
        Action action = strongest(dated, goneBy != null ? Bound.AT_MOST : Bound.AT_LEAST);
        return new Outcome(
                held && action != Action.SEAL && mayBeHeld(dated) ? Standing.HELD : due,
                keepUntil,
                goneBy,
                action,
                ids(rules));
    }

    private static Stream<Dated> dated(RetentionRule rule, Instant since, ZoneId zone) {
        Period period = rule.period();
        return period == null ? Stream.of() : Stream.of(new Dated(rule, RetentionRule.after(since, period, zone)));
    }

    /** Inside one regime the longest required minimum wins over the shortest allowed maximum. */
    private static Ask ask(Regime regime, List<Dated> dated) {
        Instant least = extreme(ends(regime, dated, Bound.AT_LEAST), RetentionPolicy::later);
        Instant most = extreme(ends(regime, dated, Bound.AT_MOST), RetentionPolicy::earlier);
        return new Ask(least, least != null && most != null ? later(least, most) : most);
    }

    private static Stream<Instant> ends(Regime regime, List<Dated> dated, Bound bound) {
        return dated.stream()
                .filter(it -> it.rule().regime() == regime && it.rule().bound() == bound)
                .map(Dated::end);
    }

    private static Standing standing(@Nullable Instant keepUntil, @Nullable Instant goneBy, Instant now) {
        boolean over = goneBy != null && !now.isBefore(goneBy);
        boolean keep = keepUntil != null && now.isBefore(keepUntil);
        if (over) {
            return keep ? Standing.CONFLICT : Standing.MUST;
        }
        return keep || keepUntil == null || goneBy != null ? Standing.KEEP : Standing.MAY;
    }

    private static boolean reviewed(RetentionRule rule, Instant since, Instant now, ZoneId zone) {
        return Optional.ofNullable(rule.reviewEvery())
                .map(every -> !now.isBefore(RetentionRule.after(since, every, zone)))
                .orElse(false);
    }

    private static Action strongest(List<Dated> dated, Bound bound) {
        return dated.stream()
                .filter(it -> it.rule().bound() == bound)
                .map(it -> it.rule().action())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static boolean mayBeHeld(List<Dated> dated) {
        return dated.stream().allMatch(it -> it.rule().legalHoldAllowed());
    }

    private static Set<String> ids(Collection<RetentionRule> rules) {
        Set<String> ids = new TreeSet<>();
        rules.forEach(rule -> ids.add(rule.id()));
        return ids;
    }

    private static @Nullable Instant extreme(Stream<Instant> ends, BinaryOperator<Instant> choice) {
        return ends.reduce(choice).orElse(null);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
