package org.corespond.sharing.approvals;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.people.People;
import org.corespond.sharing.Incidents;
import org.corespond.sharing.Incidents.Incident;
import org.corespond.web.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An official asks about the person of an episode; who holds the record is told to nobody. */
@Component
class AskApproval {
    private final Approvals approvals;
    private final About about;
    private final Audit audit;
    private final Once once;
    private final Clock clock;

    AskApproval(Approvals approvals, About about, Audit audit, Once once, Clock clock) {
        this.approvals = approvals;
        this.about = about;
        this.audit = audit;
        this.once = once;
        this.clock = clock;
    }

    /** Whom an episode is about, and where the question goes. */
    @Component
    record About(Incidents incidents, People people) {
        Incident incident(UUID id) {
            return incidents.find(id).orElseThrow();
        }
    }

    @Transactional
    public Result<UUID> ask(UUID episode, ApprovalForm form, UUID key) {
        Incident incident = about.incident(episode);
        if (once.spent(key)) {
            return Result.done(key);
        }
        String missing = form.missing();
        if (!missing.isEmpty()) {
            return Refused.at(missing, "approval." + missing);
        }
        Actor actor = CurrentActor.get();
        UUID person = incident.person();
        UUID holder = person == null ? null : about.people().of(person).header().custodian();
        if (person == null || holder == null) {
            return Refused.because("approval.nobody");
        }
        if (holder.equals(actor.agency())) {
            return Refused.because("approval.own");
        }
        once.spend(key);
        approvals.add(new ApprovalRequest(
                key,
                actor.agency(),
                actor.account(),
                holder,
                person,
                incident.id(),
                incident.name(),
                Objects.requireNonNull(form.kind()),
                form.facts(),
                ApprovalForm.text(form.official()),
                ApprovalForm.text(form.ori()),
                ApprovalForm.text(form.caseNumber()),
                ApprovalForm.text(form.reason()),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null));
        audit.changed("approval-request", key);
        return Result.done(key);
    }
}
