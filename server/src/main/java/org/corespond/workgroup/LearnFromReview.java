package org.corespond.workgroup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corespond.agreements.Agreements;
import org.corespond.agreements.MoveAgreement;
import org.corespond.agreements.Standing;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.workgroup.Review.Again;
import org.corespond.workgroup.Review.Finding;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From a review to findings, from findings to actions, and from there to measuring again (systems.md J03). */
@Component
@Transactional
public class LearnFromReview {
    private static final int SHORT = 200;
    private static final int LONG = 2000;

    private final Reviews reviews;
    private final Actions actions;
    private final Agreements agreements;
    private final MoveAgreement move;
    private final WorkgroupDesk desk;

    LearnFromReview(Reviews reviews, Actions actions, Agreements agreements, MoveAgreement move, WorkgroupDesk desk) {
        this.reviews = reviews;
        this.actions = actions;
        this.agreements = agreements;
        this.move = move;
        this.desk = desk;
    }

    /** A sentinel event can call for the review of an agreement at once (collaboration.md 10.2). */
    public Result<UUID> hold(Typed typed, UUID key) {
        return desk.once(key, "workgroup.review", () -> {
            Optional<Review.Kind> kind = typed.code("kind", Review.Kind.class);
            if (kind.isEmpty()) {
                return Refused.at("kind", "workgroup.choose");
            }
            if (!typed.within("title", SHORT)) {
                return Refused.at("title", "workgroup.text");
            }
            Optional<LocalDate> held = typed.day("held");
            if (held.isEmpty()) {
                return Refused.at("held", "workgroup.day");
            }
            if (!typed.within("summary", LONG)) {
                return Refused.at("summary", "workgroup.text");
            }
            if (!called(kind.get(), typed)) {
                return Refused.at("agreement", "workgroup.agreement");
            }
            UUID id = desk.newId();
            String title = typed.text("title");
            reviews.add(new Review(id, kind.get(), title, held.get(), typed.text("summary"), List.of()), desk.now());
            return Result.done(id);
        });
    }

    private boolean called(Review.Kind kind, Typed typed) {
        Optional<UUID> agreement = typed.id("agreement");
        if (agreement.isEmpty()) {
            return true;
        }
        return kind == Review.Kind.SENTINEL
                && agreements.standing(desk.now()).stream().map(Standing::id).anyMatch(agreement.get()::equals)
                && move.step(agreement.get(), "SENTINEL_EVENT", typed.text("title"), desk.newId())
                        instanceof Result.Done;
    }

    public Result<UUID> find(UUID review, Typed typed, UUID key) {
        return desk.once(key, "workgroup.finding", () -> {
            if (!typed.within("text", LONG)) {
                return Refused.at("text", "workgroup.text");
            }
            if (!typed.within("measured", SHORT)) {
                return Refused.at("measured", "workgroup.measured");
            }
            if (typed.day("again").isEmpty()) {
                return Refused.at("again", "workgroup.day");
            }
            LocalDate again = typed.day("again").orElseThrow();
            reviews.add(
                    reviews.get(review).id(),
                    new Finding(desk.newId(), typed.text("text"), typed.text("measured"), again, null, List.of()),
                    desk.now());
            return Result.done(review);
        });
    }

    public Result<UUID> takeOn(UUID finding, Typed typed, UUID key) {
        return desk.once(key, "workgroup.action", () -> {
            Optional<Refused<UUID>> wrong = HoldMeeting.owned(typed);
            if (wrong.isPresent()) {
                return wrong.get();
            }
            Review review = reviews.of(finding);
            LocalDate due = typed.day("due").orElseThrow();
            actions.add(
                    new Action(
                            desk.newId(),
                            null,
                            Reviews.origin(finding),
                            typed.text("text"),
                            typed.text("owner"),
                            due,
                            null),
                    desk.now());
            return Result.done(review.id());
        });
    }

    public Result<UUID> measureAgain(UUID finding, Typed typed, UUID key) {
        return desk.once(key, "workgroup.remeasured", () -> {
            if (!typed.within("result", SHORT)) {
                return Refused.at("result", "workgroup.measured");
            }
            Review review = reviews.of(finding);
            Again again = new Again(typed.text("result"), typed.is("better", "true"));
            return reviews.measure(finding, again, desk.now())
                    ? Result.done(review.id())
                    : Refused.at("result", "workgroup.remeasured");
        });
    }

    @Transactional(readOnly = true)
    public List<Review> list() {
        return reviews.list();
    }

    @Transactional(readOnly = true)
    public Review.Page page(UUID id) {
        return new Review.Page(reviews.get(id), desk.today());
    }

    @Transactional(readOnly = true)
    public UUID reviewOf(UUID finding) {
        return reviews.of(finding).id();
    }

    @Transactional(readOnly = true)
    public String finding(UUID id) {
        return reviews.of(id).findings().stream()
                .filter(one -> one.id().equals(id))
                .map(Review.Finding::text)
                .findFirst()
                .orElse("");
    }

    @Transactional(readOnly = true)
    public List<Standing> agreements() {
        return agreements.standing(desk.now());
    }
}
