package org.corespond.workgroup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the workgroup's meetings, goals and reviews come to in numbers, for whoever judges the collaboration by it. */
@Component
@Transactional(readOnly = true)
public class WorkgroupBook {
    /**
     * Meetings that were held.
     *
     * @param quorum of them, those that could vote
     * @param lived of them, those with a voting member of lived experience
     */
    public record Attended(long held, long quorum, long lived) {}

    /**
     * Goals that are pursued; each has a baseline and a target.
     *
     * @param wholeYear of them, those with a baseline of at least twelve months
     */
    public record Pursued(long goals, long wholeYear) {}

    /**
     * Reviews that were held since a day, and what became of all findings ever.
     *
     * @param measured findings that were measured again
     * @param waiting findings whose day has come and that were not
     */
    public record Learned(long all, long lately, long measured, long waiting) {}

    private final ReadMeetings meetings;
    private final Agenda agenda;
    private final Goals goals;
    private final Reviews reviews;
    private final WorkgroupDesk desk;

    WorkgroupBook(ReadMeetings meetings, Agenda agenda, Goals goals, Reviews reviews, WorkgroupDesk desk) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.goals = goals;
        this.reviews = reviews;
        this.desk = desk;
    }

    public Attended attended(Instant since) {
        List<QuorumPolicy.Quorum> held = meetings.held().stream()
                .filter(meeting -> meeting.at().isAfter(since))
                .map(agenda::quorum)
                .toList();
        return new Attended(
                held.size(),
                held.stream().filter(QuorumPolicy.Quorum::reached).count(),
                held.stream().filter(QuorumPolicy.Quorum::lived).count());
    }

    public Pursued goals() {
        List<Goal> pursued = goals.pursued();
        return new Pursued(
                pursued.size(),
                pursued.stream().filter(goal -> !goal.baseline().isShort()).count());
    }

    public Learned learned(Instant since) {
        LocalDate from = LocalDate.ofInstant(since, desk.zone());
        List<Review> all = reviews.list();
        List<Review.Finding> findings =
                all.stream().flatMap(review -> review.findings().stream()).toList();
        return new Learned(
                all.size(),
                all.stream().filter(review -> review.held().isAfter(from)).count(),
                findings.stream().filter(finding -> finding.result() != null).count(),
                findings.stream().filter(finding -> finding.waits(desk.today())).count());
    }
}
