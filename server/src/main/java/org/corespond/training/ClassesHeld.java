package org.corespond.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How classes were taught, and who learned from whom: for whoever judges the collaboration by it. */
@Component
@Transactional(readOnly = true)
public class ClassesHeld {
    /**
     * Classes that were closed since a day.
     *
     * @param lived of them, those in which somebody with lived experience presented
     * @param tested of them, those with a score before and after of at least one learner
     */
    public record Taught(long closed, long lived, long tested) {}

    /** Visits since a day, and of them those that both sides signed. */
    public record Crossed(long visits, long signed) {}

    private final Classes classes;
    private final Seats seats;
    private final Presenters presenters;
    private final Visits visits;

    ClassesHeld(Classes classes, Seats seats, Presenters presenters, Visits visits) {
        this.classes = classes;
        this.seats = seats;
        this.presenters = presenters;
        this.visits = visits;
    }

    public Taught taught(LocalDate since) {
        Set<UUID> closed = classes.list().stream()
                .filter(one -> one.standing() == CourseClass.Standing.CLOSED
                        && !one.to().isBefore(since))
                .map(CourseClass::id)
                .collect(Collectors.toSet());
        long lived = closed.stream()
                .filter(one -> presenters.listOf(one).stream().anyMatch(Presenter::lived))
                .count();
        long tested = seats.list().stream()
                .filter(seat -> closed.contains(seat.classId()) && seat.pre() != null && seat.post() != null)
                .map(Seat::classId)
                .distinct()
                .count();
        return new Taught(closed.size(), lived, tested);
    }

    public Crossed crossed(LocalDate since) {
        List<Visit> all = visits.list().stream()
                .filter(visit -> !visit.day().isBefore(since))
                .toList();
        return new Crossed(all.size(), all.stream().filter(Visit::signed).count());
    }
}
