package org.corespond.training;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corespond.access.Account;
import org.corespond.access.Accounts;
import org.corespond.access.Membership;
import org.corespond.directory.Agency;
import org.corespond.directory.Directory;
import org.corespond.kernel.Ids;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.FormText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom the community can train: its accounts, and colleagues who are written down by name. */
@Component
@Transactional
class Enlist {
    private static final int LONGEST = 120;

    private final Learners learners;
    private final Accounts accounts;
    private final Directory directory;
    private final Ids ids;

    Enlist(Learners learners, Accounts accounts, Directory directory, Ids ids) {
        this.learners = learners;
        this.accounts = accounts;
        this.directory = directory;
        this.ids = ids;
    }

    /**
     * Who was chosen: an account ({@code a-ID}) or somebody known ({@code l-ID}), or "" with a name of an agency's or a
     * neighbor's colleague.
     *
     * @param sworn "yes" for a colleague who is an officer
     */
    record Who(String chosen, String name, String from, String sworn) {}

    /** Somebody who can be chosen. */
    record Choice(String value, String label) {}

    /** Accounts that work here, and colleagues without one, by name. */
    @Transactional(readOnly = true)
    public List<Choice> choices() {
        List<Membership> memberships = accounts.memberships();
        List<Choice> staff = accounts.list().stream()
                .filter(account -> account.standing() != Account.Standing.DISABLED)
                .flatMap(account -> first(memberships, account.id()).stream()
                        .map(role -> new Choice("a-" + account.id(), account.name() + ", " + agency(role.agencyId()))))
                .toList();
        List<Choice> others = learners.list().stream()
                .filter(learner -> learner.accountId() == null)
                .map(learner -> new Choice("l-" + learner.id(), learner.name() + ", " + from(learner)))
                .toList();
        return java.util.stream.Stream.concat(staff.stream(), others.stream())
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    /** Everybody who works here as an officer, known to training or not yet; none is written down by it. */
    @Transactional(readOnly = true)
    public List<Learner> officers() {
        List<Learner> known = learners.list();
        java.util.stream.Stream<Learner> staff = accounts.memberships().stream()
                .filter(it -> ResponsePart.of(it.role()) == ResponsePart.PATROL)
                .map(Membership::accountId)
                .distinct()
                .flatMap(id -> accounts.find(id).stream())
                .filter(account -> account.standing() != Account.Standing.DISABLED)
                .flatMap(account -> ofAccount(account).stream());
        java.util.stream.Stream<Learner> others = known.stream()
                .filter(it -> it.accountId() == null && it.agencyId() != null && it.sector() == ResponsePart.PATROL);
        return java.util.stream.Stream.concat(staff, others).toList();
    }

    /** The one who was chosen; somebody new is written down by {@link #keep}. */
    @Transactional(readOnly = true)
    public Result<Learner> find(Who who) {
        if (who.chosen().startsWith("a-")) {
            return id(who).flatMap(accounts::find)
                    .flatMap(this::ofAccount)
                    .<Result<Learner>>map(Result::done)
                    .orElseGet(() -> Refused.at("who", "learner.who"));
        }
        if (who.chosen().startsWith("l-")) {
            return learners.list().stream()
                    .filter(learner -> who.chosen().equals("l-" + learner.id()))
                    .findFirst()
                    .<Result<Learner>>map(Result::done)
                    .orElseGet(() -> Refused.at("who", "learner.who"));
        }
        return byName(who);
    }

    private Result<Learner> byName(Who who) {
        String name = FormText.plain(who.name());
        String from = FormText.plain(who.from());
        if (name.isEmpty() || name.length() > LONGEST) {
            return Refused.at("who", "learner.who");
        }
        if (from.isEmpty() || from.length() > LONGEST) {
            return Refused.at("from", "learner.from");
        }
        Optional<Agency> agency = directory.agencies().stream()
                .filter(it -> it.name().equalsIgnoreCase(from))
                .findFirst();
        boolean sworn = who.sworn().equals("yes");
        Learner learner = new Learner(
                ids.next(),
                null,
                agency.map(Agency::id).orElse(null),
                agency.isPresent() ? "" : from,
                name,
                agency.map(it -> sector(it, sworn)).orElse(sworn ? ResponsePart.PATROL : ResponsePart.OTHER),
                sworn);
        Optional<Learner> same = learners.list().stream()
                .filter(it ->
                        it.accountId() == null && it.name().equalsIgnoreCase(name) && from(it).equalsIgnoreCase(from))
                .findFirst();
        return Result.done(same.orElse(learner));
    }

    void keep(Learner learner, Instant now) {
        learners.add(learner, now);
    }

    private Optional<Learner> ofAccount(Account account) {
        Optional<Learner> known = learners.findAccount(account.id());
        if (known.isPresent()) {
            return known;
        }
        return first(accounts.memberships(account.id()), account.id()).map(role -> {
            ResponsePart sector = ResponsePart.of(role.role());
            return new Learner(
                    ids.next(),
                    account.id(),
                    role.agencyId(),
                    "",
                    account.name(),
                    sector,
                    sector == ResponsePart.PATROL);
        });
    }

    /** Where somebody comes from. */
    String from(Learner learner) {
        return learner.agencyId() == null ? learner.organization() : agency(learner.agencyId());
    }

    private String agency(UUID id) {
        return directory.findAgency(id).map(Agency::name).orElse("");
    }

    private static Optional<Membership> first(List<Membership> all, UUID account) {
        return all.stream()
                .filter(it -> it.accountId().equals(account) && it.role().staff())
                .findFirst();
    }

    private static Optional<UUID> id(Who who) {
        try {
            return Optional.of(UUID.fromString(who.chosen().substring(2)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static ResponsePart sector(Agency agency, boolean sworn) {
        if (sworn) {
            return ResponsePart.PATROL;
        }
        return switch (agency.kind()) {
            case PSAP -> ResponsePart.DISPATCH;
            case EMS -> ResponsePart.EMS;
            case COMMUNITY_RESPONSE -> ResponsePart.COMMUNITY_RESPONSE;
            case CRISIS_LINE, BEHAVIORAL_HEALTH, FACILITY -> ResponsePart.CARE;
            case LAW_ENFORCEMENT, COORDINATION -> ResponsePart.OTHER;
        };
    }
}
