package org.corespond.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** One version of a course with who approved it. */
public record CourseVersion(UUID courseId, int number, CourseText text, Instant writtenAt, List<Approval> approvals) {
    public CourseVersion {
        approvals = List.copyOf(approvals);
    }

    /** Who approved it for an owner, and when. */
    public record Approval(UUID agency, String name, LocalDate day) {}

    /** Owners that have not approved it yet. */
    public List<UUID> open() {
        return text.owners().stream()
                .filter(owner -> approvals.stream()
                        .noneMatch(approval -> approval.agency().equals(owner)))
                .toList();
    }
}
