package org.corespond.workgroup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.access.Account;
import org.corespond.access.Accounts;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publishes policies version by version; each version is acknowledged anew by everybody who works here. */
@Component
@Transactional
public class KeepPolicies {
    private static final int SHORT = 200;
    private static final int LONG = 20_000;

    private final Policies policies;
    private final Accounts accounts;
    private final WorkgroupDesk desk;

    KeepPolicies(Policies policies, Accounts accounts, WorkgroupDesk desk) {
        this.policies = policies;
        this.accounts = accounts;
        this.desk = desk;
    }

    static Asking.Field[] fields() {
        return new Asking.Field[] {Asking.text("title"), Asking.area("text"), Asking.date("from")};
    }

    public Result<UUID> publish(Typed typed, UUID key) {
        return desk.once(key, "workgroup.policy", () -> publish(desk.newId(), 1, typed));
    }

    public Result<UUID> replace(UUID policy, Typed typed, UUID key) {
        return desk.once(
                key, "workgroup.policy", () -> publish(policy, versions(policy).size() + 1, typed));
    }

    private Result<UUID> publish(UUID policy, int number, Typed typed) {
        if (!typed.within("title", SHORT)) {
            return Refused.at("title", "workgroup.text");
        }
        if (!typed.within("text", LONG)) {
            return Refused.at("text", "workgroup.text");
        }
        if (typed.day("from").isEmpty()) {
            return Refused.at("from", "workgroup.day");
        }
        String text = typed.text("text");
        policies.add(
                policy,
                new PolicyText(
                        number,
                        typed.text("title"),
                        text,
                        CalendarFeeds.hash(text),
                        typed.day("from").orElseThrow(),
                        CurrentActor.get().name(),
                        desk.now(),
                        Map.of()));
        return Result.done(policy);
    }

    /** Of the version that was on the page; a newer one has to be read first. */
    public Result<UUID> acknowledge(UUID policy, Typed typed, UUID key) {
        return desk.once(key, "workgroup.policy.read", () -> {
            PolicyText latest = versions(policy).getFirst();
            if (!typed.is("number", String.valueOf(latest.number()))) {
                return Refused.because("workgroup.policy.newer");
            }
            UUID account = CurrentActor.get().account();
            policies.acknowledge(
                    policy, latest.number(), account, CurrentActor.get().name(), desk.now());
            return Result.done(policy);
        });
    }

    private List<PolicyText> versions(UUID policy) {
        return Optional.ofNullable(policies.list().get(policy)).orElseThrow();
    }

    @Transactional(readOnly = true)
    public List<PolicyText.Page> list() {
        List<Account> staff = staff();
        return policies.list().entrySet().stream()
                .map(entry -> page(entry.getKey(), entry.getValue(), staff))
                .toList();
    }

    @Transactional(readOnly = true)
    public PolicyText.Page get(UUID policy) {
        return page(policy, versions(policy), staff());
    }

    /**
     * Who has read what.
     *
     * @param asked so many times somebody of the staff shall acknowledge a policy
     * @param read so many times it was done, of the latest version
     * @param fresh policies whose latest version counts from a day that is less than a year ago
     */
    public record Acknowledged(long policies, long read, long asked, long fresh) {}

    @Transactional(readOnly = true)
    public Acknowledged acknowledged() {
        long staff = staff().size();
        List<PolicyText.Page> pages = list();
        long missing = pages.stream().mapToLong(page -> page.missing().size()).sum();
        // collaboration.md 10.1: policies are reviewed yearly.
        long fresh = pages.stream()
                .filter(page -> page.latest().from().plusYears(1).isAfter(desk.today()))
                .count();
        return new Acknowledged(pages.size(), staff * pages.size() - missing, staff * pages.size(), fresh);
    }

    private static PolicyText.Page page(UUID id, List<PolicyText> versions, List<Account> staff) {
        Map<UUID, String> readers = versions.getFirst().readers();
        UUID me = CurrentActor.get().accountId();
        return new PolicyText.Page(
                id,
                versions,
                me != null && readers.containsKey(me),
                staff.stream()
                        .filter(account -> !readers.containsKey(account.id()))
                        .map(Account::name)
                        .toList());
    }

    private List<Account> staff() {
        Set<UUID> working = accounts.memberships().stream()
                .filter(each -> each.role().staff())
                .map(each -> each.accountId())
                .collect(Collectors.toSet());
        return accounts.list().stream()
                .filter(account -> account.standing() != Account.Standing.DISABLED && working.contains(account.id()))
                .toList();
    }
}
