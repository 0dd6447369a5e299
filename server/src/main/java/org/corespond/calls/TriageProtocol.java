package org.corespond.calls;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corespond.calls.Screening.Question;
import org.corespond.calls.Screening.Route;
import org.corespond.calls.Screening.Rule;
import org.corespond.calls.Triage.Decided;
import org.corespond.calls.Triage.Option;
import org.corespond.calls.Triage.RuledOut;
import org.corespond.calls.TriageContext.Offering;
import org.corespond.directory.ProgramKind;
import org.jspecify.annotations.Nullable;

/** Decides level, flags and route of a call from its answers alone, by a screening that is data (decisions 10). */
final class TriageProtocol {
    private static final Set<ResponseFlag> POLICE = EnumSet.of(ResponseFlag.POLICE, ResponseFlag.POLICE_CIT);

    private final Screening screening;

    TriageProtocol(Screening screening) {
        this.screening = screening;
    }

    /** What the protocol advises: the level is the highest that any rule asks for, flags add up (decisions 10). */
    Triage triage(Answers answers, TriageContext context) {
        Heard heard = heard(answers);
        int level = heard.held().stream().mapToInt(Rule::level).max().orElse(1);
        return routed(TriageLevel.of(level), heard, context);
    }

    /** The same answers under a level that a person chose; flags and effects stay. */
    Triage triageAt(TriageLevel level, Answers answers, TriageContext context) {
        return routed(level, heard(answers), context);
    }

    private Triage routed(TriageLevel level, Heard heard, TriageContext context) {
        List<Rule> held = heard.held();
        Answers answers = heard.said();
        Set<ResponseFlag> flags = union(held, Rule::flags, ResponseFlag.class);
        Case one = new Case(flags, risk(answers), refused(answers), context);
        Ways ways = new Ways(new ArrayList<>(), new ArrayList<>());
        collect(level, one, ways);
        List<Option> alongside = relays(one);
        // EMS beside the police never stands in for them (oracle 16).
        List<Option> open = orLastResort(one.police() ? without(ways.open(), alongside) : ways.open(), one);
        Option advised = open.getFirst();
        return new Triage(
                level,
                Collections.unmodifiableSet(flags),
                Collections.unmodifiableSet(union(held, Rule::effects, Effect.class)),
                advised,
                without(open.subList(1, open.size()), alongside),
                without(alongside, List.of(advised)),
                level == TriageLevel.EMERGENT ? staged(one) : null,
                List.copyOf(ways.closed()),
                marks(heard.standing()),
                unasked(answers).map(Question::id).toList(),
                trace(level, heard));
    }

    /** Not asked counts as unknown for a safety question: silence is not a no (dispatch-diversion 6.4). */
    private Heard heard(Answers said) {
        Map<String, Set<String>> codes = new HashMap<>(said.codes());
        unasked(said).forEach(question -> codes.put(question.id(), Set.of(Screening.UNKNOWN)));
        Answers standing = new Answers(codes);
        return new Heard(
                said,
                standing,
                screening
                        .rules()
                        .filter(rule -> !Collections.disjoint(standing.to(rule.question()), rule.answers()))
                        .toList());
    }

    private Stream<Question> unasked(Answers answers) {
        return screening.questions().stream()
                .filter(Question::safety)
                .filter(question -> answers.to(question.id()).isEmpty());
    }

    private boolean risk(Answers answers) {
        return screening.questions().stream()
                .anyMatch(question -> question.answers().stream()
                        .anyMatch(answer ->
                                answer.risk() && answers.to(question.id()).contains(answer.code())));
    }

    private boolean refused(Answers answers) {
        return answers.to(screening.consent().question())
                .contains(screening.consent().refused());
    }

    private Set<String> marks(Answers standing) {
        Set<String> marks = new HashSet<>();
        for (Question question : screening.questions()) {
            Set<String> said = standing.to(question.id());
            question.answers().stream()
                    .filter(answer -> said.contains(answer.code()))
                    .forEach(answer -> marks.addAll(answer.marks()));
        }
        return Set.copyOf(marks);
    }

    private static List<Decided> trace(TriageLevel level, Heard heard) {
        return heard.held().stream()
                .map(rule -> new Decided(
                        rule.id(),
                        rule.question(),
                        heard.standing().to(rule.question()).stream()
                                .filter(rule.answers()::contains)
                                .collect(Collectors.toUnmodifiableSet()),
                        !heard.said().to(rule.question()).isEmpty(),
                        rule.level(),
                        rule.level() == level.number()))
                .sorted(Comparator.comparingInt(Decided::level).reversed())
                .toList();
    }

    /** The routes of the level; when age alone closed a way and nothing is left, those of the next (oracle 17). */
    private void collect(TriageLevel level, Case one, Ways ways) {
        for (Route route : inOrder(level, one)) {
            if (route.needs().isEmpty() || !Collections.disjoint(route.needs(), one.flags())) {
                way(route, one, ways);
            }
        }
        boolean tooYoung = ways.closed().stream().anyMatch(closed -> closed.reason() == RouteClosed.UNDER_AGE);
        if (ways.open().isEmpty() && tooYoung && level != TriageLevel.EMERGENT) {
            collect(TriageLevel.of(level.number() + 1), one, ways);
        }
    }

    /** Where police are needed the officer trained in crisis goes first; the sort is stable. */
    private List<Route> inOrder(TriageLevel level, Case one) {
        List<Route> routes = screening.routes().getOrDefault(level.number(), List.of());
        if (!one.police()) {
            return routes;
        }
        return routes.stream()
                .sorted(Comparator.comparing(route -> route.kind() != screening.policeFirst()))
                .toList();
    }

    private void way(Route route, Case one, Ways ways) {
        Optional<RouteClosed> barred = barred(route, one);
        if (barred.isPresent()) {
            ways.closed().add(new RuledOut(route.kind(), null, barred.get()));
            return;
        }
        List<RuledOut> closed = closed(route.kind(), one);
        closed.stream().filter(no -> !ways.closed().contains(no)).forEach(ways.closed()::add);
        boolean youth = closed.stream().anyMatch(no -> no.reason() == RouteClosed.UNDER_AGE);
        one.open(route.kind())
                .map(program -> new Option(route.kind(), program, joining(route, one), youth))
                .ifPresent(ways.open()::add);
    }

    private Optional<RouteClosed> barred(Route route, Case one) {
        if (route.onlyWithoutRisk() && one.risk()) {
            return Optional.of(RouteClosed.RISK_ANSWERED);
        }
        if (screening.phone().contains(route.kind()) && one.refused()) {
            return Optional.of(RouteClosed.CALLER_REFUSED);
        }
        if (!screening.civilian().contains(route.kind())) {
            return Optional.empty();
        }
        if (one.police()) {
            return Optional.of(RouteClosed.POLICE_NEEDED);
        }
        String code = one.context().determinant();
        boolean enabled = code == null
                || screening.determinants().contains(code)
                || one.context().enabled().contains(code);
        return enabled ? Optional.empty() : Optional.of(RouteClosed.CODE_NOT_ENABLED); // oracle 18
    }

    private static List<RuledOut> closed(ProgramKind kind, Case one) {
        List<Offering> programs = one.programs(kind).toList();
        if (programs.isEmpty()) {
            return List.of(new RuledOut(kind, null, RouteClosed.NO_PROGRAM));
        }
        return programs.stream()
                .flatMap(program -> one.against(program).stream().map(reason -> new RuledOut(kind, program, reason)))
                .toList();
    }

    private static @Nullable ProgramKind joining(Route route, Case one) {
        ProgramKind joining = route.joining();
        return joining != null && one.open(joining).isPresent() ? joining : null;
    }

    private List<Option> relays(Case one) {
        return screening.relays().stream()
                .filter(relay -> !Collections.disjoint(relay.needs(), one.flags()))
                .map(relay -> new Option(relay.kind(), one.any(relay.kind()), null, false))
                .toList();
    }

    private @Nullable Option staged(Case one) {
        return one.open(screening.staged())
                .map(program -> new Option(screening.staged(), program, null, false))
                .orElse(null);
    }

    /** The last resort stands whether or not somebody is free: it is never ruled out (decisions 10). */
    private List<Option> orLastResort(List<Option> open, Case one) {
        ProgramKind last = screening.lastResort();
        if (open.stream().anyMatch(option -> option.kind() == last)) {
            return open;
        }
        return Stream.concat(open.stream(), Stream.of(new Option(last, one.any(last), null, false)))
                .toList();
    }

    private static List<Option> without(List<Option> options, List<Option> others) {
        return options.stream()
                .filter(option -> others.stream().noneMatch(other -> other.kind() == option.kind()))
                .toList();
    }

    private static <T extends Enum<T>> Set<T> union(
            List<Rule> rules, Function<Rule, Collection<T>> part, Class<T> type) {
        return rules.stream()
                .flatMap(rule -> part.apply(rule).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
    }

    /** What was said, what stands with the safety questions that nobody asked, and the rules that hold for it. */
    private record Heard(Answers said, Answers standing, List<Rule> held) {}

    /** Ways found so far. */
    private record Ways(List<Option> open, List<RuledOut> closed) {}

    /** What the routes of one call depend on. */
    private record Case(Set<ResponseFlag> flags, boolean risk, boolean refused, TriageContext context) {

        boolean police() {
            return !Collections.disjoint(flags, POLICE);
        }

        Stream<Offering> programs(ProgramKind kind) {
            return context.offerings().stream().filter(program -> program.kind() == kind);
        }

        Optional<Offering> open(ProgramKind kind) {
            return programs(kind).filter(program -> against(program).isEmpty()).findFirst();
        }

        @Nullable
        Offering any(ProgramKind kind) {
            return open(kind).or(() -> programs(kind).findFirst()).orElse(null);
        }

        Optional<RouteClosed> against(Offering program) {
            Integer age = context.age();
            if (age != null && age < program.minAge()) {
                return Optional.of(RouteClosed.UNDER_AGE); // oracle 17
            }
            if (!program.open()) {
                return Optional.of(RouteClosed.CLOSED);
            }
            return program.free() ? Optional.empty() : Optional.of(RouteClosed.NOBODY_FREE);
        }
    }
}
