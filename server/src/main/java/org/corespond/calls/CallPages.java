package org.corespond.calls;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.corespond.calls.CallPage.Choice;
import org.corespond.calls.CallPage.Question;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the screen of a call, or only its advice, and writes the view in the same transaction. */
@Component
class CallPages {
    private final Desk.Reader desks;
    private final CallTypes types;
    private final Advices advices;
    private final CallCards cards;

    CallPages(Desk.Reader desks, CallTypes types, Advices advices, CallCards cards) {
        this.desks = desks;
        this.types = types;
        this.advices = advices;
        this.cards = cards;
    }

    /**
     * The whole screen.
     *
     * @param typed what was typed and could not be saved; it stays in its field
     * @param wrong what is wrong with it
     */
    @Transactional
    public CallPage page(UUID id, Map<String, String> typed, Map<String, String> wrong) {
        Desk desk = desks.read(id);
        cards.viewed(id);
        Map<String, String> texts = new HashMap<>();
        desk.sheet().texts().forEach((field, text) -> texts.put(field.form(), text));
        texts.put(CallField.LINE.form(), desk.sheet().line(desk.call().line()).name());
        texts.putAll(typed);
        AdviceView advice = advices.of(desk);
        return new CallPage(
                id,
                desk.call().shortId(),
                desk.call().receivedAt(),
                advice.ended(),
                texts,
                questions(desk),
                types.list().stream()
                        .map(type -> new CallPage.Type(type.code(), type.label()))
                        .toList(),
                advice,
                wrong,
                cards.of(desk.standing().episode()),
                cards.unable(desk.standing().episode()));
    }

    @Transactional
    public AdviceView advice(UUID id) {
        return advice(desks.read(id));
    }

    /** The advice of a call that was read already, in the transaction that read it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public AdviceView advice(Desk desk) {
        cards.viewed(desk.call().id());
        return advices.of(desk);
    }

    private static List<Question> questions(Desk desk) {
        return desk.screening().questions().stream()
                .map(question -> drawn(question, desk.sheet().answers().to(question.id())))
                .toList();
    }

    /** An unknown is drawn as the answer; what it did not take back stands beside it in words (the advice's). */
    private static Question drawn(Screening.Question question, Set<String> codes) {
        boolean unknown = !question.many() && codes.contains(Screening.UNKNOWN);
        return new Question(
                question.id(),
                question.ask(),
                question.many(),
                question.alarm(),
                question.folded(),
                question.safety(),
                question.answers().stream()
                        .map(answer -> new Choice(
                                answer.code(),
                                answer.label(),
                                answer.key(),
                                unknown ? answer.code().equals(Screening.UNKNOWN) : codes.contains(answer.code())))
                        .toList());
    }
}
