package org.corespond.sharing.oversight;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.audit.Audit;
import org.corespond.directory.Agency;
import org.corespond.directory.Directory;
import org.corespond.kernel.CurrentActor;
import org.corespond.people.Identity;
import org.corespond.people.People;
import org.corespond.sharing.PolicySets;
import org.corespond.sharing.decision.Rule;
import org.corespond.sharing.oversight.AccountingPage.Line;
import org.corespond.sharing.oversight.Accountings.Released;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the accounting of one person of my agency, and writes down that it was read or given. */
@Component
class AccountingReport {
    private final Accountings accountings;
    private final People people;
    private final Directory directory;
    private final PolicySets policies;
    private final Seen seen;

    AccountingReport(Accountings accountings, People people, Directory directory, PolicySets policies, Seen seen) {
        this.accountings = accountings;
        this.people = people;
        this.directory = directory;
        this.policies = policies;
        this.seen = seen;
    }

    /** When it was read, and the row that says so. */
    @Component
    record Seen(Audit audit, Clock clock) {}

    @Transactional
    public AccountingPage read(UUID person) {
        AccountingPage page = page(person);
        seen.audit().viewed("accounting", List.of(person));
        return page;
    }

    /** To leave the platform, on paper or as a file. */
    @Transactional
    public AccountingPage give(UUID person) {
        AccountingPage page = page(person);
        seen.audit().released("accounting", List.of(person));
        return page;
    }

    private AccountingPage page(UUID person) {
        Identity identity = people.ours(person).orElseThrow();
        Instant now = seen.clock().instant();
        ZoneId zone = directory.here().zone();
        Map<UUID, String> agencies = directory.agencies().stream().collect(Collectors.toMap(Agency::id, Agency::name));
        Instant since = AccountingPolicy.since(now, zone);
        return new AccountingPage(
                person,
                identity.fullName().isEmpty() ? identity.calledName() : identity.fullName(),
                identity.erased(),
                agencies.getOrDefault(CurrentActor.get().agency(), ""),
                since,
                accountings.listReleased(person, since, now).stream()
                        .map(it -> line(it, agencies, now, zone))
                        .toList(),
                accountings.listAsked(person),
                accountings.listSuspensions(person),
                agencies);
    }

    private Line line(Released released, Map<UUID, String> agencies, Instant now, ZoneId zone) {
        return new Line(
                released.id(),
                released.at(),
                recipient(released, agencies),
                released.role() == null ? "" : released.role(),
                released.classes(),
                released.purpose(),
                released.rule(),
                policies.find(released.hash(), released.unreviewed())
                        .map(policy -> policy.rules().get(released.rule()))
                        .map(Rule::citation)
                        .orElse(""),
                AccountingPolicy.exempt(released.obligations()),
                AccountingPolicy.part2(released.rule(), released.at(), now, zone));
    }

    private static String recipient(Released released, Map<UUID, String> agencies) {
        if (released.told() != null) {
            return released.told();
        }
        return released.recipient() == null ? "" : agencies.getOrDefault(released.recipient(), "");
    }
}
