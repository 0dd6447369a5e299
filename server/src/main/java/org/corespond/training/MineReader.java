package org.corespond.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.directory.Directory;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the acting member of the staff finds about the own training. */
@Component
@Transactional(readOnly = true)
class MineReader {
    private final CredentialReader credentials;
    private final ClassReader classes;
    private final VisitReader visits;
    private final Directory directory;
    private final Today today;

    MineReader(
            CredentialReader credentials, ClassReader classes, VisitReader visits, Directory directory, Today today) {
        this.credentials = credentials;
        this.classes = classes;
        this.visits = visits;
        this.directory = directory;
        this.today = today;
    }

    public MinePage read() {
        Actor me = CurrentActor.get();
        CredentialsPage all = credentials.list();
        List<ClassPage> open =
                classes.list().stream().filter(page -> page.held().open()).toList();
        Set<UUID> seats = open.stream()
                .filter(page -> page.seats().stream().anyMatch(seat -> mine(seat.learner(), me)))
                .map(ClassPage::id)
                .collect(Collectors.toSet());
        Map<String, String> agencies = new LinkedHashMap<>();
        directory.agencies().forEach(agency -> agencies.put(agency.id().toString(), agency.name()));
        return new MinePage(
                new CredentialsPage(
                        all.due().stream()
                                .filter(due -> mine(due.learner(), me))
                                .toList(),
                        all.all().stream().filter(it -> mine(it.learner(), me)).toList(),
                        Map.of(),
                        all.today()),
                open.stream()
                        .filter(page -> !page.began() || seats.contains(page.id()))
                        .toList(),
                seats,
                visits.read().all().stream()
                        .filter(visit -> mine(visit.visitor(), me))
                        .toList(),
                visits.waiting(me),
                agencies,
                today.day());
    }

    private static boolean mine(Learner learner, Actor me) {
        return Objects.equals(learner.accountId(), me.accountId());
    }
}
