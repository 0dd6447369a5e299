package org.corespond.episodes;

import java.util.UUID;
import org.corespond.web.Live;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody took an alarm: it stops ringing for everybody. */
@Component
public class SeeAlarm {
    private final Alarms alarms;
    private final Live live;

    SeeAlarm(Alarms alarms, Live live) {
        this.alarms = alarms;
        this.live = live;
    }

    @Transactional
    public boolean see(UUID alarm) {
        live.changed("board");
        return alarms.see(alarm);
    }

    /** All that ring of one episode; how many these were. */
    @Transactional
    public long seeAll(UUID episode) {
        return alarms.listUnseen(episode).stream().filter(this::see).count();
    }
}
