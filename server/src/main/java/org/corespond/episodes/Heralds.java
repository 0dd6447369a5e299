package org.corespond.episodes;

import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.web.Live;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells of a move in its own transaction: the audit row, the event for other capabilities, the word to open boards. */
@Component
class Heralds {
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Live live;

    Heralds(Audit audit, ApplicationEventPublisher events, Live live) {
        this.audit = audit;
        this.events = events;
        this.live = live;
    }

    void tell(String what, UUID id, Object event) {
        changed(what, id);
        events.publishEvent(event);
    }

    void changed(String what, UUID id) {
        audit.changed(what, id);
        live.changed("board");
        live.changed("offers");
    }
}
