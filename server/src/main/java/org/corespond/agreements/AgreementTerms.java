package org.corespond.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.agreements.AgreementForm.ClauseForm;
import org.corespond.directory.Agency;
import org.corespond.directory.Directory;
import org.corespond.kernel.Ids;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.FormText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was typed as the terms of an agreement, or says what is wrong with it and where. */
@Component
class AgreementTerms {
    private static final int LONGEST = 200;
    private static final int LONGEST_TEXT = 5000;

    private record Span(@Nullable Instant from, @Nullable Instant until) {}

    private final Directory directory;
    private final Ids ids;

    AgreementTerms(Directory directory, Ids ids) {
        this.directory = directory;
        this.ids = ids;
    }

    Result<Terms> read(AgreementForm form) {
        if (form.title().isEmpty() || form.title().length() > LONGEST) {
            return Refused.at("title", "agreement.title");
        }
        if (!Coverage.KINDS.contains(form.kind())) {
            return Refused.at("kind", "agreement.kind");
        }
        Map<String, UUID> agencies =
                directory.agencies().stream().map(Agency::id).collect(Collectors.toMap(UUID::toString, id -> id));
        SortedSet<UUID> parties = parties(form.parties(), agencies);
        boolean alone = Coverage.ofOneAgency(form.kind());
        if (alone ? parties.size() != 1 : parties.size() < 2) {
            return Refused.at("parties", alone ? "agreement.parties.one" : "agreement.parties");
        }
        if (Coverage.withOperator(form.kind())) {
            parties.add(Terms.OPERATOR);
        }
        ZoneId zone = directory.here().zone();
        return dates(form.from(), form.until(), zone, "")
                .fold(dates -> withDates(form, parties, dates, zone), Refused::retyped);
    }

    private Result<Terms> withDates(AgreementForm form, SortedSet<UUID> parties, Span dates, ZoneId zone) {
        if (dates.from() == null) {
            return Refused.at("from", "agreement.from");
        }
        Optional<Provision> tooLong = form.provisions().stream()
                .filter(each -> each.text().length() > LONGEST_TEXT)
                .findFirst();
        if (tooLong.isPresent()) {
            return Refused.at("text-" + tooLong.get().code(), "agreement.provision");
        }
        if (form.clauses().isEmpty() && !Coverage.ofOneAgency(form.kind())) {
            return Refused.at("classes-0", "agreement.clauses");
        }
        List<Clause> clauses = new ArrayList<>();
        List<ClauseForm> typed = form.clauses().isEmpty() ? List.of(ClauseForm.EMPTY) : form.clauses();
        for (int i = 0; i < typed.size(); i++) {
            Result<Clause> clause = clause(typed.get(i), parties, zone, "-" + i);
            if (clause instanceof Refused<Clause> no) {
                return no.retyped();
            }
            clauses.add(clause.orThrow());
        }
        return Result.done(
                new Terms(form.kind(), form.title(), parties, dates.from(), dates.until(), clauses, form.provisions()));
    }

    private Result<Clause> clause(ClauseForm form, Set<UUID> all, ZoneId zone, String at) {
        Map<String, UUID> known = all.stream().collect(Collectors.toMap(UUID::toString, id -> id));
        SortedSet<UUID> parties = parties(form.parties(), known);
        if (parties.size() != form.parties().size() || parties.size() == 1) {
            return Refused.at("parties" + at, "agreement.clause.parties");
        }
        SortedSet<String> open = new TreeSet<>();
        form.classes().forEach(it -> open.addAll(Coverage.FIELDS.getOrDefault(it, List.of())));
        if (!open.containsAll(form.fields())) {
            return Refused.at("fields" + at, "agreement.clause.fields");
        }
        return dates(form.from(), form.until(), zone, at)
                .fold(
                        dates -> Result.done(new Clause(
                                ids.next(),
                                parties,
                                known(form.purposes(), Coverage.PURPOSES),
                                known(form.classes(), Coverage.CLASSES),
                                new TreeSet<>(form.fields()),
                                dates.from(),
                                dates.until())),
                        Refused::retyped);
    }

    /** An end is no earlier than its beginning; the last day counts whole. */
    private static Result<Span> dates(String from, String until, ZoneId zone, String at) {
        Optional<LocalDate> first = FormText.day(from);
        Optional<LocalDate> last = FormText.day(until);
        if (first.isEmpty() && !from.isEmpty()) {
            return Refused.at("from" + at, "agreement.day");
        }
        if (last.isEmpty() && !until.isEmpty()) {
            return Refused.at("until" + at, "agreement.day");
        }
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            return Refused.at("until" + at, "agreement.until");
        }
        return Result.done(new Span(
                first.map(day -> day.atStartOfDay(zone).toInstant()).orElse(null),
                last.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()).orElse(null)));
    }

    private static SortedSet<UUID> parties(Set<String> chosen, Map<String, UUID> known) {
        return chosen.stream()
                .map(known::get)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedSet<String> known(Collection<String> chosen, List<String> names) {
        return chosen.stream().filter(names::contains).collect(Collectors.toCollection(TreeSet::new));
    }
}
