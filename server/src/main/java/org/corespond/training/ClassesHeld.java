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
     * @param practised of them, those whose course has a module that is taught in scenarios
     */
    public record Taught(long closed, long lived, long tested, long practised) {}

    /** Visits since a day, and of them those that both sides signed. */
    public record Crossed(long visits, long signed) {}

    private final ClassStores stores;
    private final Visits visits;

    ClassesHeld(ClassStores stores, Visits visits) {
        this.stores = stores;
        this.visits = visits;
    }

    public Taught taught(LocalDate since) {
        List<CourseClass> held = stores.classes().list().stream()
                .filter(one -> one.standing() == CourseClass.Standing.CLOSED
                        && !one.to().isBefore(since))
                .toList();
        Set<UUID> closed = held.stream().map(CourseClass::id).collect(Collectors.toSet());
        long lived = closed.stream()
                .filter(one -> stores.presenters().listOf(one).stream().anyMatch(Presenter::lived))
                .count();
        long tested = stores.seats().list().stream()
                .filter(seat -> closed.contains(seat.classId()) && seat.pre() != null && seat.post() != null)
                .map(Seat::classId)
                .distinct()
                .count();
        long practised = held.stream()
                .filter(one -> stores.course(one).minutes(Method.SCENARIO) > 0)
                .count();
        return new Taught(closed.size(), lived, tested, practised);
    }

    public Crossed crossed(LocalDate since) {
        List<Visit> all = visits.list().stream()
                .filter(visit -> !visit.day().isBefore(since))
                .toList();
        return new Crossed(all.size(), all.stream().filter(Visit::signed).count());
    }
}
