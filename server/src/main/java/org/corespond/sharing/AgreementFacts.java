package org.corespond.sharing;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.agreements.Agreement;
import org.corespond.agreements.Agreements;
import org.corespond.sharing.decision.AgreementKind;
import org.corespond.sharing.decision.DataClass;
import org.corespond.sharing.decision.Facts;
import org.corespond.sharing.decision.Purpose;
import org.springframework.stereotype.Component;

/** The agreements that name the holder of a record, as facts; the decision judges signature, dates, parties and scope. */
@Component
class AgreementFacts implements FactSource {
    private final Agreements agreements;

    AgreementFacts(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public void tell(Question question, FactsInHand facts) {
        UUID holder = question.custodian() == null ? question.subject() : question.custodian();
        for (Agreement agreement : agreements.naming(holder)) {
            facts.agreement(fact(agreement));
            if (agreement.kind().equals("MOU")) {
                facts.assertThat("owner_agency_allows");
            }
        }
    }

    private static Facts.Agreement fact(Agreement agreement) {
        return new Facts.Agreement(
                agreement.id().toString(),
                AgreementKind.valueOf(agreement.kind()),
                agreement.signedAt() != null,
                agreement.parties().stream().map(UUID::toString).collect(Collectors.toSet()),
                all(agreement.classes(), DataClass.class),
                all(agreement.purposes(), Purpose.class),
                agreement.from(),
                agreement.until());
    }

    private static <E extends Enum<E>> Set<E> all(Set<String> names, Class<E> type) {
        return names.stream().map(name -> Enum.valueOf(type, name)).collect(Collectors.toSet());
    }
}
