package org.corespond.sharing.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sign-off of one week's audit: once, by name and time. */
@Component
class SignReview {
    private final WeeklyReview weekly;
    private final AuditReviews reviews;
    private final Audit audit;
    private final Once once;
    private final Clock clock;

    SignReview(WeeklyReview weekly, AuditReviews reviews, Audit audit, Once once, Clock clock) {
        this.weekly = weekly;
        this.reviews = reviews;
        this.audit = audit;
        this.once = once;
        this.clock = clock;
    }

    @Transactional
    public Result<LocalDate> sign(LocalDate week, String note, UUID key) {
        if (once.spent(key)) {
            return Result.done(week);
        }
        if (!week.equals(WeekPolicy.monday(week)) || week.isAfter(weekly.last())) {
            return Refused.because("weekly.not-over");
        }
        int lines = weekly.read(week).lines();
        if (lines > 0 && note.isBlank()) {
            return Refused.at("note", "weekly.note");
        }
        if (!reviews.add(week, lines, note.strip(), clock.instant())) {
            return Refused.because("weekly.signed");
        }
        once.spend(key);
        audit.security("audit-review", "done");
        return Result.done(week);
    }
}
