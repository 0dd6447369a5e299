package org.corespond.sharing.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.audit.Audit;
import org.corespond.directory.Agency;
import org.corespond.directory.Community;
import org.corespond.directory.Directory;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.sharing.KeptRecords;
import org.corespond.sharing.KeptRecords.Kept;
import org.corespond.sharing.retention.RetentionPage.Due;
import org.corespond.sharing.retention.RetentionPage.Review;
import org.corespond.sharing.retention.RetentionPage.Row;
import org.corespond.sharing.retention.RetentionPage.Standing;
import org.corespond.sharing.retention.RetentionPolicy.Outcome;
import org.corespond.web.Demonstration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at what an agency keeps, and lists what is due; it destroys nothing. */
@Component
class LookAtRetention {
    private final Retentions retentions;
    private final Erasures erasures;
    private final List<KeptRecords> sources;
    private final Where where;
    private final Audit audit;

    LookAtRetention(Retentions retentions, Erasures erasures, List<KeptRecords> sources, Where where, Audit audit) {
        this.retentions = retentions;
        this.erasures = erasures;
        this.sources = List.copyOf(sources);
        this.where = where;
        this.audit = audit;
    }

    /** Where and when, and whether unreviewed rules count here (decisions 31). */
    @Component
    record Where(Directory directory, Demonstration demonstration, Clock clock) {}

    @Transactional
    public RetentionPage read() {
        List<Due> due = retentions.list();
        audit.viewed("retention", due.stream().map(Due::subject).distinct().toList());
        return new RetentionPage(due, rules());
    }

    /** The list anew, for the agency that acts. */
    @Transactional
    public void look() {
        Instant now = where.clock().instant();
        Agency agency = where.directory().agency(CurrentActor.get().agency());
        Community here = where.directory().here();
        Map<Boolean, List<RetentionRule>> rules = rules().stream()
                .collect(Collectors.partitioningBy(Row::active, Collectors.mapping(Row::rule, Collectors.toList())));
        Set<UUID> held = erasures.listHolds().stream()
                .filter(LegalHold::holds)
                .map(LegalHold::subject)
                .collect(Collectors.toSet());
        Bound bound = new Bound(rules.getOrDefault(true, List.of()), agency.kind(), here.state(), here.zone());
        retentions.put(
                sources.stream()
                        .flatMap(source -> source.list(now).stream())
                        .flatMap(kept -> bound.due(kept, held.contains(kept.subject()), now).stream())
                        .toList(),
                now);
    }

    /** The rules that count for one agency. */
    private record Bound(
            List<RetentionRule> rules,
            Agency.Kind kind,
            @Nullable String state,
            ZoneId zone) {

        Optional<Due> due(Kept kept, boolean held, Instant now) {
            List<RetentionRule> binding = rules.stream()
                    .filter(rule -> rule.binds(kept.of(), kind, state))
                    .toList();
            Outcome outcome = RetentionPolicy.outcome(binding, kept.since(), held, now, zone);
            return outcome.standing() == Standing.KEEP
                    ? Optional.empty()
                    : Optional.of(
                            new Due(kept.of(), kept.subject(), kept.since(), outcome.standing(), outcome.rules(), now));
        }
    }

    /** A named person stands for the rule from now on, and says the period where the rule leaves it open. */
    @Transactional
    public Result<String> review(String rule, @Nullable String reviewer, @Nullable LocalDate on, String period) {
        RetentionRule shipped = RetentionRules.shipped().stream()
                .filter(it -> it.id().equals(rule))
                .findFirst()
                .orElseThrow();
        if (reviewer == null || reviewer.isBlank() || on == null) {
            return Refused.because("retention.review");
        }
        Optional<Period> typed = period(period);
        if (typed.isEmpty() && (!period.isBlank() || (shipped.period() == null && shipped.reviewEvery() == null))) {
            return Refused.because("retention.period");
        }
        retentions.review(
                rule,
                new Review(reviewer.strip(), on, typed.orElse(null)),
                where.clock().instant());
        audit.changed("retention-review", CurrentActor.get().agency());
        return Result.done(rule);
    }

    private static Optional<Period> period(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(Period.parse(typed.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private List<Row> rules() {
        Map<String, Review> reviews = retentions.reviews();
        return RetentionRules.shipped().stream()
                .map(rule -> {
                    Review review = reviews.get(rule.id());
                    boolean active = review != null || where.demonstration().here();
                    return new Row(rule.lasting(review == null ? null : review.period()), review, active);
                })
                .sorted(Comparator.comparing(row -> row.rule().of()))
                .toList();
    }
}
