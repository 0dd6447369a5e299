package org.corespond.workgroup.community;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One piece of feedback as everybody who works on it may know it: codes and clocks, neither words nor a name.
 *
 * @param language in which the answer is to be written
 * @param mayContact the sender agreed to be called or written to
 * @param about the agencies that it is about
 */
public record FeedbackItem(
        UUID id,
        long number,
        FeedbackKind kind,
        boolean misconduct,
        FeedbackWay way,
        String language,
        boolean mayContact,
        Clocks clocks,
        Set<FeedbackTheme> themes,
        Set<UUID> about) {
    public FeedbackItem {
        themes = Set.copyOf(themes);
        about = Set.copyOf(about);
    }

    /** Where it stands. */
    public enum State {
        RECEIVED,
        ACKNOWLEDGED,
        ANSWERED
    }

    /** When it came, by when it is due, and what was done. */
    public record Clocks(
            Instant receivedAt,
            Instant acknowledgeDue,
            Instant answerDue,
            @Nullable Instant acknowledgedAt,
            @Nullable Instant answeredAt) {

        public State state() {
            if (answeredAt != null) {
                return State.ANSWERED;
            }
            return acknowledgedAt == null ? State.RECEIVED : State.ACKNOWLEDGED;
        }

        /** By when the next step is due. */
        public Instant due() {
            return state() == State.RECEIVED ? acknowledgeDue : answerDue;
        }

        public boolean late(Instant now) {
            return state() != State.ANSWERED && now.isAfter(due());
        }
    }

    public State state() {
        return clocks.state();
    }

    /** As people name it to each other. */
    public String name() {
        return "F-" + number;
    }
}
