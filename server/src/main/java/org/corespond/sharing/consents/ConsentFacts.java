package org.corespond.sharing.consents;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.corespond.kernel.RoundTrip;
import org.corespond.sharing.FactSource;
import org.corespond.sharing.FactsInHand;
import org.corespond.sharing.PolicySets;
import org.corespond.sharing.Question;
import org.corespond.sharing.decision.CustodianKind;
import org.corespond.sharing.decision.Facts.Membership;
import org.corespond.sharing.decision.Requester;
import org.springframework.stereotype.Component;

/**
 * All consents of the person, as facts; the core judges each of them again, element by element, at every reliance
 * (42 CFR 2.31(c)). Who belongs to a class of recipients or disclosers is proven by the registry.
 */
@Component
class ConsentFacts implements FactSource {
    private final Consents consents;
    private final PolicySets policies;

    ConsentFacts(Consents consents, PolicySets policies) {
        this.consents = consents;
        this.policies = policies;
    }

    @Override
    public Consumer<FactsInHand> ask(Question question, RoundTrip trip) {
        int months = policies.current().special().consentSiteMaximumMonths();
        Supplier<List<GivenConsent>> given = consents.atTheGate(question.subject(), trip);
        return facts -> {
            given.get().forEach(consent -> facts.consent(consent.fact(question.at(), months)));
            members(question, facts);
        };
    }

    private static void members(Question question, FactsInHand facts) {
        UUID recipient = question.actor().agencyId();
        boolean provider = question.requester() == Requester.CLN || question.requester() == Requester.MCC;
        if (recipient != null && provider && question.handedOver()) {
            facts.membership(member(recipient, PartyClass.TREATING_PROVIDER));
        }
        if (question.custodian() != null && question.custodianKind() == CustodianKind.PROVIDER) {
            facts.membership(member(question.custodian(), PartyClass.PROVIDER));
        }
    }

    private static Membership member(UUID agency, PartyClass memberClass) {
        return new Membership(agency.toString(), memberClass.name(), Instant.EPOCH, null);
    }
}
