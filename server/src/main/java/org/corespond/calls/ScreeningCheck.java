package org.corespond.calls;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.corespond.calls.Screening.Answer;
import org.corespond.calls.Screening.Question;
import org.corespond.calls.Screening.Rule;

/** Reads a screening for what would make it unsafe or unreadable, before the first call is taken with it. */
final class ScreeningCheck {
    private final Screening screening;
    private final List<String> wrong = new ArrayList<>();

    private ScreeningCheck(Screening screening) {
        this.screening = screening;
    }

    /** Every fault in plain words; none means that it may be used. */
    static List<String> faults(Screening screening) {
        ScreeningCheck check = new ScreeningCheck(screening);
        check.unique(screening.questions(), Question::id, "question");
        check.unique(screening.rules().toList(), Rule::id, "rule");
        screening.questions().forEach(check::question);
        screening.rules().forEach(check::rule);
        check.routes();
        return List.copyOf(check.wrong);
    }

    private <T> void unique(List<T> things, Function<T, String> id, String what) {
        Set<String> seen = new HashSet<>();
        for (T thing : things) {
            if (!seen.add(id.apply(thing))) {
                wrong.add(what + " " + id.apply(thing) + " is there twice");
            }
        }
    }

    private void question(Question question) {
        unique(question.answers(), Answer::code, "answer of " + question.id());
        unique(question.answers(), Answer::key, "key of " + question.id());
        if (!question.safety()) {
            return;
        }
        if (question.find(Screening.UNKNOWN).isEmpty()) {
            wrong.add("safety question " + question.id() + " has no answer \"unknown\"");
        }
        int least = question.answers().stream()
                .filter(answer -> !answer.code().equals(Screening.UNKNOWN))
                .mapToInt(answer -> level(question, answer.code()))
                .min()
                .orElse(0);
        if (level(question, Screening.UNKNOWN) <= least) {
            wrong.add("unknown to " + question.id() + " asks for no more than its safest answer");
        }
    }

    private int level(Question question, String code) {
        return screening
                .rules()
                .filter(rule -> rule.question().equals(question.id()))
                .filter(rule -> rule.answers().contains(code))
                .mapToInt(Rule::level)
                .max()
                .orElse(0);
    }

    private void rule(Rule rule) {
        if (rule.level() < 1 || rule.level() > TriageLevel.values().length) {
            wrong.add("rule " + rule.id() + " asks for level " + rule.level());
        }
        var question = screening.question(rule.question());
        if (question.isEmpty()) {
            wrong.add("rule " + rule.id() + " reads a question that is not asked: " + rule.question());
            return;
        }
        rule.answers().stream()
                .filter(code -> question.get().find(code).isEmpty())
                .forEach(code -> wrong.add("rule " + rule.id() + " waits for an answer that cannot be given: " + code));
    }

    private void routes() {
        for (TriageLevel level : TriageLevel.values()) {
            if (screening.routes().getOrDefault(level.number(), List.of()).isEmpty()) {
                wrong.add("level " + level.number() + " has no route");
            }
        }
        if (screening.civilian().contains(screening.lastResort())) {
            wrong.add("the last resort may not be a route that can be closed");
        }
    }
}
