package org.corespond.audit;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.RoundTrip;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the audit rows, in the transaction of what they tell of: no row, no view and no change. */
@Component
public class Audit {
    private final AuditDesk desk;
    private final AuditTogether together;
    private final Clock clock;

    Audit(AuditDesk desk, AuditTogether together, Clock clock) {
        this.desk = desk;
        this.together = together;
        this.clock = clock;
    }

    /** One row for a page view, with every id that it showed (decisions 23). */
    @Transactional(propagation = Propagation.MANDATORY)
    public void viewed(String what, Collection<UUID> ids) {
        write("view", what, ids, "done");
    }

    /**
     * The same for a page that many look at in the same moment, after it was read and before it is shown: the rows of
     * all who look are written in one commit.
     */
    @Transactional(propagation = Propagation.NEVER)
    public void viewedTogether(String what, Collection<UUID> ids) {
        together.write(row(new AuditRow.Deed("view", what, List.copyOf(ids), "done"), AuditOrigin.current()));
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

    /** What the gate decided about another agency's record; written on the trip that reads it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void decided(String what, Collection<UUID> ids, boolean permitted, RoundTrip trip) {
        AuditRow.Deed deed = new AuditRow.Deed("release", what, List.copyOf(ids), permitted ? "done" : "denied");
        AuditRows.say(List.of(row(deed, AuditOrigin.current())), trip);
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
        desk.add(row(new AuditRow.Deed(action, what, List.copyOf(ids), outcome), origin));
    }

    private AuditRow row(AuditRow.Deed deed, AuditOrigin origin) {
        return new AuditRow(CurrentActor.get(), clock.instant(), deed, origin);
    }
}
