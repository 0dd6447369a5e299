package org.corespond.training;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.corespond.directory.Agency;
import org.corespond.kernel.Refused;

/** What makes a course: enough hours for what it gives, built by both systems, and looked at again in time. */
final class CoursePolicy {
    static final int LONGEST_MINUTES = 200 * 60;

    private CoursePolicy() {}

    /** What is wrong with a course, if anything; owners are the kinds of the agencies that build it. */
    static Optional<Refused<CourseText>> fault(CourseText text, Collection<Agency.Kind> owners, LocalDate today) {
        if (text.title().isEmpty()) {
            return Optional.of(Refused.at("title", "course.title"));
        }
        if (text.modules().isEmpty()) {
            return Optional.of(Refused.at("module-0", "course.modules"));
        }
        if (text.minutes() > LONGEST_MINUTES) {
            return Optional.of(Refused.at("minutes-0", "course.long"));
        }
        // A CIT course takes 40 hours, one for dispatchers 8 (collaboration.md 10.3; oracle 29).
        if (text.minutes() < text.kind().leastMinutes()) {
            return Optional.of(Refused.at("kind", "course.short." + text.kind(), hours(text.minutes())));
        }
        if (!joint(owners)) {
            return Optional.of(Refused.at("owners", "course.owners"));
        }
        return text.reviewBy().isAfter(today) ? Optional.empty() : Optional.of(Refused.at("reviewBy", "course.review"));
    }

    /** Built jointly: somebody of the police or 911, and somebody of treatment or support (systems.md C01). */
    static boolean joint(Collection<Agency.Kind> owners) {
        return owners.stream().anyMatch(CoursePolicy::isPublicSafety)
                && owners.stream().anyMatch(CoursePolicy::isCare);
    }

    static CourseState state(CourseVersion version, LocalDate today) {
        if (!version.open().isEmpty()) {
            return CourseState.IN_REVIEW;
        }
        return version.text().reviewBy().isBefore(today) ? CourseState.DUE : CourseState.APPROVED;
    }

    /** The newest version that all of its owners approved; a class is held by that one. */
    static Optional<CourseVersion> governing(List<CourseVersion> latestFirst) {
        return latestFirst.stream().filter(version -> version.open().isEmpty()).findFirst();
    }

    /** Hours as people write them: 8, or 8.5. */
    static String hours(int minutes) {
        long tenths = Math.round(minutes / 6.0);
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }

    private static boolean isPublicSafety(Agency.Kind kind) {
        return switch (kind) {
            case PSAP, LAW_ENFORCEMENT -> true;
            case CRISIS_LINE, BEHAVIORAL_HEALTH, COMMUNITY_RESPONSE, EMS, FACILITY, COORDINATION -> false;
        };
    }

    private static boolean isCare(Agency.Kind kind) {
        return switch (kind) {
            case CRISIS_LINE, BEHAVIORAL_HEALTH, COMMUNITY_RESPONSE, FACILITY -> true;
            case PSAP, LAW_ENFORCEMENT, EMS, COORDINATION -> false;
        };
    }
}
