package org.corespond.calls;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.corespond.sharing.CrisisCard;
import org.jspecify.annotations.Nullable;

/**
 * The one screen of a call: what is typed, what is asked, what is advised.
 *
 * @param card the crisis card of the person, as far as the gate shows it
 * @param unable whether it can be said that the person cannot speak
 * @param wrong what could not be saved, by form field: the code of what is wrong
 */
public record CallPage(
        UUID id,
        String shortId,
        Instant receivedAt,
        boolean ended,
        Map<String, String> texts,
        List<Question> questions,
        List<Type> types,
        AdviceView advice,
        Map<String, String> wrong,
        @Nullable CrisisCard card,
        Unable unable) {
    public CallPage {
        texts = Map.copyOf(texts);
        questions = List.copyOf(questions);
        types = List.copyOf(types);
        wrong = Map.copyOf(wrong);
    }

    /** One question of the screening. */
    public record Question(
            String id, String ask, boolean many, boolean alarm, boolean folded, boolean safety, List<Choice> choices) {
        public Question {
            choices = List.copyOf(choices);
        }

        public String field() {
            return Sheet.QUESTION + id;
        }

        public boolean answered() {
            return choices.stream().anyMatch(Choice::chosen);
        }
    }

    /** One answer, and the key that gives it. */
    public record Choice(String code, String label, String key, boolean chosen) {}

    /** A call type of the site. */
    public record Type(String code, String label) {}

    /** What stands in a field, or "". */
    public String text(String field) {
        return texts.getOrDefault(field, "");
    }

    /** Every form field, for a browser without scripts, which sends them all. */
    public String allFields() {
        StringBuilder all = new StringBuilder();
        for (CallField field : CallField.values()) {
            all.append(field.form()).append(' ');
        }
        questions.forEach(question -> all.append(question.field()).append(' '));
        return all.toString().strip();
    }
}
