package org.corespond.sharing.oversight;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.corespond.directory.Directory;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.RoundTrip;
import org.corespond.people.People;
import org.corespond.sharing.Askers;
import org.corespond.sharing.FactSource;
import org.corespond.sharing.FactsInHand;
import org.corespond.sharing.Glass;
import org.corespond.sharing.PolicySets;
import org.corespond.sharing.Question;
import org.corespond.sharing.decision.Facts;
import org.corespond.sharing.decision.PolicySet.BreakGlassTerms;
import org.corespond.sharing.decision.Purpose;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is known of a break-glass when the gate decides under it; the decision judges whether it opens anything. */
@Component
class GlassFacts implements FactSource, Glass {
    private final Glasses glasses;
    private final PolicySets policies;
    private final Directory directory;
    private final People people;
    private final Clock clock;

    GlassFacts(Glasses glasses, PolicySets policies, Directory directory, People people, Clock clock) {
        this.glasses = glasses;
        this.policies = policies;
        this.directory = directory;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Consumer<FactsInHand> ask(Question question, RoundTrip trip) {
        UUID incident = question.ask().incident();
        UUID account = question.actor().accountId();
        if (incident == null || account == null) {
            return facts -> {};
        }
        if (question.ask().purpose() == Purpose.BTG) {
            return facts -> glasses.find(account, incident, question.subject()).ifPresent(glass -> tell(glass, facts));
        }
        Supplier<List<Instant>> until = glasses.until(account, incident, question.subject(), trip);
        return facts -> until.get().stream().filter(question.at()::isBefore).forEach(open -> facts.mayAskUnderGlass());
    }

    private void tell(BrokenGlass glass, FactsInHand facts) {
        facts.breakGlass(new Facts.BreakGlass(
                glass.subject().toString(),
                glass.incident().toString(),
                glass.reasonCode().name(),
                counted(glass.reason()),
                glass.openedAt()));
        facts.assertThat("step_up_authentication");
        glass.asserted().forEach(facts::assertThat);
        if (!glasses.waits(glass.account(), glass.openedAt())) {
            facts.assertThat("no_unreviewed_break_glass");
        }
    }

    /** The decision log holds no content: of the reason it gets the number of letters, which the decision counts. */
    private static String counted(String reason) {
        return "x".repeat(reason.strip().codePointCount(0, reason.strip().length()));
    }

    @Override
    @Transactional(readOnly = true)
    public State state(UUID incident, UUID person) {
        Actor actor = CurrentActor.get();
        if (!may(actor)) {
            return State.CLOSED;
        }
        Instant now = clock.instant();
        Optional<Instant> until =
                glasses.until(actor.account(), incident, person).filter(now::isBefore);
        UUID custodian = people.of(person).header().custodian();
        boolean foreign = custodian != null && !custodian.equals(actor.agencyId());
        return new State(foreign && until.isEmpty(), until.orElse(null));
    }

    /** The roles that the policy set names; never law enforcement, supervision, research, advocates or the public. */
    boolean may(Actor actor) {
        BreakGlassTerms terms = policies.current().breakGlass();
        return actor.agencyId() != null
                && Askers.of(actor.role(), directory.agency(actor.agency()).kind())
                        .filter(as -> terms.requesters().contains(as.requester())
                                && terms.roles().contains(as.role()))
                        .isPresent();
    }
}
