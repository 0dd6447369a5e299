package org.corespond.training;

import java.util.List;

/** A known course to begin with. */
public record Outline(
        String code,
        String title,
        CredentialKind kind,
        String audience,
        String objectives,
        String literature,
        List<CourseModule> modules) {
    public Outline {
        modules = List.copyOf(modules);
    }

    public int minutes() {
        return modules.stream().mapToInt(CourseModule::minutes).sum();
    }
}
