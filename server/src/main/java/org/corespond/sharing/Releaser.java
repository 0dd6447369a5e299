package org.corespond.sharing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.corespond.audit.Audit;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Protected;
import org.corespond.kernel.RoundTrip;
import org.corespond.sharing.decision.DataClass;
import org.corespond.sharing.decision.Decision;
import org.corespond.sharing.decision.Disclosure;
import org.corespond.sharing.decision.PolicySet;
import org.corespond.sharing.decision.Requester;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one gate: another agency's person data is read only here, after a decision that is written down in the same
 * transaction. No log, no release; a denial and a record that does not exist take the same way and look the same.
 */
@Component
public class Releaser {
    private final DecisionFacts facts;
    private final Decisions decisions;
    private final PolicySets policies;
    private final Audit audit;
    private final Clock clock;

    Releaser(DecisionFacts facts, Decisions decisions, PolicySets policies, Audit audit, Clock clock) {
        this.facts = facts;
        this.decisions = decisions;
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An agency's own record goes to those of its people who work with people; the page writes the view. What a person
     * wrote for herself is nobody's own record.
     */
    @Transactional
    public <T> Release<T> release(Protected<T> what, Ask ask) {
        Protected.Header header = what.header();
        Actor actor = CurrentActor.get();
        if (!header.persons()
                && header.custodian() != null
                && header.custodian().equals(actor.agencyId())) {
            Optional<T> own = Askers.worksWithPeople(actor.role()) ? what.open(Protected.Shown.ALL) : Optional.empty();
            return new Release<>(null, own, Set.of());
        }
        Question question = facts.question(header, actor, ask, clock.instant().truncatedTo(ChronoUnit.MICROS));
        DecisionFacts.Gathered gathered = facts.gather(question);
        Release<T> release = foreign(what, question, gathered);
        if (release.value().isPresent() || !gathered.underGlass()) {
            return release;
        }
        Question again = question.asking(ask.underBreakGlass());
        return foreign(what, again, facts.gather(again));
    }

    /**
     * An agency's own record is told in words to somebody outside, who asks as that requester: decided and logged like any
     * other release, with the agency itself as the one that received it for them.
     */
    @Transactional
    public <T> Release<T> tell(Protected<T> what, Ask ask, Requester outside) {
        Actor actor = CurrentActor.get();
        if (!actor.agency().equals(what.header().custodian())) {
            throw new IllegalArgumentException("only the holder tells it");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Question spoken = facts.spoken(what.header(), actor, ask, outside, now);
        return foreign(what, spoken, facts.gather(spoken));
    }

    private <T> Release<T> foreign(Protected<T> what, Question question, DecisionFacts.Gathered gathered) {
        PolicySet policy = policies.current();
        policies.keep(policy);
        Decision decision = Disclosure.decide(gathered.request(), gathered.facts(), policy);
        Granted let = Granted.of(decision, gathered.facts());
        RoundTrip trip = decisions.trip();
        UUID id = decisions.add(question, what.header(), gathered, decision, trip);
        audit.decided("record", List.of(what.header().record()), !let.nothing(), trip);
        if (let.nothing()) {
            trip.make();
            return new Release<>(id, Optional.empty(), Set.of());
        }
        Optional<T> value = read(what, let, trip);
        Release<T> release = new Release<>(
                id, value, let.duties(), ConsentScope.of(let.answers(), gathered.request(), gathered.facts()));
        RedisclosureNotice.onPage(release);
        return release;
    }

    /** Opened by the trip of its decision, and closed again before anybody sees what was in it. */
    private <T> Optional<T> read(Protected<T> what, Granted let, RoundTrip opening) {
        Supplier<Optional<T>> found = what.open(let.shown(), opening);
        RoundTrip closing = opening.goOn();
        decisions.close(closing);
        closing.make();
        return found.get();
    }

    static Set<DataClass> classes(Protected.Header header) {
        return header.classes().stream().map(DataClass::valueOf).collect(Collectors.toSet());
    }
}
