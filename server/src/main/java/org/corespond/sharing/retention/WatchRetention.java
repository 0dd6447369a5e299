package org.corespond.sharing.retention;

import java.util.List;
import org.corespond.directory.Agency;
import org.corespond.directory.Community;
import org.corespond.directory.Directory;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lists once a day, for each agency, what is due; a person decides. */
@Component
class WatchRetention {
    private final Directory directory;
    private final LookAtRetention look;

    WatchRetention(Directory directory, LookAtRetention look) {
        this.directory = directory;
        this.look = look;
    }

    @Scheduled(fixedDelayString = "${corespond.retention.every:P1D}", initialDelayString = "PT2M")
    void look() {
        for (Community community : directory.communities()) {
            List<Agency> agencies = CurrentActor.as(Actor.system(community.id(), "retention"), directory::agencies);
            for (Agency agency : agencies) {
                CurrentActor.run(new Actor(community.id(), agency.id(), null, "retention", null), look::look);
            }
        }
    }
}
