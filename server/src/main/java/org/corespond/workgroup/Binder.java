package org.corespond.workgroup;

import java.io.IOException;
import java.time.Instant;
import org.corespond.agreements.Agreements;
import org.corespond.agreements.Standing;
import org.corespond.directory.Agency;
import org.corespond.web.PaperText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The binder that counsel still wants: who sits where, the agreements, the goals, the open actions, the minutes. */
@Component
@Transactional(readOnly = true)
class Binder {
    private final Paperwork paperwork;
    private final ReadSeats seats;
    private final ReadMeetings meetings;
    private final FollowGoals goals;
    private final Agreements agreements;

    Binder(Paperwork paperwork, ReadSeats seats, ReadMeetings meetings, FollowGoals goals, Agreements agreements) {
        this.paperwork = paperwork;
        this.seats = seats;
        this.meetings = meetings;
        this.goals = goals;
        this.agreements = agreements;
    }

    public byte[] pdf(Instant now) {
        SeatsPage table = seats.page();
        MeetingPage.Overview overview = meetings.overview();
        return paperwork.pdf(paper -> {
            paper.title(paperwork.text("workgroup.binder"));
            paper.line(paperwork.moment(now));
            table(paper, table);
            agreements(paper, now);
            goals(paper);
            paperwork.heading(paper, "workgroup.actions.open");
            paperwork.actions(paper, overview.actions());
            for (Meeting meeting : overview.past()) {
                paper.gap();
                paperwork.minutes(paper, meetings.get(meeting.id()));
            }
        });
    }

    private void table(PaperText paper, SeatsPage page) throws IOException {
        for (Seat.Body body : page.bodies()) {
            paper.gap();
            paper.heading(body.name());
            for (Seat seat : page.of(body)) {
                String holder =
                        seat.holder(page.today()).map(Tenure::name).orElseGet(() -> paperwork.text("workgroup.vacant"));
                paper.line(seat.title() + " (" + paperwork.text("word.Sector." + seat.sector()) + "): " + holder);
            }
        }
        paperwork.heading(paper, "workgroup.coordinators");
        for (Agency agency : page.agencies()) {
            paper.line(agency.name() + ": "
                    + page.coordinator(agency).map(Tenure::name).orElseGet(() -> paperwork.text("workgroup.vacant")));
        }
    }

    private void agreements(PaperText paper, Instant now) throws IOException {
        paperwork.heading(paper, "workgroup.agreements");
        for (Standing standing : agreements.standing(now)) {
            Instant due = standing.due();
            paper.line(standing.title() + ": " + paperwork.text("word.AgreementStage." + standing.stage())
                    + (due == null ? "" : ", " + paperwork.text("agreements.review.by", paperwork.moment(due))));
        }
    }

    private void goals(PaperText paper) throws IOException {
        paperwork.heading(paper, "workgroup.goals");
        for (GoalsPage.Line line : goals.page().lines()) {
            Goal goal = line.goal();
            GoalsPage.Quarterly last = line.quarters().getFirst();
            paper.line(goal.title() + " (" + goal.owner() + "). "
                    + paperwork.text("outcomes.measure." + goal.aim().measure()) + ": "
                    + paperwork.text("workgroup.goal.baseline") + " "
                    + GoalsPage.shown(goal, goal.baseline().value()) + ", "
                    + paperwork.text("workgroup.goal.span", last.from(), last.to()) + " "
                    + GoalsPage.shown(goal, last.value()) + ", "
                    + paperwork.text(
                            goal.aim().up() ? "workgroup.goal.least" : "workgroup.goal.most",
                            GoalsPage.shown(goal, goal.target())));
        }
    }
}
