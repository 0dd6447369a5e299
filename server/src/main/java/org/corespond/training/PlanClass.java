package org.corespond.training;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.directory.Directory;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.training.CourseClass.Standing;
import org.corespond.web.FormText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans a class of an approved course, or calls it off. */
@Component
@Transactional
class PlanClass {
    private static final int LONGEST = 160;
    private static final int MOST_SEATS = 200;
    private static final int MOST_DAYS = 120;

    private final Classes classes;
    private final Courses courses;
    private final Directory directory;
    private final Today today;
    private final Marks marks;

    PlanClass(Classes classes, Courses courses, Directory directory, Today today, Marks marks) {
        this.classes = classes;
        this.courses = courses;
        this.directory = directory;
        this.today = today;
        this.marks = marks;
    }

    /** Absent when it came before. */
    public Result<Optional<UUID>> plan(ClassForm form, UUID key) {
        if (marks.once().spent(key)) {
            return Result.done(Optional.empty());
        }
        Optional<CourseVersion> course = courses.list().stream()
                .flatMap(versions -> CoursePolicy.governing(versions).stream())
                .filter(version -> version.courseId().toString().equals(form.course()))
                .findFirst();
        if (course.isEmpty()) {
            return Refused.at("course", "class.course");
        }
        Optional<Agency> host = directory.agencies().stream()
                .filter(agency -> agency.id().toString().equals(form.host()))
                .findFirst();
        if (host.isEmpty()) {
            return Refused.at("host", "class.host");
        }
        Result<CourseClass> read = read(form, course.get(), host.get());
        if (read instanceof Refused<CourseClass> no) {
            return no.retyped();
        }
        CourseClass planned = read.orThrow();
        classes.add(planned, today.now());
        marks.made("class.plan", planned.id(), key);
        return Result.done(Optional.of(planned.id()));
    }

    private static boolean named(String words) {
        return !words.isEmpty() && words.length() <= LONGEST;
    }

    private Result<CourseClass> read(ClassForm form, CourseVersion course, Agency host) {
        String place = FormText.plain(form.place());
        String instructor = FormText.plain(form.instructor());
        if (!named(place)) {
            return Refused.at("place", "class.place");
        }
        if (!named(instructor)) {
            return Refused.at("instructor", "class.instructor");
        }
        Optional<LocalDate> from = FormText.day(form.from());
        if (from.isEmpty()) {
            return Refused.at("from", "class.day");
        }
        LocalDate first = from.get();
        Optional<LocalDate> to = FormText.day(form.to());
        if (to.filter(day -> !day.isBefore(first) && !day.isAfter(first.plusDays(MOST_DAYS)))
                .isEmpty()) {
            return Refused.at("to", "class.days");
        }
        Optional<Integer> seats = FormText.number(form.seats(), 1, MOST_SEATS);
        if (seats.isEmpty()) {
            return Refused.at("seats", "class.seats");
        }
        Optional<Integer> lent = FormText.number(form.lent(), 0, seats.get());
        return lent.isEmpty()
                ? Refused.at("lent", "class.lent")
                : Result.done(new CourseClass(
                        marks.ids().next(),
                        course.courseId(),
                        course.number(),
                        host.id(),
                        place,
                        from.get(),
                        to.get(),
                        seats.get(),
                        lent.get(),
                        instructor,
                        Standing.PLANNED,
                        ""));
    }

    public Result<UUID> callOff(UUID id, String reason, UUID key) {
        CourseClass planned = classes.take(id);
        if (marks.once().spent(key)) {
            return Result.done(id);
        }
        if (!planned.open()) {
            return Refused.because("class.over");
        }
        if (reason.isBlank() || reason.length() > LONGEST) {
            return Refused.at("reason", "class.reason");
        }
        classes.callOff(id, reason.strip(), today.now());
        marks.made("class.off", id, key);
        return Result.done(id);
    }
}
