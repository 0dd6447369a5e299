package org.corespond.workgroup;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was taken on and is not done yet comes back to every agenda. */
@Component
class OpenActions implements AgendaSource {
    private final Actions actions;
    private final WorkgroupDesk desk;

    OpenActions(Actions actions, WorkgroupDesk desk) {
        this.actions = actions;
        this.desk = desk;
    }

    @Override
    public List<Due> due(Instant at) {
        ZoneId zone = desk.zone();
        return actions.open().stream()
                .map(action -> new Due(
                        "ACTION",
                        "action:" + action.id(),
                        action.text() + " (" + action.owner() + ")",
                        "/workgroup/actions/" + action.id(),
                        action.due().atStartOfDay(zone).toInstant()))
                .toList();
    }
}
