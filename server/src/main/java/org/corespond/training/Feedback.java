package org.corespond.training;

import java.time.Instant;
import java.util.UUID;

/** What was said of a presenter in a class, from 1 to 5 and in words. */
public record Feedback(UUID classId, UUID presenterId, int rating, String words, Instant at) {}
