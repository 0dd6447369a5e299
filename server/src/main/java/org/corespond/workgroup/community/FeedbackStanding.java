package org.corespond.workgroup.community;

import java.util.UUID;

/** What a sender reads with the code: where it stands, and the answer. */
public record FeedbackStanding(UUID id, boolean misconduct, FeedbackItem.Clocks clocks, String answer) {}
