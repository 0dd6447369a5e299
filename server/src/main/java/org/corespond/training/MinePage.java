package org.corespond.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What one member of the staff finds about the own training.
 *
 * @param seats the classes in which the reader has a seat
 * @param waiting visits that somebody of the reader's agency can sign as host
 */
public record MinePage(
        CredentialsPage certificates,
        List<ClassPage> classes,
        Set<UUID> seats,
        List<Visit> visits,
        List<Visit> waiting,
        Map<String, String> agencies,
        LocalDate today) {
    public MinePage {
        classes = List.copyOf(classes);
        seats = Set.copyOf(seats);
        visits = List.copyOf(visits);
        waiting = List.copyOf(waiting);
    }

    public String name(UUID agency) {
        return agencies.getOrDefault(agency.toString(), "");
    }
}
