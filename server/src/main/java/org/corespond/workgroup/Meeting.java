package org.corespond.workgroup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A meeting of a body of the workgroup. */
public record Meeting(UUID id, Seat.Body body, String title, String place, Phase phase, Instant at, int minutesLong) {
    /** In which phase of the collaboration it stands; participation is measured in each (systems.md A11). */
    public enum Phase {
        DESIGN,
        TRAINING,
        OPERATION,
        REVIEW
    }

    /** What it looks at. */
    public record Item(
            UUID id,
            String topic,
            String key,
            String title,
            String link,
            @Nullable Instant due) {}

    /** A vote with the quorum under which it was taken. */
    public record Vote(UUID id, String motion, int yes, int no, int abstained, int present, int needed, Instant at) {
        public boolean carried() {
            return QuorumPolicy.carried(yes, no);
        }
    }

    /** What was decided, by whom it is carried out and until when. */
    public record Decision(UUID id, String text, String owner, LocalDate due, Instant at) {}

    /** One version of its minutes. */
    public record Minutes(int number, String text, String writtenBy, Instant at) {}

    /** How many came in a phase, and how many of them by lived experience. */
    public record Participation(Phase phase, int meetings, int withLived, int seats, int livedSeats) {}

    public Instant ends() {
        return at.plusSeconds(60L * minutesLong);
    }
}
