package org.corespond.sharing.oversight;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.sharing.oversight.BrokenGlass.Finding;
import org.corespond.web.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The review of a break-glass, and the word to the person; each is signed by account and time. */
@Component
class ReviewGlass {
    private final Glasses glasses;
    private final Audit audit;
    private final Once once;
    private final Clock clock;

    ReviewGlass(Glasses glasses, Audit audit, Once once, Clock clock) {
        this.glasses = glasses;
        this.audit = audit;
        this.once = once;
        this.clock = clock;
    }

    @Transactional
    public Result<UUID> review(UUID id, @Nullable Finding finding, String note, UUID key) {
        if (once.spent(key)) {
            return Result.done(id);
        }
        BrokenGlass glass = mine(id);
        Instant now = clock.instant();
        if (glass.account().equals(CurrentActor.get().account())) {
            return Refused.because("glass.review.own");
        }
        if (glass.reviewedAt() != null) {
            return Refused.because("glass.review.done");
        }
        if (finding == null) {
            return Refused.at("finding", "glass.review.finding");
        }
        if (note.isBlank() && (finding != Finding.JUSTIFIED || GlassPolicy.pastHardStop(glass.openedAt(), now))) {
            return Refused.at("note", "glass.review.note");
        }
        once.spend(key);
        glasses.review(id, finding, note.strip(), now);
        audit.changed("break-glass-review", id);
        return Result.done(id);
    }

    @Transactional
    public Result<UUID> told(UUID id, String how, UUID key) {
        if (once.spent(key)) {
            return Result.done(id);
        }
        BrokenGlass glass = mine(id);
        if (how.isBlank()) {
            return Refused.at("how", "glass.told.how");
        }
        if (glass.toldAt() != null) {
            return Refused.because("glass.told.done");
        }
        once.spend(key);
        glasses.told(id, how.strip(), clock.instant());
        audit.changed("break-glass-told", id);
        return Result.done(id);
    }

    /** The page, with its view written down. */
    @Transactional
    public BrokenGlass read(UUID id) {
        BrokenGlass glass = mine(id);
        audit.viewed("break-glass", List.of(id, glass.subject()));
        return glass;
    }

    /** Who does not review it finds nothing. */
    private BrokenGlass mine(UUID id) {
        Actor actor = CurrentActor.get();
        BrokenGlass glass = glasses.get(id);
        if (!glass.reviewer().equals(actor.agencyId())) {
            throw new NoSuchElementException();
        }
        return glass;
    }
}
