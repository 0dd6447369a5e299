package org.corespond.workgroup.community;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.corespond.workgroup.AgendaSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Feedback that waits longer than its clock allows stands on the agenda of the next meeting. */
@Component
class FeedbackAgenda implements AgendaSource {
    private final FeedbackItems items;

    FeedbackAgenda(FeedbackItems items) {
        this.items = items;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Due> due(Instant at) {
        return items.list().stream()
                .filter(item -> item.clocks().late(at))
                .map(item -> new Due(
                        "FEEDBACK",
                        "feedback:" + item.id(),
                        "Unanswered feedback " + item.name() + " ("
                                + item.kind().name().toLowerCase(Locale.ROOT) + ")",
                        FeedbackController.ALL + "/" + item.id(),
                        item.clocks().due()))
                .toList();
    }
}
