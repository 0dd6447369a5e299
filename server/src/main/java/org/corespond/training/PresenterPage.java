package org.corespond.training;

import java.util.List;

/** A presenter of the roster: in how many classes, and what learners said. */
public record PresenterPage(Presenter presenter, long classes, List<Feedback> feedback) {
    public PresenterPage {
        feedback = List.copyOf(feedback);
    }

    public String rating() {
        return ClassPage.rating(feedback);
    }
}
