package org.corespond.workgroup;

import java.util.List;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands out what leaves the workgroup on paper, and writes down that it left. */
@Component
@Transactional
class ReleasePaper {
    private final Paperwork paperwork;
    private final ReadMeetings meetings;
    private final Binder binder;
    private final Audit audit;
    private final WorkgroupDesk desk;

    ReleasePaper(Paperwork paperwork, ReadMeetings meetings, Binder binder, Audit audit, WorkgroupDesk desk) {
        this.paperwork = paperwork;
        this.meetings = meetings;
        this.binder = binder;
        this.audit = audit;
        this.desk = desk;
    }

    public byte[] minutes(UUID meeting) {
        MeetingPage page = meetings.get(meeting);
        audit.released("workgroup.minutes", List.of(meeting));
        return paperwork.pdf(paper -> paperwork.minutes(paper, page));
    }

    public byte[] binder() {
        audit.released("workgroup.binder", List.of());
        return binder.pdf(desk.now());
    }
}
