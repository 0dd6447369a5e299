package org.corespond.workgroup;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was learned from a case or a sentinel event, without anybody's name. */
public record Review(UUID id, Kind kind, String title, LocalDate held, String summary, List<Finding> findings) {
    /** A case, good or bad; or a sentinel event. */
    public enum Kind {
        CASE,
        SENTINEL
    }

    /**
     * Something found: how it was measured then, and when it is measured again.
     *
     * @param actions what was taken on because of it
     */
    public record Finding(
            UUID id,
            String text,
            String measured,
            LocalDate again,
            @Nullable Again result,
            List<Action> actions) {
        public Finding {
            actions = List.copyOf(actions);
        }

        public boolean waits(LocalDate today) {
            return result == null && !again.isAfter(today);
        }
    }

    /** What it was like when it was measured again. */
    public record Again(String result, boolean better) {}

    public Review {
        findings = List.copyOf(findings);
    }

    /** One review with its forms. */
    public record Page(Review review, LocalDate today) {
        private String self() {
            return "/workgroup/reviews/" + review.id();
        }

        public Asking finding() {
            return Asking.of(
                    "finding",
                    self() + "/findings",
                    Asking.text("text"),
                    Asking.text("measured"),
                    Asking.date("again"));
        }

        /** Forms of several findings stand on one page, so each is named after its own. */
        public String address(Finding finding, String what) {
            return "/workgroup/findings/" + finding.id() + "/" + what;
        }
    }
}
