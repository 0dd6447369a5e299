package org.corespond.sharing.oversight;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.corespond.sharing.decision.Answer;
import org.corespond.sharing.decision.Decision;
import org.corespond.sharing.decision.FieldView;
import org.corespond.sharing.decision.Missing;

/**
 * One decision in plain words: each class with what is shown, by which rule and law, and what is missing.
 */
public record DecisionPage(List<Row> rows, String version, String hash) {
    public DecisionPage {
        rows = List.copyOf(rows);
    }

    /** One class of data. */
    public record Row(
            String dataClass,
            boolean permit,
            boolean whole,
            List<String> fields,
            List<String> hidden,
            List<String> rules,
            List<String> missing,
            List<String> duties) {
        public Row {
            fields = List.copyOf(fields);
            hidden = List.copyOf(hidden);
            rules = List.copyOf(rules);
            missing = List.copyOf(missing);
            duties = List.copyOf(duties);
        }
    }

    /** A logged decision as the list of decisions names it. */
    public record Entry(
            UUID id,
            Instant at,
            String recipient,
            String custodian,
            String role,
            String purpose,
            boolean permit,
            String rule) {}

    static DecisionPage of(Decision decision) {
        return new DecisionPage(
                decision.answers().stream().map(DecisionPage::row).toList(),
                decision.policyVersion(),
                decision.policyHash());
    }

    private static Row row(Answer answer) {
        FieldView view = answer.effect().view();
        boolean permit = answer.effect().permit();
        return new Row(
                answer.asked(),
                permit,
                permit && view.scope() == FieldView.Scope.WHOLE,
                permit ? List.copyOf(view.fields()) : List.of(),
                List.copyOf(view.hidden()),
                answer.effect().rules().stream()
                        .map(rule -> rule.id() + " (" + rule.citation() + ")")
                        .toList(),
                answer.effect().missing().stream()
                        .map(Missing::sentence)
                        .distinct()
                        .toList(),
                answer.effect().obligations().stream().map(Enum::name).sorted().toList());
    }
}
