package org.corespond.workgroup;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.access.Accounts;
import org.corespond.audit.Audit;
import org.corespond.kernel.CurrentActor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The calendar of somebody who holds a seat: the meetings of those bodies, and what the person took on (RFC 5545). */
@Component
@Transactional
class MemberCalendar {
    private final CalendarFeeds feeds;
    private final Meetings meetings;
    private final Actions actions;
    private final Seats seats;
    private final Parts parts;

    MemberCalendar(CalendarFeeds feeds, Meetings meetings, Actions actions, Seats seats, Parts parts) {
        this.feeds = feeds;
        this.meetings = meetings;
        this.actions = actions;
        this.seats = seats;
        this.parts = parts;
    }

    /** What it needs beside the workgroup's own. */
    @Component
    record Parts(Accounts accounts, WorkgroupDesk desk, Audit audit) {}

    public boolean mine() {
        return feeds.has(CurrentActor.get().account());
    }

    /** The secret part of a new address for whoever asks; it is told once. */
    public String make() {
        UUID account = CurrentActor.get().account();
        parts.audit().changed("workgroup.calendar", account);
        return feeds.make(account, parts.desk().now());
    }

    public String write(UUID account) {
        parts.audit().released("workgroup.calendar", List.of(account));
        LocalDate today = parts.desk().today();
        Set<UUID> bodies = seats.list().stream()
                .filter(seat -> seat.open()
                        && seat.holder(today)
                                .filter(holder -> account.equals(holder.account()))
                                .isPresent())
                .map(seat -> seat.body().id())
                .collect(Collectors.toSet());
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Corespond//Workgroup//EN");
        meetings.list().stream()
                .filter(meeting -> bodies.contains(meeting.body().id()))
                .forEach(meeting -> calendar.addEvent(event(meeting)));
        String name = parts.accounts().get(account).name();
        actions.open().stream()
                .filter(action -> action.owner().equalsIgnoreCase(name))
                .forEach(action -> calendar.addEvent(event(action)));
        return Biweekly.write(calendar).go();
    }

    private VEvent event(Meeting meeting) {
        VEvent event = new VEvent();
        event.setUid(meeting.id() + "@corespond");
        event.setSummary(meeting.title() + ", " + meeting.body().name());
        event.setDateStart(Date.from(meeting.at()), true);
        event.setDateEnd(Date.from(meeting.ends()), true);
        event.setDateTimeStamp(Date.from(parts.desk().now()));
        if (!meeting.place().isEmpty()) {
            event.setLocation(meeting.place());
        }
        return event;
    }

    private VEvent event(Action action) {
        VEvent event = new VEvent();
        event.setUid(action.id() + "@corespond");
        event.setSummary(action.text());
        event.setDateStart(
                Date.from(action.due().atStartOfDay(parts.desk().zone()).toInstant()), true);
        event.setDateTimeStamp(Date.from(parts.desk().now()));
        return event;
    }
}
