package org.corespond.sharing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.corespond.directory.Agency;
import org.corespond.directory.Community;
import org.corespond.directory.Directory;
import org.corespond.kernel.Actor;
import org.corespond.kernel.Protected;
import org.corespond.kernel.RoundTrip;
import org.corespond.sharing.decision.CustodianKind;
import org.corespond.sharing.decision.Facts;
import org.corespond.sharing.decision.Facts.Custodian;
import org.corespond.sharing.decision.Facts.Incident;
import org.corespond.sharing.decision.Request;
import org.corespond.sharing.decision.Requester;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Puts request and facts of a decision together: from the directory, the episode, and everybody who knows more. */
@Component
class DecisionFacts {
    /**
     * What a decision is made of.
     *
     * @param underGlass the asker has broken the glass, and may ask again under it
     */
    record Gathered(Request request, Facts facts, boolean underGlass) {}

    private final Directory directory;
    private final List<FactSource> sources;
    private final JdbcOperations jdbc;

    DecisionFacts(Directory directory, List<FactSource> sources, JdbcOperations jdbc) {
        this.directory = directory;
        this.sources = List.copyOf(sources);
        this.jdbc = jdbc;
    }

    /** The same reads whether the record exists or not. */
    Question question(Protected.Header header, Actor actor, Ask ask, Instant at) {
        UUID custodian = header.custodian();
        UUID held = custodian == null ? header.record() : custodian;
        Optional<Agency> holder = directory.findAgency(held);
        Agency.Kind kind = actor.agencyId() == null
                ? null
                : directory.agency(actor.agencyId()).kind();
        Optional<Askers.As> as = kind == null ? Optional.empty() : Askers.of(actor.role(), kind);
        return new Question(
                header.subject(),
                custodian,
                holder.map(agency -> header.persons() ? CustodianKind.PERSON : Askers.custodian(agency.kind()))
                        .orElse(null),
                kind,
                as.map(Askers.As::requester).orElse(null),
                as.map(Askers.As::role).orElse(null),
                actor,
                ask,
                Releaser.classes(header),
                header.handedOver(),
                at);
    }

    /** Somebody outside, who is told in words by the holder: a requester without a role here. */
    Question spoken(Protected.Header header, Actor teller, Ask ask, Requester outside, Instant at) {
        Actor nobody = new Actor(teller.communityId(), teller.agencyId(), teller.accountId(), teller.name(), null);
        Question asked = question(header, nobody, ask, at);
        return new Question(
                asked.subject(),
                asked.custodian(),
                asked.custodianKind(),
                asked.agencyKind(),
                outside,
                null,
                nobody,
                ask,
                asked.classes(),
                false,
                at);
    }

    /** All sources in one trip, for every decision anew: what was revoked a moment ago counts no more. */
    Gathered gather(Question question) {
        Ask ask = question.ask();
        RoundTrip trip = new RoundTrip(jdbc);
        Supplier<Community> here = directory.here(trip);
        List<Consumer<FactsInHand>> told =
                sources.stream().map(source -> source.ask(question, trip)).toList();
        trip.make();
        FactsInHand facts = new FactsInHand();
        ask.asserted().forEach(facts::assertThat);
        if (question.handedOver()) {
            handOver(question.requester(), facts);
        }
        told.forEach(source -> source.accept(facts));
        String state = here.get().state();
        Incident incident =
                ask.incident() == null ? null : new Incident(ask.incident().toString(), ask.incidentEndedAt());
        return new Gathered(
                request(question, state), facts.facts(custodian(question, state), incident), facts.underGlass());
    }

    /**
     * Who accepts an episode takes over the care that the offer asks for: a provider treats, others coordinate it, and a
     * provider who hands a person over has judged that its few facts are part of that care (ADR 0033).
     */
    private static void handOver(@Nullable Requester requester, FactsInHand facts) {
        facts.assertThat("handed_over_by_owner");
        if (requester == Requester.CLN || requester == Requester.MCC) {
            facts.assertThat("treatment_relation");
        } else {
            facts.assertThat("care_coordination").assertThat("provider_judged_necessary_for_care");
        }
    }

    private Request request(Question question, @Nullable String state) {
        return new Request(
                question.requester(),
                question.role(),
                question.actor().agencyId() == null
                        ? null
                        : question.actor().agencyId().toString(),
                question.ask().purpose(),
                question.ask().kind(),
                question.classes().stream().sorted().toList(),
                List.of(),
                question.subject().toString(),
                question.at(),
                state,
                question.ask().items());
    }

    private static @Nullable Custodian custodian(Question question, @Nullable String state) {
        UUID id = question.custodian();
        return id == null || question.custodianKind() == null
                ? null
                : new Custodian(id.toString(), question.custodianKind(), state);
    }
}
