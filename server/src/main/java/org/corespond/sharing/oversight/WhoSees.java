package org.corespond.sharing.oversight;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.directory.Directory;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.people.People;
import org.corespond.sharing.Ask;
import org.corespond.sharing.PolicySets;
import org.corespond.sharing.Simulation;
import org.corespond.sharing.Simulation.Wanted;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The simulator: decides as at the gate for a chosen viewer, opens nothing, and writes down that it was used. */
@Component
class WhoSees {
    private final Simulation simulation;
    private final PolicySets policies;
    private final Around around;
    private final Audit audit;
    private final Clock clock;

    WhoSees(Simulation simulation, PolicySets policies, Around around, Audit audit, Clock clock) {
        this.simulation = simulation;
        this.policies = policies;
        this.around = around;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who there is to choose. */
    @Component
    record Around(Directory directory, People people) {}

    /** Of a real person only one of my own agency; a made-up one is held by the agency that was chosen. */
    @Transactional
    public Optional<DecisionPage> decide(WhoSeesForm form) {
        if (!form.complete()) {
            return Optional.empty();
        }
        Actor me = CurrentActor.get();
        UUID person = form.person();
        if (person != null) {
            around.people().requireOurs(person);
        }
        audit.viewed("simulator", person == null ? List.of() : List.of(person));
        UUID agency =
                around.directory().agency(Objects.requireNonNull(form.agency())).id();
        Actor viewer = new Actor(me.communityId(), agency, null, "simulator", form.role());
        Wanted wanted = wanted(form, me.agency());
        return Optional.of(DecisionPage.of(CurrentActor.as(viewer, () -> simulation.decide(wanted))));
    }

    private Wanted wanted(WhoSeesForm form, UUID mine) {
        Instant at = form.at() == null
                ? clock.instant()
                : form.at().atZone(around.directory().here().zone()).toInstant();
        Set<String> asserted = new HashSet<>(form.asserted());
        asserted.retainAll(policies.current().sentences().keySet());
        Ask ask = new Ask(
                Objects.requireNonNull(form.purpose()),
                form.isOpen() ? new UUID(0, 1) : null,
                null,
                form.kind(),
                asserted,
                Set.of());
        return new Wanted(
                ask, form.person(), form.custodian() == null ? mine : form.custodian(), form.isHandedOver(), at);
    }
}
