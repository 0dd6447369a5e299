package org.corespond.sharing.oversight;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.directory.Directory;
import org.corespond.kernel.Ids;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.people.People;
import org.corespond.sharing.oversight.AccountingPage.Asked;
import org.corespond.sharing.oversight.AccountingPage.Suspension;
import org.corespond.web.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person asks for the accounting, gets it, or an official has lines of it suspended. */
@Component
class KeepAccounting {
    /** What an official wants left out, and for how long. */
    record Wanted(
            @Nullable UUID recipient,
            @Nullable Boolean written,
            @Nullable String official,
            @Nullable String statement,
            @Nullable LocalDate until) {

        boolean isWritten() {
            return Boolean.TRUE.equals(written);
        }

        String officialText() {
            return official == null ? "" : official.strip();
        }

        String statementText() {
            return statement == null ? "" : statement.strip();
        }
    }

    private final Accountings accountings;
    private final Asking asking;
    private final Audit audit;
    private final Once once;
    private final Clock clock;

    KeepAccounting(Accountings accountings, Asking asking, Audit audit, Once once, Clock clock) {
        this.accountings = accountings;
        this.asking = asking;
        this.audit = audit;
        this.once = once;
        this.clock = clock;
    }

    /** About whom, where, and under which new id. */
    @Component
    record Asking(People people, Directory directory, Ids ids) {}

    @Transactional
    public Result<UUID> ask(UUID person, UUID key) {
        asking.people().requireOurs(person);
        if (once.spent(key)) {
            return Result.done(person);
        }
        once.spend(key);
        Instant now = clock.instant();
        Instant before = accountings.listAsked(person).stream()
                .findFirst()
                .map(Asked::at)
                .orElse(null);
        UUID id = asking.ids().next();
        accountings.ask(
                id,
                person,
                new Asked(id, now, AccountingPolicy.due(now), AccountingPolicy.free(before, now, zone()), null));
        audit.changed("accounting-request", id);
        return Result.done(person);
    }

    @Transactional
    public Result<UUID> answer(UUID request, UUID key) {
        UUID person = accountings.findSubject(request).orElseThrow();
        if (!once.spent(key) && accountings.answer(request, clock.instant())) {
            once.spend(key);
            audit.changed("accounting-answer", request);
        }
        return Result.done(person);
    }

    @Transactional
    public Result<UUID> suspend(UUID person, Wanted wanted, UUID key) {
        asking.people().requireOurs(person);
        if (once.spent(key)) {
            return Result.done(person);
        }
        if (wanted.recipient() == null
                || wanted.officialText().isEmpty()
                || wanted.statementText().isEmpty()) {
            return Refused.because("suspension.missing");
        }
        Instant now = clock.instant();
        Instant until = wanted.until() == null
                ? now
                : wanted.until().atStartOfDay(zone()).toInstant();
        if (!AccountingPolicy.holds(wanted.isWritten(), now, until)) {
            return Refused.because(wanted.isWritten() ? "suspension.time" : "suspension.spoken");
        }
        once.spend(key);
        UUID id = asking.ids().next();
        accountings.suspend(
                person,
                new Suspension(
                        id,
                        asking.directory().agency(wanted.recipient()).id(),
                        wanted.isWritten(),
                        wanted.officialText(),
                        now,
                        until),
                wanted.statementText(),
                now);
        audit.changed("accounting-suspension", id);
        return Result.done(person);
    }

    private ZoneId zone() {
        return asking.directory().here().zone();
    }
}
