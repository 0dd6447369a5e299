package org.corespond.workgroup;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads meetings with what was written down at them. */
@Component
@Transactional(readOnly = true)
public class ReadMeetings {
    private final Meetings meetings;
    private final Actions actions;
    private final Agenda agenda;
    private final Seats seats;
    private final WorkgroupDesk desk;

    ReadMeetings(Meetings meetings, Actions actions, Agenda agenda, Seats seats, WorkgroupDesk desk) {
        this.meetings = meetings;
        this.actions = actions;
        this.agenda = agenda;
        this.seats = seats;
        this.desk = desk;
    }

    public MeetingPage.Overview overview() {
        List<Meeting> all = meetings.list();
        return new MeetingPage.Overview(
                all.stream()
                        .filter(meeting -> meeting.ends().isAfter(desk.now()))
                        .sorted(Comparator.comparing(Meeting::at))
                        .toList(),
                all.stream()
                        .filter(meeting -> !meeting.ends().isAfter(desk.now()))
                        .toList(),
                agenda.due(),
                actions.open(),
                meetings.participation(),
                desk.today());
    }

    /** What was held, the latest first. */
    public List<Meeting> held() {
        return meetings.list().stream()
                .filter(meeting -> !meeting.ends().isAfter(desk.now()))
                .toList();
    }

    public MeetingPage get(UUID id) {
        Meeting meeting = meetings.get(id);
        QuorumPolicy.Quorum quorum = agenda.quorum(meeting);
        return new MeetingPage(
                meeting,
                meetings.items(id),
                meeting.ends().isAfter(desk.now()) ? agenda.notYetOf(id) : List.of(),
                new MeetingPage.Table(seats.of(meeting.body().id()), meetings.present(id), quorum, agenda.day(meeting)),
                new MeetingPage.Written(
                        meetings.votes(id),
                        meetings.decisions(id),
                        actions.list().stream()
                                .filter(action -> id.equals(action.meeting()))
                                .toList(),
                        meetings.minutes(id)),
                desk.today());
    }

    public List<Seat.Body> bodies() {
        return seats.bodies();
    }

    public Action action(UUID id) {
        return actions.get(id);
    }
}
