package org.corespond.sharing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Protected;
import org.corespond.kernel.Protected.Header;
import org.corespond.people.People;
import org.corespond.sharing.decision.DataClass;
import org.corespond.sharing.decision.Decision;
import org.corespond.sharing.decision.Disclosure;
import org.corespond.sharing.decision.Requester;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who would see what: the same facts and the same decision as at the gate, for the acting viewer. It opens nothing and
 * logs no decision; whoever uses it for somebody else acts as that viewer and writes down that it was used.
 */
@Component
public class Simulation {
    private static final Set<String> ALL =
            Arrays.stream(DataClass.values()).map(Enum::name).collect(Collectors.toSet());

    private final DecisionFacts facts;
    private final PolicySets policies;
    private final People people;

    Simulation(DecisionFacts facts, PolicySets policies, People people) {
        this.facts = facts;
        this.policies = policies;
        this.people = people;
    }

    /**
     * For what, about whom and when.
     *
     * @param person absent for a made-up one, whom the custodian holds
     * @param handedOver as if the holder had handed the person over; with a real person, beside what is so
     */
    public record Wanted(Ask ask, @Nullable UUID person, UUID custodian, boolean handedOver, Instant at) {}

    /** In a transaction of its own, behind the walls of the viewer. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    public Decision decide(Wanted wanted) {
        Header header = header(wanted);
        Question question = facts.question(
                header, CurrentActor.get(), wanted.ask(), wanted.at().truncatedTo(ChronoUnit.MICROS));
        DecisionFacts.Gathered gathered = facts.gather(question);
        return Disclosure.decide(gathered.request(), gathered.facts(), policies.current());
    }

    /** What would be let out, and how a record would be narrowed. */
    public record Preview(Decision decision, Protected.Shown shown) {}

    /**
     * Of one record, before it goes: for the acting viewer, or for somebody outside whom the acting holder would tell.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    public Preview preview(Header header, Ask ask, @Nullable Requester outside, Instant moment) {
        Instant at = moment.truncatedTo(ChronoUnit.MICROS);
        Actor actor = CurrentActor.get();
        Question question = outside == null
                ? facts.question(header, actor, ask, at)
                : facts.spoken(header, actor, ask, outside, at);
        DecisionFacts.Gathered gathered = facts.gather(question);
        Decision decision = Disclosure.decide(gathered.request(), gathered.facts(), policies.current());
        return new Preview(decision, Granted.of(decision, gathered.facts()).shown());
    }

    private Header header(Wanted wanted) {
        UUID person = wanted.person();
        if (person == null) {
            UUID nobody = new UUID(0, 0);
            return new Header(nobody, nobody, wanted.custodian(), ALL, wanted.handedOver());
        }
        Header known = people.of(person).header();
        return new Header(person, person, known.custodian(), ALL, known.handedOver() || wanted.handedOver());
    }
}
