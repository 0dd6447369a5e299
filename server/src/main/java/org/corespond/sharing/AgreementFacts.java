package org.corespond.sharing;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.corespond.agreements.Agreement;
import org.corespond.agreements.Agreements;
import org.corespond.kernel.RoundTrip;
import org.corespond.sharing.decision.AgreementKind;
import org.corespond.sharing.decision.DataClass;
import org.corespond.sharing.decision.Facts;
import org.corespond.sharing.decision.Purpose;
import org.springframework.stereotype.Component;

/** The clauses that name the holder of a record, as facts; the decision judges signature, dates, parties and scope. */
@Component
class AgreementFacts implements FactSource {
    private final Agreements agreements;

    AgreementFacts(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public Consumer<FactsInHand> ask(Question question, RoundTrip trip) {
        UUID holder = question.custodian() == null ? question.subject() : question.custodian();
        Supplier<List<Agreement>> clauses = agreements.naming(holder, question.at(), trip);
        return facts -> clauses.get().forEach(clause -> {
            facts.agreement(fact(clause));
            if (allows(clause, question)) {
                facts.assertThat("owner_agency_allows");
            }
        });
    }

    /** Whoever signs a memorandum that covers this says that its own law lets it (disclosure.md A.10). */
    private static boolean allows(Agreement clause, Question question) {
        Set<String> classes = question.classes().stream().map(Enum::name).collect(Collectors.toSet());
        UUID recipient = question.actor().agencyId();
        return clause.kind().equals(AgreementKind.MOU.name())
                && recipient != null
                && clause.parties().contains(recipient)
                && clause.covers(classes, question.ask().purpose().name(), question.at());
    }

    private static Facts.Agreement fact(Agreement clause) {
        return new Facts.Agreement(
                clause.id().toString(),
                AgreementKind.valueOf(clause.kind()),
                clause.signedAt() != null,
                clause.parties().stream().map(UUID::toString).collect(Collectors.toSet()),
                all(clause.classes(), DataClass.class),
                all(clause.purposes(), Purpose.class),
                clause.fields(),
                clause.from(),
                clause.until());
    }

    private static <E extends Enum<E>> Set<E> all(Set<String> names, Class<E> type) {
        return names.stream().map(name -> Enum.valueOf(type, name)).collect(Collectors.toSet());
    }
}
