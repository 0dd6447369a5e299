package org.corespond.training;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.corespond.kernel.Refused;

/** What a certificate is worth: enough hours for its kind, in date, and refreshed every two years. */
final class CredentialPolicy {
    /** A refresher at least every two years (collaboration.md 10.3). */
    static final int REFRESHED_MONTHS = 24;
    /** Named as due soon so many days before. */
    static final int SOON_DAYS = 60;

    private CredentialPolicy() {}

    /** Why a certificate that somebody brings along cannot be taken, if so. */
    static Optional<Refused<Credential>> fault(Credential brought, LocalDate today) {
        // A certificate of 8 hours is none of CIT, whatever it is called (oracle 29).
        if (brought.minutes() < brought.kind().leastMinutes()) {
            return Optional.of(
                    Refused.at("hours", "credential.short." + brought.kind(), CoursePolicy.hours(brought.minutes())));
        }
        if (brought.issuedOn().isAfter(today)) {
            return Optional.of(Refused.at("issued", "credential.day"));
        }
        LocalDate last = brought.expiresOn();
        return last != null && last.isBefore(brought.issuedOn())
                ? Optional.of(Refused.at("expires", "credential.expires"))
                : Optional.empty();
    }

    /** Whoever attended the whole course. */
    static boolean earned(CourseText course, Seat seat) {
        Integer attended = seat.minutes();
        return attended != null && attended >= course.minutes();
    }

    /** In date on the day, its last day included, and not taken back. */
    static boolean current(Credential credential, LocalDate day) {
        LocalDate last = credential.expiresOn();
        return credential.withdrawn().isEmpty()
                && !credential.issuedOn().isAfter(day)
                && (last == null || !last.isBefore(day));
    }

    /** Whether one of the certificates is of the kind and current; one of another kind never stands in (oracle 29). */
    static boolean holds(Collection<Credential> own, CredentialKind kind, LocalDate day) {
        return own.stream().anyMatch(it -> it.kind() == kind && current(it, day));
    }

    /** The last day on which somebody with a current CIT certificate is refreshed; none without one (oracle 30). */
    static Optional<LocalDate> refreshedUntil(Collection<Credential> own, LocalDate day) {
        if (!holds(own, CredentialKind.CIT, day)) {
            return Optional.empty();
        }
        return own.stream()
                .filter(it -> it.kind() == CredentialKind.CIT || it.kind() == CredentialKind.IN_SERVICE)
                .filter(it -> it.withdrawn().isEmpty() && !it.issuedOn().isAfter(day))
                .map(Credential::issuedOn)
                .max(Comparator.naturalOrder())
                .map(last -> last.plusMonths(REFRESHED_MONTHS));
    }

    /** Where a certificate stands. */
    static Standing standing(Credential credential, LocalDate day) {
        if (!credential.withdrawn().isEmpty()) {
            return Standing.WITHDRAWN;
        }
        LocalDate last = credential.expiresOn();
        if (last == null) {
            return Standing.CURRENT;
        }
        return last.isBefore(day) ? Standing.EXPIRED : soon(last, day) ? Standing.EXPIRES_SOON : Standing.CURRENT;
    }

    /** Within the time in which it is named as due soon. */
    static boolean soon(LocalDate last, LocalDate day) {
        return !last.isAfter(day.plusDays(SOON_DAYS));
    }

    /** The word for where a certificate stands. */
    enum Standing {
        CURRENT,
        EXPIRES_SOON,
        EXPIRED,
        WITHDRAWN
    }
}
