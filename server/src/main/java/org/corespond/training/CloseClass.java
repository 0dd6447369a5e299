package org.corespond.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corespond.directory.Directory;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.FormText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes a class and gives a certificate to everybody who attended the whole course. */
@Component
@Transactional
class CloseClass {
    private final ClassStores stores;
    private final Directory directory;
    private final Today today;
    private final Marks marks;

    CloseClass(ClassStores stores, Directory directory, Today today, Marks marks) {
        this.stores = stores;
        this.directory = directory;
        this.today = today;
        this.marks = marks;
    }

    /**
     * Certificates go to all who attended the whole course.
     *
     * @param expires the last day of the certificates, or "" when they have none
     */
    public Result<UUID> close(UUID id, String expires, UUID key) {
        CourseClass held = stores.take(id);
        if (marks.once().spent(key)) {
            return Result.done(id);
        }
        if (!held.open()) {
            return Refused.because("class.over");
        }
        if (held.to().isAfter(today.day())) {
            return Refused.at("expires", "class.not.held");
        }
        Optional<LocalDate> last = FormText.day(expires);
        if (last.isEmpty() != FormText.plain(expires).isEmpty()
                || last.filter(day -> day.isBefore(held.to())).isPresent()) {
            return Refused.at("expires", "credential.expires");
        }
        List<Seat> seats = stores.seats().list(id);
        if (seats.stream().allMatch(seat -> seat.minutes() == null)) {
            return Refused.at("expires", "class.attendance");
        }
        certify(held, seats, last.orElse(null));
        stores.classes().close(id, today.now());
        marks.made("class.close", id, key);
        return Result.done(id);
    }

    private void certify(CourseClass held, List<Seat> seats, @Nullable LocalDate last) {
        CourseText course = stores.course(held);
        String issuer = directory.agency(held.hostId()).name();
        seats.stream()
                .filter(seat -> CredentialPolicy.earned(course, seat))
                .forEach(seat -> stores.credentials()
                        .add(
                                new Credential(
                                        marks.ids().next(),
                                        seat.learner(),
                                        course.kind(),
                                        course.title(),
                                        course.minutes(),
                                        issuer,
                                        held.id(),
                                        held.to(),
                                        last,
                                        CertificateCode.next(),
                                        ""),
                                today.now()));
    }
}
