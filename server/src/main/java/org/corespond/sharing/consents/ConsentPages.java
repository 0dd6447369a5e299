package org.corespond.sharing.consents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.directory.Agency;
import org.corespond.directory.Directory;
import org.corespond.sharing.Paper;
import org.corespond.sharing.PolicySets;
import org.corespond.sharing.decision.ConsentKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the pages of consents and writes the view, in one transaction. */
@Component
class ConsentPages {
    private final Consents consents;
    private final PersonInView people;
    private final ConsentViews views;
    private final RevocationNotices notices;
    private final Audit audit;

    ConsentPages(Consents consents, PersonInView people, ConsentViews views, RevocationNotices notices, Audit audit) {
        this.consents = consents;
        this.people = people;
        this.views = views;
        this.notices = notices;
        this.audit = audit;
    }

    /** Empty where my agency neither works with the person nor is a party to a consent; what the gate said stays logged. */
    @Transactional
    public Optional<ConsentsPage> list(UUID person) {
        PersonInView.Seen seen = people.see(person);
        List<GivenConsent> all = consents.listOf(person);
        if (!seen.works() && all.isEmpty()) {
            return Optional.empty();
        }
        List<UUID> ids = new ArrayList<>(List.of(person));
        all.forEach(consent -> ids.add(consent.id()));
        audit.viewed("consents", ids);
        return Optional.of(new ConsentsPage(
                person, seen.name(), seen.works(), all.stream().map(views::of).toList(), notices.waiting()));
    }

    @Transactional
    public Optional<NewConsentPage> blank(UUID person, @Nullable ConsentKind kind) {
        PersonInView.Seen seen = people.see(person);
        return seen.works() ? Optional.of(views.blank(person, seen.name(), kind)) : Optional.empty();
    }

    @Transactional
    public ConsentPage one(UUID person, UUID consent) {
        GivenConsent given = consents.get(person, consent);
        audit.viewed("consent", List.of(consent));
        return page(given);
    }

    /** The copy that the person takes away. */
    @Transactional
    public ConsentPage copy(UUID person, UUID consent) {
        GivenConsent given = consents.get(person, consent);
        audit.released("consent-copy", List.of(consent));
        return page(given);
    }

    private ConsentPage page(GivenConsent given) {
        return new ConsentPage(given.person(), people.see(given.person()).name(), views.of(given), views.today());
    }

    @Transactional
    public Paper paper(UUID person, UUID consent) {
        GivenConsent given = consents.get(person, consent);
        UUID paper = given.signature() == null ? null : given.signature().paper();
        if (paper == null) {
            throw new NoSuchElementException();
        }
        audit.released("consent-paper", List.of(consent));
        return consents.paper(consent, paper).orElseThrow();
    }

    /** Consents in the words of the registry. */
    @Component
    static class ConsentViews {
        private final Directory directory;
        private final PolicySets policies;
        private final ConsentDesk desk;

        ConsentViews(Directory directory, PolicySets policies, ConsentDesk desk) {
            this.directory = directory;
            this.policies = policies;
            this.desk = desk;
        }

        ConsentView of(GivenConsent consent) {
            int months = policies.current().special().consentSiteMaximumMonths();
            UUID discloser = consent.says().from().agency();
            return new ConsentView(
                    consent,
                    consent.standing(desk.now(), months),
                    consent.end(months),
                    consent.revokedFrom(months),
                    discloser == null ? "" : name(discloser),
                    consent.says().to().agencies().stream()
                            .map(this::name)
                            .sorted()
                            .toList());
        }

        String name(UUID agency) {
            return directory.findAgency(agency).map(Agency::name).orElse("");
        }

        NewConsentPage blank(UUID person, String name, @Nullable ConsentKind kind) {
            int months = policies.current().special().consentSiteMaximumMonths();
            return new NewConsentPage(
                    person,
                    name,
                    kind,
                    kind == null ? null : policies.current().consents().get(kind),
                    directory.agencies().stream()
                            .sorted(Comparator.comparing(Agency::name))
                            .toList(),
                    today(),
                    today().plusMonths(months));
        }

        LocalDate today() {
            return desk.now().atZone(directory.here().zone()).toLocalDate();
        }
    }
}
