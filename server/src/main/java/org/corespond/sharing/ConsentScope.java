package org.corespond.sharing;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.corespond.sharing.decision.Answer;
import org.corespond.sharing.decision.Consent;
import org.corespond.sharing.decision.Facts;
import org.corespond.sharing.decision.FieldView;
import org.corespond.sharing.decision.Obligation;
import org.corespond.sharing.decision.Request;

/** A clear account of what a consent covers, for whoever receives under it (42 CFR 2.32(a)); codes, and nobody's name. */
final class ConsentScope {
    private ConsentScope() {}

    static List<String> of(List<Answer> let, Request request, Facts facts) {
        Set<String> consents = facts.consents().stream().map(Consent::id).collect(Collectors.toSet());
        return let.stream()
                .filter(answer -> answer.effect().obligations().contains(Obligation.X_CONSENT_COPY))
                .map(answer -> sentence(answer, request, consents))
                .distinct()
                .toList();
    }

    private static String sentence(Answer answer, Request request, Set<String> consents) {
        String papers = answer.effect().reliedOn().stream()
                .filter(consents::contains)
                .sorted()
                .collect(Collectors.joining(", "));
        FieldView view = answer.effect().view();
        String what = view.scope() == FieldView.Scope.LISTED
                ? view.fields().stream().map(field -> field.replace('_', ' ')).collect(Collectors.joining(", "))
                : "the whole";
        String until = answer.effect().until() == null
                ? "no day is set"
                : answer.effect().until().atOffset(ZoneOffset.UTC).toLocalDate().toString();
        return "Consent " + papers + " covers " + answer.asked() + " (" + what + ") for " + request.purpose()
                + ", to this recipient only; until " + until + ".";
    }
}
