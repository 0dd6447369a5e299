package org.corespond.workgroup.community;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a sender reads with the code: where it stands, and the answer. */
public record FeedbackStanding(UUID id, boolean misconduct, FeedbackItem.Clocks clocks, String answer) {
    FeedbackStanding answered(@Nullable String words) {
        return new FeedbackStanding(id, misconduct, clocks, words == null ? "" : words);
    }
}
