package org.corespond.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the audit rows, in the transaction of what they tell of: no row, no view and no change. */
@Component
public class Audit {
    private final JdbcClient jdbc;
    private final Clock clock;

    Audit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One row for a page view, with every id that it showed (decisions 23). */
    @Transactional(propagation = Propagation.MANDATORY)
    public void viewed(String what, Collection<UUID> ids) {
        write("view", what, ids, "done");
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(String what, UUID id) {
        write("change", what, List.of(id), "done");
    }

    /** A change by a visitor who may stay unknown: neither where it came from nor in which session is written. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changedByVisitor(String what, UUID id) {
        write("change", what, List.of(id), "done", AuditOrigin.UNTOLD);
    }

    /** What leaves the platform: a download, a print, a message. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void released(String what, Collection<UUID> ids) {
        write("release", what, ids, "done");
    }

    /** What the gate decided about another agency's record. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void decided(String what, Collection<UUID> ids, boolean permitted) {
        write("release", what, ids, permitted ? "done" : "denied");
    }

    /** Sign-in, sign-out, failed sign-in, permission changes; also tried and refused (CJIS AU-2). */
    @Transactional
    public void security(String what, String outcome) {
        write("security", what, List.of(), outcome);
    }

    private void write(String action, String what, Collection<UUID> ids, String outcome) {
        write(action, what, ids, outcome, AuditOrigin.current());
    }

    private void write(String action, String what, Collection<UUID> ids, String outcome, AuditOrigin origin) {
        Actor actor = CurrentActor.get();
        jdbc.sql("""
                insert into audit.entry (community_id, agency_id, account_id, role, actor, at, action, what, ids,
                                         outcome, address, session_ref)
                values (:community, :agency, :account, :role, :actor, :at, :action, :what, :ids, :outcome, :address,
                        :session)
                """)
                .param("community", actor.communityId())
                .param("agency", actor.agencyId())
                .param("account", actor.accountId())
                .param("role", actor.role() == null ? null : actor.role().name())
                .param("actor", actor.accountId() == null ? actor.name() : null)
                .param("at", Timestamp.from(clock.instant()))
                .param("action", action)
                .param("what", what)
                .param("ids", ids.toArray(UUID[]::new))
                .param("outcome", outcome)
                .param("address", origin.address())
                .param("session", origin.sessionRef())
                .update();
    }
}
