package org.corespond.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/** What was typed about a course, kept as it was typed. */
public record CourseForm(
        String outline,
        String title,
        String kind,
        String audience,
        String objectives,
        String literature,
        Set<String> owners,
        String reviewBy,
        List<ModuleForm> modules) {
    static final int MOST_MODULES = 40;
    private static final int SPARE = 2;

    /** One module; one without a title is none. */
    public record ModuleForm(String title, String method, String minutes) {
        static final ModuleForm EMPTY = new ModuleForm("", Method.TALK.name(), "");

        static ModuleForm of(CourseModule module) {
            return new ModuleForm(module.title(), module.method().name(), String.valueOf(module.minutes()));
        }

        boolean isEmpty() {
            return title.isEmpty() && minutes.isEmpty();
        }
    }

    public CourseForm {
        owners = Set.copyOf(owners);
        modules = List.copyOf(modules);
    }

    static CourseForm empty(LocalDate today) {
        return new CourseForm("", "", CredentialKind.TOPIC.name(), "", "", "", Set.of(), year(today), List.of())
                .longer();
    }

    static CourseForm of(Outline outline, LocalDate today) {
        return new CourseForm(
                        outline.code(),
                        outline.title(),
                        outline.kind().name(),
                        outline.audience(),
                        outline.objectives(),
                        outline.literature(),
                        Set.of(),
                        year(today),
                        forms(outline.modules()))
                .longer();
    }

    static CourseForm of(CourseText text, LocalDate today) {
        return new CourseForm(
                        "",
                        text.title(),
                        text.kind().name(),
                        text.audience(),
                        text.objectives(),
                        text.literature(),
                        text.owners().stream().map(Object::toString).collect(Collectors.toSet()),
                        year(today),
                        forms(text.modules()))
                .longer();
    }

    /** Modules come numbered from 0; those that were left empty in between stay away. */
    static CourseForm of(MultiValueMap<String, String> typed) {
        List<ModuleForm> modules = new ArrayList<>();
        for (int i = 0; i < MOST_MODULES; i++) {
            ModuleForm module =
                    new ModuleForm(one(typed, "module-" + i), one(typed, "method-" + i), one(typed, "minutes-" + i));
            if (!module.isEmpty()) {
                modules.add(module);
            }
        }
        return new CourseForm(
                one(typed, "outline"),
                one(typed, "title"),
                one(typed, "kind"),
                one(typed, "audience"),
                one(typed, "objectives"),
                one(typed, "literature"),
                Set.copyOf(typed.getOrDefault("owners", List.of())),
                one(typed, "reviewBy"),
                modules);
    }

    /** With empty modules to fill in at its end. */
    CourseForm longer() {
        List<ModuleForm> more = new ArrayList<>(modules);
        for (int i = 0; i < SPARE && more.size() < MOST_MODULES; i++) {
            more.add(ModuleForm.EMPTY);
        }
        return new CourseForm(outline, title, kind, audience, objectives, literature, owners, reviewBy, more);
    }

    private static String year(LocalDate today) {
        return today.plusYears(1).toString();
    }

    private static List<ModuleForm> forms(List<CourseModule> modules) {
        return modules.stream().map(ModuleForm::of).toList();
    }

    private static String one(MultiValueMap<String, String> typed, String name) {
        String value = typed.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
