package org.corespond.sharing.portal;

import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.directory.Directory;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The person says that something is wrong: it goes to the agency that holds the record, as a task with a state. */
@Component
class SayWrong {
    private static final int MOST = 2000;
    private final Disputes disputes;
    private final Directory directory;
    private final Once once;
    private final Audit audit;

    SayWrong(Disputes disputes, Directory directory, Once once, Audit audit) {
        this.disputes = disputes;
        this.directory = directory;
        this.once = once;
        this.audit = audit;
    }

    @Transactional
    Result<UUID> say(UUID agency, Disputes.About about, String words, UUID key) {
        UUID person = CurrentActor.get().person();
        String said = words.strip();
        if (said.isEmpty() || directory.findAgency(agency).isEmpty()) {
            return Refused.at("words", "portal.dispute-words");
        }
        if (!once.spent(key)) {
            disputes.add(agency, about, said.substring(0, Math.min(said.length(), MOST)));
            once.spend(key);
            audit.changed("portal.dispute", person);
        }
        return Result.done(person);
    }
}
