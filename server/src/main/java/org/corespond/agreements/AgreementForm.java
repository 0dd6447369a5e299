package org.corespond.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What was typed about an agreement, kept as it was typed. */
public record AgreementForm(
        String kind,
        String title,
        Set<String> parties,
        String from,
        String until,
        List<ClauseForm> clauses,
        List<Provision> provisions) {
    private static final int MOST_CLAUSES = 20;

    /** One clause; an empty list does not limit. */
    public record ClauseForm(
            Set<String> parties,
            Set<String> purposes,
            Set<String> classes,
            Set<String> fields,
            String from,
            String until) {
        static final ClauseForm EMPTY = new ClauseForm(Set.of(), Set.of(), Set.of(), Set.of(), "", "");

        static ClauseForm of(Clause clause, ZoneId zone) {
            return new ClauseForm(
                    texts(clause.parties()),
                    Set.copyOf(clause.purposes()),
                    Set.copyOf(clause.classes()),
                    Set.copyOf(clause.fields()),
                    day(clause.from(), zone),
                    lastDay(clause.until(), zone));
        }

        boolean isEmpty() {
            return equals(EMPTY);
        }
    }

    public AgreementForm {
        parties = Set.copyOf(parties);
        clauses = List.copyOf(clauses);
        provisions = List.copyOf(provisions);
    }

    static AgreementForm empty() {
        return new AgreementForm("MOU", "", Set.of(), "", "", List.of(ClauseForm.EMPTY), Template.provisions());
    }

    static AgreementForm of(Terms terms, ZoneId zone) {
        return new AgreementForm(
                terms.kind(),
                terms.title(),
                texts(terms.parties()),
                day(terms.from(), zone),
                lastDay(terms.until(), zone),
                terms.clauses().stream()
                        .map(clause -> ClauseForm.of(clause, zone))
                        .toList(),
                terms.provisions());
    }

    /** Clauses come numbered from 0; those that were left empty in between stay away. */
    static AgreementForm of(MultiValueMap<String, String> typed) {
        List<ClauseForm> clauses = new ArrayList<>();
        for (int i = 0; i < MOST_CLAUSES; i++) {
            ClauseForm clause = new ClauseForm(
                    all(typed, "parties-" + i),
                    all(typed, "purposes-" + i),
                    all(typed, "classes-" + i),
                    all(typed, "fields-" + i),
                    one(typed, "from-" + i),
                    one(typed, "until-" + i));
            if (!clause.isEmpty()) {
                clauses.add(clause);
            }
        }
        return new AgreementForm(
                one(typed, "kind"),
                one(typed, "title"),
                all(typed, "parties"),
                one(typed, "from"),
                one(typed, "until"),
                clauses,
                Template.provisions().stream()
                        .map(each -> new Provision(each.code(), one(typed, "text-" + each.code())))
                        .filter(each -> !each.text().isEmpty())
                        .toList());
    }

    /** With one more empty clause to fill in. */
    AgreementForm longer() {
        List<ClauseForm> more = new ArrayList<>(clauses);
        more.add(ClauseForm.EMPTY);
        return new AgreementForm(kind, title, parties, from, until, more, provisions);
    }

    /** What was typed about one thing; empty when nothing was. */
    public String text(String code) {
        return provisions.stream()
                .filter(each -> each.code().equals(code))
                .map(Provision::text)
                .findFirst()
                .orElse("");
    }

    private static String one(MultiValueMap<String, String> typed, String name) {
        String value = typed.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static Set<String> all(MultiValueMap<String, String> typed, String name) {
        return Set.copyOf(typed.getOrDefault(name, List.of()));
    }

    private static Set<String> texts(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.toSet());
    }

    private static String day(@Nullable Instant at, ZoneId zone) {
        return at == null ? "" : LocalDate.ofInstant(at, zone).toString();
    }

    /** An end is the first instant that is over; people write the last day. */
    private static String lastDay(@Nullable Instant until, ZoneId zone) {
        return until == null
                ? ""
                : LocalDate.ofInstant(until.minusMillis(1), zone).toString();
    }
}
