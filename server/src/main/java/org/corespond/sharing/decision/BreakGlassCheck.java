package org.corespond.sharing.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.corespond.sharing.decision.Facts.BreakGlass;
import org.corespond.sharing.decision.Facts.Incident;
import org.corespond.sharing.decision.PolicySet.BreakGlassTerms;

/** The limits of break-glass (disclosure.md A.6): which role, for what, with which words, for how long; who is known before. */
final class BreakGlassCheck {
    private final Ground ground;
    private final BreakGlassTerms terms;
    private final List<Missing> problems = new ArrayList<>();

    BreakGlassCheck(Ground ground) {
        this.ground = ground;
        this.terms = ground.policy().breakGlass();
    }

    Proof proof() {
        Role role = ground.request().role();
        require(role == null || terms.roles().contains(role), "role", "this role may not break the glass");
        require(terms.classes().contains(ground.dataClass()), "class", "break-glass never opens this class");
        BreakGlass opened = ground.facts().breakGlass();
        if (opened == null) {
            require(false, "none", "no break-glass is declared");
            return Proof.lacking(problems);
        }
        require(opened.person().equals(ground.request().person()), "person", "it was declared for another person");
        Incident incident = ground.facts().incident();
        boolean same = incident != null && incident.id().equals(opened.incident());
        require(same, "incident", "it was declared for another incident");
        require(!opened.reasonCode().isBlank(), "reason_code", "it has no reason code");
        int letters = opened.reason()
                .strip()
                .codePointCount(0, opened.reason().strip().length());
        require(letters >= terms.reasonCharacters(), "reason", "its reason is too short");
        Instant hard = opened.openedAt().plus(Duration.ofHours(terms.hours()));
        Instant end = Span.earlier(hard, incident == null ? null : incident.endedAt());
        require(Span.covers(opened.openedAt(), end, ground.at()), "over", "it is over");
        Proof proof = problems.isEmpty()
                ? new Proof(
                        List.of(), FieldView.WHOLE, end, true, false, Set.of(terms.rule()), Set.of(opened.incident()))
                : Proof.lacking(problems);
        return proof.and(ground.anyOf(List.of(terms.conditions()), Outcome.M));
    }

    private void require(boolean holds, String code, String sentence) {
        if (!holds) {
            problems.add(new Missing("break_glass." + code, sentence));
        }
    }
}
