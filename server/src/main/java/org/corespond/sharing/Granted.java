package org.corespond.sharing;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.corespond.kernel.Protected;
import org.corespond.sharing.decision.Answer;
import org.corespond.sharing.decision.Decision;
import org.corespond.sharing.decision.Facts;
import org.corespond.sharing.decision.FieldView;
import org.corespond.sharing.decision.Obligation;

/**
 * What of a decision is let out: what it permits, except what a human has to approve first and has not (HUAPRV). Such a
 * release waits, and looks like a denial until the approval is on file.
 */
record Granted(List<Answer> answers) {
    private static final String APPROVED = "human_approval";

    Granted {
        answers = List.copyOf(answers);
    }

    static Granted of(Decision decision, Facts facts) {
        boolean approved = facts.asserted().contains(APPROVED);
        return new Granted(decision.answers().stream()
                .filter(answer -> answer.effect().permit()
                        && (approved || !answer.effect().obligations().contains(Obligation.HUAPRV)))
                .toList());
    }

    boolean nothing() {
        return answers.isEmpty();
    }

    /** Which fields of each class that was asked for. */
    Protected.Shown shown() {
        Map<String, FieldView> views = answers.stream()
                .collect(Collectors.toMap(
                        Answer::asked, answer -> answer.effect().view()));
        return (dataClass, fields) -> {
            FieldView view = views.get(dataClass);
            if (view != null) {
                for (String field : fields) {
                    if (view.shows(field)) {
                        return true;
                    }
                }
            }
            return false;
        };
    }

    Set<Obligation> duties() {
        Set<Obligation> duties = EnumSet.noneOf(Obligation.class);
        answers.forEach(answer -> duties.addAll(answer.effect().obligations()));
        return duties;
    }
}
