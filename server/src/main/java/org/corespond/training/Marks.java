package org.corespond.training;

import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.kernel.Ids;
import org.corespond.web.Once;
import org.springframework.stereotype.Component;

/** What each change leaves behind: its ids, its audit row, and its spent key. */
@Component
record Marks(Ids ids, Audit audit, Once once) {

    void made(String what, UUID id, UUID key) {
        audit.changed("training." + what, id);
        once.spend(key);
    }
}
