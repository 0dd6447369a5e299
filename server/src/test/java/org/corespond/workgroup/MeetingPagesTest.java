package org.corespond.workgroup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.corespond.kernel.CurrentActor;
import org.corespond.testing.CorespondTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CorespondTest
class MeetingPagesTest extends WorkgroupPages {
    @Autowired
    ReadMeetings meetings;

    private String meeting(String at) throws Exception {
        return send(
                "/workgroup/meetings",
                "form",
                "meeting",
                "title",
                "Quarterly meeting",
                "body",
                CurrentActor.as(coordinator.actor(), seats::page)
                        .bodies()
                        .getFirst()
                        .id()
                        .toString(),
                "phase",
                "REVIEW",
                "at",
                at,
                "minutesLong",
                "90",
                "place",
                "Room 4");
    }

    @Test
    void whereNothingCanBeChosenTheFormSaysWhatComesFirst() throws Exception {
        assertThat(read("/workgroup/meetings/new"))
                .contains("No body of the workgroup is there yet. Add one under Seats");
        assertThat(read("/workgroup/goals/new")).contains("There are no facts yet. Import a history");
        body();
        assertThat(read("/workgroup/meetings/new")).doesNotContain("No body of the workgroup");
    }

    @Test
    void theAgendaIsMadeFromWhatIsDueAndAnActionComesBackUntilItIsDone_A09() throws Exception {
        body();
        String first = meeting("2026-03-02T18:00");
        assertThat(read(first))
                .contains("Due and not on the agenda: 5", "Empty seats: Seat COURTS, Coordinating group");
        assertThat(send(first + "/due")).isEqualTo(first);
        assertThat(read(first)).contains("Agenda Agreements to review").doesNotContain("Due and not on");
        assertThat(send(first + "/items", "form", "item", "title", "Budget letter"))
                .isEqualTo(first);
        assertThat(send(
                        first + "/actions",
                        "form",
                        "action",
                        "text",
                        "Ask the court",
                        "owner",
                        "Ada",
                        "due",
                        "2026-03-20"))
                .isEqualTo(first);

        String second = meeting("2026-06-02T18:00");
        assertThat(read(second)).contains("Open actions: Ask the court (Ada)");
        send(second + "/due");
        assertThat(read(second)).contains("Open actions Ask the court (Ada)");
        assertThat(read("/workgroup/meetings")).contains("Ask the court Ada, by 20 Mar 2026");
        endedOnceAndWithWords(action());

        assertThat(read(meeting("2026-09-02T18:00"))).doesNotContain("Ask the court");
        assertThat(read(first)).contains("Ask the court Ada, by 20 Mar 2026 Done", "Other business Budget letter");
    }

    private String action() {
        return "/workgroup/actions/"
                + CurrentActor.as(coordinator.actor(), meetings::overview)
                        .actions()
                        .getFirst()
                        .id();
    }

    private void endedOnceAndWithWords(String action) throws Exception {
        assertThat(read(action)).contains("Open");
        assertThat(send(action + "/end", "form", "end", "kind", "DONE", "note", ""))
                .contains("Nothing says how it ended.");
        assertThat(send(action + "/end", "form", "end", "kind", "", "note", "x"))
                .contains("Nothing is chosen.");
        assertThat(send(action + "/end", "form", "end", "kind", "DONE", "note", "The court sends a judge"))
                .isEqualTo(action);
        assertThat(send(action + "/end", "form", "end", "kind", "DONE", "note", "Again"))
                .contains("This action ended already.");
    }

    /** Bad input: a vote without quorum. */
    @Test
    void aVoteWithoutQuorumIsRefusedAndLivedExperienceIsPartOfIt_10_1() throws Exception {
        body();
        String meeting = meeting("2026-03-02T18:00");
        String police = seat(Sector.LAW_ENFORCEMENT).toString();
        String health = seat(Sector.MENTAL_HEALTH).toString();
        String lived = seat(Sector.LIVED_EXPERIENCE).toString();

        assertThat(vote(meeting, "1", "0"))
                .startsWith("422")
                .contains(
                        "There is no quorum: 0 voting seats are present, 2 are needed. Without it no vote is recorded.");
        send(meeting + "/attendance", "present", police, "present", health);
        assertThat(vote(meeting, "2", "0"))
                .contains("There is no quorum: nobody with lived experience is present with a vote.");
        send(meeting + "/attendance", "present", police, "present", lived);
        assertThat(read(meeting))
                .contains("Quorum 2 voting seats are present, 2 are needed. Lived experience is present.");
        assertThat(vote(meeting, "2", "1")).contains("The votes do not fit");
        assertThat(vote(meeting, "two", "0")).contains("The votes do not fit");
        assertThat(vote(meeting, "", "")).contains("The votes do not fit");
        assertThat(vote(meeting, "2", "0")).isEqualTo(meeting);

        assertThat(read(meeting))
                .contains(
                        "Carried Open the sobering center to families 2 for, 0 against, 0 abstained; 2 voting seats present");
        assertThat(read("/workgroup")).contains("Review : at 1 of 1 meetings, 1 of 2 seats that were taken");
    }

    private String vote(String meeting, String yes, String no) throws Exception {
        return send(
                meeting + "/votes",
                "form",
                "vote",
                "motion",
                "Open the sobering center to families",
                "yes",
                yes,
                "no",
                no);
    }

    @Test
    void aDecisionHasAnOwnerAndADateAndMinutesHaveVersions() throws Exception {
        body();
        String meeting = meeting("2026-03-02T18:00");
        assertThat(send(
                        meeting + "/decisions",
                        "form",
                        "decision",
                        "text",
                        "Open it",
                        "owner",
                        "",
                        "due",
                        "2026-04-01"))
                .contains("The owner is missing.");
        assertThat(send(meeting + "/decisions", "form", "decision", "text", "Open it", "owner", "Ada", "due", ""))
                .contains("This is no day.");
        assertThat(send(meeting + "/actions", "form", "action", "text", "", "owner", "Ada", "due", ""))
                .contains("The text is missing");
        assertThat(send(meeting + "/decisions", "text", "Open it", "owner", "Ada", "due", "2026-04-01"))
                .isEqualTo(meeting);
        assertThat(send(meeting + "/minutes", "form", "minutes", "text", "")).contains("The text is missing");
        send(meeting + "/minutes", "text", "We met.");
        send(meeting + "/minutes", "text", "We met.\nWe decided.");

        assertThat(read(meeting))
                .contains("Open it Ada, by 1 Apr 2026", "We met. We decided. Version 2 by Test COORDINATOR")
                .doesNotContain("workgroup.");
    }

    @Test
    void aMeetingThatCannotBeIsRefused() throws Exception {
        String body = body().toString();
        for (String[] wrong : new String[][] {
            {"title", "", "The text is missing"},
            {"body", "", "Nothing is chosen."},
            {"phase", "NEVER", "Nothing is chosen."},
            {"at", "tomorrow", "This is no time."},
            {"minutesLong", "0", "A meeting lasts 5 to 600 minutes."}
        }) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("form", "meeting");
            fields.put("title", "Meeting");
            fields.put("body", body);
            fields.put("phase", "DESIGN");
            fields.put("at", "2026-03-02T18:00");
            fields.put("minutesLong", "60");
            fields.put(wrong[0], wrong[1]);
            String[] flat = fields.entrySet().stream()
                    .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                    .toArray(String[]::new);
            assertThat(send("/workgroup/meetings", flat)).startsWith("422").contains(wrong[2]);
        }
    }

    @Test
    void theMinutesLeaveOnPaper() throws Exception {
        body();
        String meeting = meeting("2026-03-02T18:00");
        send(meeting + "/attendance", "present", seat(Sector.LIVED_EXPERIENCE).toString());
        send(meeting + "/decisions", "text", "Open it", "owner", "Ada", "due", "2026-04-01");
        send(meeting + "/minutes", "text", "We met.");

        assertThat(paper(meeting + "/minutes.pdf"))
                .contains("Quarterly meeting", "Coordinating group, 2 Mar 2026 18:00 PST, Room 4")
                .contains("Cleo Synthetic, Seat LIVED_EXPERIENCE (Lived experience)")
                .contains("Open it (Ada, by 1 Apr 2026)", "We met.")
                .doesNotContain("workgroup.");
    }
}
