package org.corespond.sharing.oversight;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.corespond.directory.Directory;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
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
    public boolean breaksGlass(Question question) {
        return find(question)
                .filter(glass -> question.at().isBefore(glass.untilAt()))
                .isPresent();
    }

    @Override
    public void tell(Question question, FactsInHand facts) {
        if (question.ask().purpose() != Purpose.BTG) {
            return;
        }
        find(question).ifPresent(glass -> {
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
        });
    }

    /** The decision log holds no content: of the reason it gets the number of letters, which the decision counts. */
    private static String counted(String reason) {
        return "x".repeat(reason.strip().codePointCount(0, reason.strip().length()));
    }

    private Optional<BrokenGlass> find(Question question) {
        UUID incident = question.ask().incident();
        UUID account = question.actor().accountId();
        return incident == null || account == null
                ? Optional.empty()
                : glasses.find(account, incident, question.subject());
    }

    @Override
    @Transactional(readOnly = true)
    public State state(UUID incident, UUID person) {
        Actor actor = CurrentActor.get();
        if (!may(actor)) {
            return State.CLOSED;
        }
        Instant now = clock.instant();
        Optional<Instant> until = glasses.find(actor.account(), incident, person)
                .map(BrokenGlass::untilAt)
                .filter(now::isBefore);
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
