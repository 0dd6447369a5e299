package org.corespond.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.kernel.Actor;
import org.jspecify.annotations.Nullable;

/** One row of the audit as it will stand: who, when, what, with which ids, and from where. */
record AuditRow(Actor actor, Instant at, Deed deed, AuditOrigin origin) {

    /** What was done, or tried. */
    record Deed(String action, String what, List<UUID> ids, String outcome) {
        Deed {
            ids = List.copyOf(ids);
        }
    }

    @Nullable
    String role() {
        return actor.role() == null ? null : actor.role().name();
    }

    /** Who acted where no account did. */
    @Nullable
    String unaccounted() {
        return actor.accountId() == null ? actor.name() : null;
    }

    /** The ids as PostgreSQL writes an array: arrays of many lengths go to it as texts. */
    String ids() {
        return deed.ids().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
