package org.corespond.training;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.corespond.training.DutyRoster.Turn;

/** Who counts as trained and on duty: trained on duty over on duty (collaboration.md 10.3, coverage query). */
final class CoveragePolicy {
    /** A turn whose end is open is planned for no longer than this. D */
    private static final Duration OPEN_END = Duration.ofHours(12);

    private CoveragePolicy() {}

    /** Trained and all. */
    record Count(long trained, long of) {

        /** Somebody is on duty and nobody of them is trained. */
        boolean bare() {
            return of > 0 && trained == 0;
        }
    }

    /** The shifts of a day by their beginnings, in order. */
    static List<Shift> shifts(List<LocalTime> starts, LocalDate day) {
        List<Shift> shifts = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            shifts.add(new Shift(day, starts.get(i), starts.get((i + 1) % starts.size())));
        }
        return shifts;
    }

    /** Whether the turn is on duty at the moment. */
    static boolean onDuty(Turn turn, Instant at) {
        Instant to = turn.to();
        return !turn.from().isAfter(at) && (to == null || to.isAfter(at));
    }

    /**
     * Whether the turn takes at least half of the span. Whoever is on duty now and has no planned end counts for the shift
     * that runs now. D
     */
    static boolean covers(Turn turn, Instant from, Instant to, Instant now) {
        if (turn.to() == null && onDuty(turn, now) && !now.isBefore(from) && now.isBefore(to)) {
            return true;
        }
        Instant begin = turn.from().isAfter(from) ? turn.from() : from;
        Instant last = end(turn, now);
        Instant end = last.isBefore(to) ? last : to;
        return Duration.between(begin, end).multipliedBy(2).compareTo(Duration.between(from, to)) >= 0;
    }

    private static Instant end(Turn turn, Instant now) {
        Instant to = turn.to();
        if (to != null) {
            return to;
        }
        Instant planned = turn.from().plus(OPEN_END);
        return planned.isAfter(now) ? planned : now;
    }

    /** The learner behind a turn: by account, or by agency and name where the roster has no account. */
    static Optional<Learner> behind(Turn turn, Collection<Learner> learners) {
        return learners.stream().filter(learner -> same(turn, learner)).findFirst();
    }

    private static boolean same(Turn turn, Learner learner) {
        if (turn.accountId() != null) {
            return turn.accountId().equals(learner.accountId());
        }
        return turn.agencyId().equals(learner.agencyId()) && learner.name().equalsIgnoreCase(turn.member());
    }

    /** Each person once, however many turns. */
    static Count count(Collection<Member> members) {
        return new Count(
                members.stream()
                        .filter(Member::trained)
                        .map(Member::key)
                        .distinct()
                        .count(),
                members.stream().map(Member::key).distinct().count());
    }

    /** Somebody on duty, and whether trained for that day. */
    record Member(Turn turn, ResponsePart sector, String area, boolean trained) {
        Object key() {
            return Objects.requireNonNullElse(turn.accountId(), turn.agencyId() + turn.member());
        }
    }

    /** A dispatcher has the course for dispatchers, everybody else the one of CIT; the one is not the other (oracle 29). */
    static CredentialKind needed(ResponsePart sector) {
        return switch (sector) {
            case DISPATCH -> CredentialKind.DISPATCHER;
            case PATROL, CO_RESPONSE, MOBILE_CRISIS, COMMUNITY_RESPONSE, EMS, CARE, OTHER -> CredentialKind.CIT;
        };
    }
}
