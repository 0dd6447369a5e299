package org.corespond.workgroup.community;

import java.time.Instant;
import java.util.UUID;

/** Cards that were printed for somebody to hand out, and how many of them came back. */
public record SurveyBatch(UUID id, String label, int cards, long answered, Instant printedAt) {}
