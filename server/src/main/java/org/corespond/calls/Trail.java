package org.corespond.calls;

import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.web.Live;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What every change of a call leaves behind: the audit row, the word to open pages, the event for others. */
@Component
class Trail {
    static final String TOPIC = "calls";
    private final Audit audit;
    private final Live live;
    private final ApplicationEventPublisher events;

    Trail(Audit audit, Live live, ApplicationEventPublisher events) {
        this.audit = audit;
        this.live = live;
        this.events = events;
    }

    void changed(UUID call) {
        audit.changed("call", call);
        live.changed(TOPIC);
    }

    void tell(Object event) {
        events.publishEvent(event);
    }
}
