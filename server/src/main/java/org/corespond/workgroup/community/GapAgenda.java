package org.corespond.workgroup.community;

import java.time.Instant;
import java.util.List;
import org.corespond.workgroup.AgendaSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A gap that nobody owns yet stands on the agenda of the next meeting. */
@Component
class GapAgenda implements AgendaSource {
    private final Gaps gaps;

    GapAgenda(Gaps gaps) {
        this.gaps = gaps;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Due> due(Instant at) {
        return gaps.list().stream()
                .filter(gap -> gap.state() == GapState.OPEN)
                .map(gap -> new Due(
                        "GAP",
                        "gap:" + gap.id(),
                        gap.title() + ", " + gap.area() + " (" + gap.votes() + ")",
                        GapController.ALL + "#gap-" + gap.id(),
                        gap.addedAt()))
                .toList();
    }
}
