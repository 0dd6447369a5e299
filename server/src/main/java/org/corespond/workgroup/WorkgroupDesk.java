package org.corespond.workgroup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Supplier;
import org.corespond.audit.Audit;
import org.corespond.directory.Directory;
import org.corespond.kernel.Ids;
import org.corespond.kernel.Result;
import org.corespond.web.Once;
import org.springframework.stereotype.Component;

/** What every change of the workgroup needs: the clock, the day of the community, ids, and that it is made once. */
@Component
public class WorkgroupDesk {
    private final Clock clock;
    private final Ids ids;
    private final Once once;
    private final Audit audit;
    private final Directory directory;

    WorkgroupDesk(Clock clock, Ids ids, Once once, Audit audit, Directory directory) {
        this.clock = clock;
        this.ids = ids;
        this.once = once;
        this.audit = audit;
        this.directory = directory;
    }

    public Instant now() {
        return clock.instant();
    }

    public ZoneId zone() {
        return directory.here().zone();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), zone());
    }

    public UUID newId() {
        return ids.next();
    }

    /** Makes the change and writes down that it was made; sent twice, it is made once and answered with the key. */
    public Result<UUID> once(UUID key, String what, Supplier<Result<UUID>> change) {
        if (once.spent(key)) {
            return Result.done(key);
        }
        Result<UUID> result = change.get();
        if (result instanceof Result.Done<UUID>(UUID id)) {
            once.spend(key);
            audit.changed(what, id);
        }
        return result;
    }
}
