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
    private final Audit audit;

    ReleasePaper(Paperwork paperwork, ReadMeetings meetings, Audit audit) {
        this.paperwork = paperwork;
        this.meetings = meetings;
        this.audit = audit;
    }

    public byte[] minutes(UUID meeting) {
        MeetingPage page = meetings.get(meeting);
        audit.released("workgroup.minutes", List.of(meeting));
        return paperwork.pdf(paper -> paperwork.minutes(paper, page));
    }
}
