package org.corespond.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.directory.Directory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads classes with their seats, presenters and certificates. */
@Component
@Transactional(readOnly = true)
class ClassReader {
    private final ClassStores stores;
    private final Enlist enlist;
    private final SignUp signUp;
    private final Directory directory;
    private final Today today;

    ClassReader(ClassStores stores, Enlist enlist, SignUp signUp, Directory directory, Today today) {
        this.stores = stores;
        this.enlist = enlist;
        this.signUp = signUp;
        this.directory = directory;
        this.today = today;
    }

    public List<ClassPage> list() {
        Map<UUID, List<Seat>> seats = stores.seats().list().stream().collect(Collectors.groupingBy(Seat::classId));
        return stores.classes().list().stream()
                .map(held -> page(held, seats.getOrDefault(held.id(), List.of())))
                .toList();
    }

    public ClassPage get(UUID id) {
        CourseClass held = stores.classes().get(id);
        ClassPage bare = page(held, stores.seats().list(id));
        Map<UUID, String> from = new HashMap<>();
        bare.seats().forEach(seat -> from.put(seat.learner().id(), enlist.from(seat.learner())));
        Map<UUID, UUID> certificates = new HashMap<>();
        stores.credentials().list().stream()
                .filter(it -> Objects.equals(it.classId(), id))
                .forEach(it -> certificates.put(it.learner().id(), it.id()));
        return new ClassPage(
                held,
                bare.course(),
                bare.host(),
                bare.seats(),
                from,
                stores.presenters().listOf(id),
                stores.presenters().feedback().stream()
                        .filter(it -> it.classId().equals(id))
                        .toList(),
                certificates,
                bare.mostNonSworn(),
                bare.today());
    }

    private ClassPage page(CourseClass held, List<Seat> seats) {
        CourseText course = stores.course(held);
        return new ClassPage(
                held,
                course,
                directory.agency(held.hostId()).name(),
                seats,
                Map.of(),
                List.of(),
                List.of(),
                Map.of(),
                course.kind() == CredentialKind.CIT
                        ? SeatPolicy.mostNonSworn(held.seats(), signUp.nonSwornPercent())
                        : null,
                today.day());
    }
}
