package org.corespond.training;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What a version of a course says.
 *
 * @param owners the agencies that build it together
 * @param reviewBy the day by which its owners look at it again
 */
public record CourseText(
        String title,
        CredentialKind kind,
        String audience,
        String objectives,
        String literature,
        SortedSet<UUID> owners,
        LocalDate reviewBy,
        List<CourseModule> modules) {
    public CourseText {
        owners = new TreeSet<>(owners);
        modules = List.copyOf(modules);
    }

    public int minutes() {
        return modules.stream().mapToInt(CourseModule::minutes).sum();
    }

    public int minutes(Method method) {
        return modules.stream()
                .filter(module -> module.method() == method)
                .mapToInt(CourseModule::minutes)
                .sum();
    }
}
