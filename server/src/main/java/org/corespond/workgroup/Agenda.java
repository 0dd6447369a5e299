package org.corespond.workgroup;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.workgroup.Meeting.Item;
import org.corespond.workgroup.QuorumPolicy.Quorum;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a meeting, gathered from whoever knows of it, and whether the meeting could vote on it. */
@Component
@Transactional(readOnly = true)
public class Agenda {
    private final List<AgendaSource> sources;
    private final Meetings meetings;
    private final Seats seats;
    private final WorkgroupDesk desk;

    Agenda(List<AgendaSource> sources, Meetings meetings, Seats seats, WorkgroupDesk desk) {
        this.sources = List.copyOf(sources);
        this.meetings = meetings;
        this.seats = seats;
        this.desk = desk;
    }

    /** Everything that is due, topic by topic, the longest due first. */
    public List<AgendaSource.Due> due() {
        return sources.stream()
                .flatMap(source -> source.due(desk.now()).stream())
                .sorted(Comparator.comparing(AgendaSource.Due::topic)
                        .thenComparing(AgendaSource.Due::due)
                        .thenComparing(AgendaSource.Due::title))
                .toList();
    }

    List<AgendaSource.Due> notYetOf(UUID meeting) {
        Set<String> taken = meetings.items(meeting).stream().map(Item::key).collect(Collectors.toSet());
        return due().stream().filter(due -> !taken.contains(due.key())).toList();
    }

    /** Whoever holds a seat on the day of the meeting comes for it. */
    LocalDate day(Meeting meeting) {
        return LocalDate.ofInstant(meeting.at(), desk.zone());
    }

    Quorum quorum(Meeting meeting) {
        LocalDate day = day(meeting);
        Map<UUID, String> present = meetings.present(meeting.id());
        List<Seat> held = seats.of(meeting.body().id()).stream()
                .filter(Seat::votes)
                .filter(seat -> !seat.vacant(day))
                .toList();
        return QuorumPolicy.quorum(
                held.stream().map(Seat::sector).toList(),
                held.stream()
                        .filter(seat -> present.containsKey(seat.id()))
                        .map(Seat::sector)
                        .toList());
    }
}
