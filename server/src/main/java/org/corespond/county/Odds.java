package org.corespond.county;

import java.util.ArrayList;
import java.util.List;

/** A weighted choice that takes one throw of the dice. */
final class Odds<T> {
    private final List<T> outcomes;
    private final double[] upTo;

    private Odds(List<T> outcomes, double[] upTo) {
        this.outcomes = outcomes;
        this.upTo = upTo;
    }

    static <T> Odds<T> of(T outcome, double weight) {
        return new Odds<>(List.of(outcome), new double[] {weight});
    }

    Odds<T> or(T outcome, double weight) {
        List<T> longer = new ArrayList<>(outcomes);
        longer.add(outcome);
        double[] sums = java.util.Arrays.copyOf(upTo, upTo.length + 1);
        sums[upTo.length] = upTo[upTo.length - 1] + weight;
        return new Odds<>(List.copyOf(longer), sums);
    }

    T draw(Dice dice) {
        double point = dice.share() * upTo[upTo.length - 1];
        int at = 0;
        while (at < upTo.length - 1 && point >= upTo[at]) {
            at++;
        }
        return outcomes.get(at);
    }
}
