package org.corespond.field;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.corespond.access.Account;
import org.corespond.audit.Audit;
import org.corespond.directory.Directory;
import org.corespond.kernel.Ids;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.FormText;
import org.corespond.web.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a member on the roster of a unit, from and to; nobody is with two units at the same time. */
@Component
class PlanTurn {
    /** Longer is a slip of the hand; the longest turns of EMS are two days. */
    private static final Duration LONGEST = Duration.ofDays(4);

    private final Rostered stores;
    private final CrewMembers members;
    private final Leave leave;
    private final Directory directory;
    private final Clock clock;

    PlanTurn(Rostered stores, CrewMembers members, Leave leave, Directory directory, Clock clock) {
        this.stores = stores;
        this.members = members;
        this.leave = leave;
        this.directory = directory;
        this.clock = clock;
    }

    /** What a change of a roster leaves behind, and its ids. */
    @Component
    record Leave(Once once, Audit audit, Ids ids) {}

    @Transactional
    public Result<UUID> plan(UUID unitId, TurnForm form, UUID key) {
        Unit unit = stores.mine(unitId);
        if (leave.once().spent(key)) {
            return Result.done(unitId);
        }
        Result<Duty> read = read(unit, form);
        if (read instanceof Refused<Duty> no) {
            return no.retyped();
        }
        Duty turn = read.orThrow();
        Optional<Duty> beside = turn.accountId() == null
                ? Optional.empty()
                : stores.turns().findBeside(turn.accountId(), turn.from(), turn.to());
        if (beside.isPresent()) {
            String other =
                    stores.units().find(beside.get().unitId()).map(Unit::name).orElse("");
            return Refused.at("member", "turn.beside", turn.member(), other);
        }
        stores.units().add(turn);
        leave.audit().changed("duty", unit.id());
        leave.once().spend(key);
        return Result.done(unitId);
    }

    /** Ends a running turn, or calls off one to come. */
    @Transactional
    public Result<UUID> end(UUID unitId, UUID turnId, UUID key) {
        Unit unit = stores.mine(unitId);
        if (leave.once().spent(key)) {
            return Result.done(unitId);
        }
        Duty turn = stores.turns()
                .find(turnId)
                .filter(one -> one.unitId().equals(unit.id()))
                .orElseThrow();
        stores.turns().end(turn, clock.instant());
        leave.audit().changed("duty", unit.id());
        leave.once().spend(key);
        return Result.done(unitId);
    }

    private Result<Duty> read(Unit unit, TurnForm form) {
        Optional<Account> account = form.account().flatMap(members::find);
        String member = account.map(Account::name).orElse(FormText.plain(form.other()));
        if (member.isEmpty() || member.length() > 120) {
            return Refused.at(form.account().isPresent() ? "member" : "other", "turn.member");
        }
        if (!FormText.plain(form.certified()).isEmpty()
                && FormText.day(form.certified()).isEmpty()) {
            return Refused.at("certified", "unit.day");
        }
        Optional<Instant> from = FormText.moment(form.from(), directory.here().zone());
        if (from.isEmpty()) {
            return Refused.at("from", "turn.time");
        }
        Optional<Instant> to = FormText.moment(form.to(), directory.here().zone());
        if (to.isEmpty() && !FormText.plain(form.to()).isEmpty()) {
            return Refused.at("to", "turn.time");
        }
        if (to.isPresent() && !fits(from.get(), to.get())) {
            return Refused.at("to", "turn.span");
        }
        return Result.done(new Duty(
                leave.ids().next(),
                unit.id(),
                account.map(Account::id).orElse(null),
                member,
                members.certified(
                        account.map(Account::id).orElse(null),
                        FormText.day(form.certified()).orElse(null),
                        LocalDate.ofInstant(from.get(), directory.here().zone())),
                from.get(),
                to.orElse(null)));
    }

    private static boolean fits(Instant from, Instant to) {
        return to.isAfter(from) && Duration.between(from, to).compareTo(LONGEST) <= 0;
    }
}
