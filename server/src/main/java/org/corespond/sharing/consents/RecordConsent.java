package org.corespond.sharing.consents;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.directory.Agency;
import org.corespond.directory.Community;
import org.corespond.directory.Directory;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.sharing.PolicySets;
import org.corespond.sharing.consents.GivenConsent.Moments;
import org.corespond.sharing.decision.PolicySet;
import org.corespond.sharing.decision.PolicySet.ConsentTerms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a person is to sign; refused while an element of 42 CFR 2.31(a) or 45 CFR 164.508(c) is missing. */
@Component
class RecordConsent {
    private final ConsentDesk desk;
    private final Consents consents;
    private final PersonInView people;
    private final Directory directory;
    private final PolicySets policies;

    RecordConsent(ConsentDesk desk, Consents consents, PersonInView people, Directory directory, PolicySets policies) {
        this.desk = desk;
        this.consents = consents;
        this.people = people;
        this.directory = directory;
        this.policies = policies;
    }

    /** The new consent; the same key again finds the one that was made. */
    @Transactional
    Result<UUID> record(UUID person, Typed typed, UUID key) {
        if (desk.done(key)) {
            return Result.done(consents.listOf(person).getFirst().id());
        }
        if (!people.worksWith(person)) {
            throw new NoSuchElementException();
        }
        Community here = directory.here();
        Set<UUID> registry = directory.agencies().stream().map(Agency::id).collect(Collectors.toSet());
        Result<Wording> read = new WordingForm(typed, here.zone(), registry).read();
        return read.fold(
                says -> keep(
                        new Consents.Recorded(desk.newId(), person, desk.now(), here.zone(), version()), says, key),
                Refused::retyped);
    }

    private Result<UUID> keep(Consents.Recorded recorded, Wording says, UUID key) {
        Optional<Refused<Wording>> no = refusal(recorded, says);
        if (no.isPresent()) {
            return no.get().retyped();
        }
        consents.add(recorded, says);
        desk.changed(recorded.id(), key);
        return Result.done(recorded.id());
    }

    private Optional<Refused<Wording>> refusal(Consents.Recorded recorded, Wording says) {
        PolicySet policy = policies.current();
        ConsentTerms terms = Objects.requireNonNull(policy.consents().get(says.kind()));
        int months = policy.special().consentSiteMaximumMonths();
        GivenConsent unsigned = new GivenConsent(
                recorded.id(), recorded.person(), CurrentActor.get().agency(), recorded.at(), says, null, Moments.NONE);
        return ConsentPolicy.refusal(
                unsigned.fact(recorded.at(), months), says, terms, new ConsentPolicy.Limits(recorded.at(), months));
    }

    private String version() {
        return policies.current().version();
    }
}
