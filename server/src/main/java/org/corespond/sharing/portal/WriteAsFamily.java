package org.corespond.sharing.portal;

import java.util.List;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.kernel.CurrentActor;
import org.corespond.web.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A family member writes what helps; about the person the member is told nothing. */
@Component
class WriteAsFamily {
    private final Families families;
    private final Once once;
    private final Audit audit;

    WriteAsFamily(Families families, Once once, Audit audit) {
        this.families = families;
        this.once = once;
        this.audit = audit;
    }

    @Transactional
    void write(Words words, UUID key) {
        if (!once.spent(key)) {
            families.write(words);
            once.spend(key);
            audit.changed("portal.family", CurrentActor.get().account());
        }
    }

    /** What the member wrote; writes the view. */
    @Transactional
    public Words mine() {
        audit.viewed("portal.family", List.of(CurrentActor.get().account()));
        return families.mine().map(Families.Written::words).orElse(Words.NONE);
    }
}
