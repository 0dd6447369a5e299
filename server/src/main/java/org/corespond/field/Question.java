package org.corespond.field;

import java.util.List;

/**
 * A question of the encounter page with its coded answers.
 *
 * @param many several answers may hold at once
 */
public record Question(String name, boolean many, List<? extends Enum<?>> answers) {
    public Question {
        answers = List.copyOf(answers);
    }

    static Question one(String name, Enum<?>... answers) {
        return new Question(name, false, List.of(answers));
    }

    static Question many(String name, Enum<?>... answers) {
        return new Question(name, true, List.of(answers));
    }
}
