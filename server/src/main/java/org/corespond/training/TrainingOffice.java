package org.corespond.training;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.training.CourseForm.ModuleForm;
import org.corespond.training.Enlist.Who;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Courses and classes for whoever tells of them without a page: the same deeds, and what would be refused is a bug. */
@Component
@Transactional
public class TrainingOffice {
    private final Outlines outlines;
    private final Deeds deeds;
    private final ClassReader classes;
    private final Today today;
    private final Marks marks;

    TrainingOffice(Outlines outlines, Deeds deeds, ClassReader classes, Today today, Marks marks) {
        this.outlines = outlines;
        this.deeds = deeds;
        this.classes = classes;
        this.today = today;
        this.marks = marks;
    }

    /** What is done with courses and classes. */
    @Component
    record Deeds(WriteCourse write, PlanClass plan, SignUp signUp, Attendance attendance, CloseClass close) {}

    /** A course as its outline says, built by these agencies. */
    public UUID course(String outline, Set<UUID> owners) {
        CourseForm blank = CourseForm.of(outlines.find(outline).orElseThrow(), today.day());
        CourseForm form = new CourseForm(
                blank.outline(),
                blank.title(),
                blank.kind(),
                blank.audience(),
                blank.objectives(),
                blank.literature(),
                owners.stream().map(UUID::toString).collect(Collectors.toSet()),
                blank.reviewBy(),
                blank.modules().stream()
                        .filter(module -> !module.equals(ModuleForm.EMPTY))
                        .toList());
        return deeds.write().add(form, marks.ids().next()).orThrow().orElseThrow();
    }

    public void approve(UUID course, UUID owner, String name) {
        WriteCourse.Approved approved =
                new WriteCourse.Approved(owner.toString(), name, today.day().toString());
        deeds.write().approve(course, approved, marks.ids().next()).orThrow();
    }

    public UUID plan(ClassForm form) {
        return deeds.plan().plan(form, marks.ids().next()).orThrow().orElseThrow();
    }

    /** A seat for somebody with an account. */
    public void seat(UUID courseClass, UUID account) {
        Who who = new Who("a-" + account, "", "", "");
        deeds.signUp().signUp(courseClass, who, marks.ids().next()).orThrow();
    }

    /** A seat for an officer without one. */
    public void seat(UUID courseClass, String officer, String agency) {
        Who who = new Who("", officer, agency, "yes");
        deeds.signUp().signUp(courseClass, who, marks.ids().next()).orThrow();
    }

    /** Everybody attended all of it, except whoever is named last, who missed two hours; then it is closed. */
    public void hold(UUID courseClass, String expires) {
        ClassPage page = classes.get(courseClass);
        Map<String, String> typed = new HashMap<>();
        int n = 0;
        for (Seat seat : page.seats()) {
            boolean missed = ++n == page.seats().size();
            typed.put("hours-" + seat.id(), CoursePolicy.hours(page.course().minutes() - (missed ? 120 : 0)));
            typed.put("pre-" + seat.id(), String.valueOf(48 + 3 * n));
            typed.put("post-" + seat.id(), String.valueOf(78 + 2 * n));
        }
        deeds.attendance().record(courseClass, typed, marks.ids().next()).orThrow();
        deeds.close().close(courseClass, expires, marks.ids().next()).orThrow();
    }
}
