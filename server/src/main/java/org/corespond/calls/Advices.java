package org.corespond.calls;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.calls.AdviceView.Closed;
import org.corespond.calls.AdviceView.Way;
import org.corespond.calls.AdviceView.Why;
import org.corespond.calls.Triage.Decided;
import org.corespond.calls.Triage.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the advice of a call into the words of its screen. */
@Component
class Advices {
    private final RoutedCalls routes;

    Advices(RoutedCalls routes) {
        this.routes = routes;
    }

    AdviceView of(Desk desk) {
        Chosen chosen = desk.chosen();
        Triage triage = chosen.triage();
        UUID call = desk.call().id();
        UUID routed = desk.standing().episode();
        List<Option> options = chosen.options();
        return new AdviceView(
                call,
                desk.standing().ended(),
                !desk.sheet().answers().codes().isEmpty(),
                triage.level().number(),
                triage.flags().stream().sorted().toList(),
                triage.effects().stream().sorted().toList(),
                triage.youthRoute(),
                way(options.getFirst()),
                options.stream().skip(1).map(Advices::way).toList(),
                triage.alongside().stream().map(Advices::way).toList(),
                triage.staged() == null ? null : way(triage.staged()),
                triage.ruledOut().stream().map(Advices::closed).toList(),
                triage.trace().stream().map(decided -> why(decided, desk)).toList(),
                triage.open().stream()
                        .flatMap(id -> desk.screening().question(id).stream())
                        .map(Screening.Question::ask)
                        .toList(),
                stands(desk),
                overridden(chosen),
                routed == null ? null : routes.of(call, routed));
    }

    /** An unknown beside an earlier answer: the question, and the answer that still counts. */
    private static Map<String, String> stands(Desk desk) {
        Map<String, String> stands = new HashMap<>();
        for (Screening.Question question : desk.screening().questions()) {
            String earlier = stands(question, desk.sheet().answers().to(question.id()));
            if (!earlier.isEmpty()) {
                stands.put(Sheet.QUESTION + question.id(), earlier);
            }
        }
        return stands;
    }

    private static String stands(Screening.Question question, Set<String> codes) {
        if (question.many() || !codes.contains(Screening.UNKNOWN)) {
            return "";
        }
        return question.answers().stream()
                .filter(answer -> codes.contains(answer.code()))
                .filter(answer -> !answer.code().equals(Screening.UNKNOWN))
                .map(Screening.Answer::label)
                .collect(Collectors.joining(", "));
    }

    private static Way way(Option option) {
        TriageContext.Offering program = option.program();
        return new Way(
                option.kind(),
                program == null ? "" : program.name(),
                option.joining(),
                option.kind().limit());
    }

    private static Closed closed(Triage.RuledOut no) {
        TriageContext.Offering program = no.program();
        return new Closed(
                no.kind(), program == null ? "" : program.name(), no.reason(), program == null ? 0 : program.minAge());
    }

    private static Why why(Decided decided, Desk desk) {
        Screening.Rule rule = desk.screening().rule(decided.rule()).orElseThrow();
        Screening.Question question =
                desk.screening().question(decided.question()).orElseThrow();
        String fed = question.answers().stream()
                .filter(answer -> decided.answers().contains(answer.code()))
                .map(Screening.Answer::label)
                .collect(Collectors.joining(", "));
        return new Why(rule.id(), rule.says(), rule.cites(), fed, rule.level(), decided.decided(), decided.asked());
    }

    private static AdviceView.@Nullable Overridden overridden(Chosen chosen) {
        Chosen.Otherwise override = chosen.override();
        return override == null
                ? null
                : new AdviceView.Overridden(
                        chosen.advice().level().number(),
                        chosen.advice().advised().kind(),
                        override.reason(),
                        override.note());
    }
}
