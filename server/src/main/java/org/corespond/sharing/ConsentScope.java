package org.corespond.sharing;

import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.corespond.sharing.decision.Answer;
import org.corespond.sharing.decision.FieldView;
import org.corespond.sharing.decision.Obligation;
import org.corespond.sharing.decision.Purpose;

/** A clear account of what a consent covers, for whoever receives under it (42 CFR 2.32(a)); codes, and nobody's name. */
final class ConsentScope {
    private ConsentScope() {}

    static List<String> of(List<Answer> let, Purpose purpose) {
        return let.stream()
                .filter(answer -> answer.effect().obligations().contains(Obligation.X_CONSENT_COPY))
                .map(answer -> sentence(answer, purpose))
                .distinct()
                .toList();
    }

    private static String sentence(Answer answer, Purpose purpose) {
        FieldView view = answer.effect().view();
        String what = view.scope() == FieldView.Scope.LISTED
                ? view.fields().stream().map(field -> field.replace('_', ' ')).collect(Collectors.joining(", "))
                : "the whole";
        String until = answer.effect().until() == null
                ? "no day is set"
                : answer.effect().until().atOffset(ZoneOffset.UTC).toLocalDate().toString();
        return "Consent "
                + String.join(", ", answer.effect().reliedOn().stream().sorted().toList()) + " covers " + answer.asked()
                + " (" + what + ") for " + purpose + ", to this recipient only; until " + until + ".";
    }
}
