package org.corespond.sharing.oversight;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an accounting of disclosures holds, and its clocks. */
final class AccountingPolicy {
    /** 42 CFR 2.25: disclosures made with consent; the consents of 2.31 and 2.35 are relied on by these rules. */
    private static final Set<String> WITH_CONSENT = Set.of("S1", "S2", "S8");

    private AccountingPolicy() {}

    /** Six years back, 45 CFR 164.528(a)(1). */
    static Instant since(Instant now, ZoneId zone) {
        return now.atZone(zone).minusYears(6).toInstant();
    }

    /** Not owed under 164.528(a)(1)(i)-(ix), and told all the same: treatment, to the person, with authorization. */
    static boolean exempt(Collection<String> obligations) {
        return !obligations.contains("AOD");
    }

    /** Three years back, 42 CFR 2.25(a). */
    static boolean part2(String rule, Instant at, Instant now, ZoneId zone) {
        return WITH_CONSENT.contains(rule)
                && !at.isBefore(now.atZone(zone).minusYears(3).toInstant());
    }

    /** Sixty days, 164.528(c)(1)(i). */
    static Instant due(Instant asked) {
        return asked.plus(Duration.ofDays(60));
    }

    /** The first in twelve months is free, 164.528(c)(2). */
    static boolean free(@Nullable Instant before, Instant asked, ZoneId zone) {
        return before == null
                || !asked.atZone(zone).isBefore(before.atZone(zone).plusMonths(12));
    }

    /** Spoken, it holds for 30 days at most, 164.528(a)(2)(ii); written, for the time that it states. */
    static boolean holds(boolean written, Instant from, Instant until) {
        return until.isAfter(from) && (written || !until.isAfter(from.plus(Duration.ofDays(30))));
    }
}
