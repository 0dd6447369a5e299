package org.corespond.training;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One course as it is read.
 *
 * @param versions the latest first
 */
public record CoursePage(List<CourseVersion> versions, Map<UUID, String> names, LocalDate today) {
    public CoursePage {
        versions = List.copyOf(versions);
        names = Map.copyOf(names);
    }

    public UUID id() {
        return latest().courseId();
    }

    public CourseVersion latest() {
        return versions.getFirst();
    }

    /** The version that classes are held by, if any is approved. */
    public Optional<CourseVersion> governing() {
        return CoursePolicy.governing(versions);
    }

    public CourseState state() {
        return CoursePolicy.state(latest(), today);
    }

    public String names(Collection<UUID> agencies) {
        return agencies.stream()
                .map(id -> names.getOrDefault(id, ""))
                .sorted()
                .collect(java.util.stream.Collectors.joining(", "));
    }

    public String name(UUID agency) {
        return names.getOrDefault(agency, "");
    }

    public static String hours(int minutes) {
        return CoursePolicy.hours(minutes);
    }
}
