package org.corespond.training;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the roster of presenters with what they gave. */
@Component
@Transactional(readOnly = true)
class PresenterReader {
    private final Presenters presenters;

    PresenterReader(Presenters presenters) {
        this.presenters = presenters;
    }

    public List<PresenterPage> list() {
        List<Presenters.Part> parts = presenters.parts();
        List<Feedback> feedback = presenters.feedback();
        return presenters.list().stream().map(one -> page(one, parts, feedback)).toList();
    }

    private static PresenterPage page(Presenter one, List<Presenters.Part> parts, List<Feedback> feedback) {
        UUID id = one.id();
        return new PresenterPage(
                one,
                parts.stream().filter(part -> part.presenterId().equals(id)).count(),
                feedback.stream().filter(it -> it.presenterId().equals(id)).toList());
    }
}
