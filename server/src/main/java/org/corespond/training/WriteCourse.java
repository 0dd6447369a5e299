package org.corespond.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.corespond.directory.Directory;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.training.CourseVersion.Approval;
import org.corespond.web.FormText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes, revises and approves courses; what came twice counts once. */
@Component
@Transactional
class WriteCourse {
    private static final int LONGEST_NAME = 120;

    /** An approval as typed: for which agency, who, on which day. */
    record Approved(String agency, String name, String day) {}

    private final Courses courses;
    private final Directory directory;
    private final Today today;
    private final Marks marks;

    WriteCourse(Courses courses, Directory directory, Today today, Marks marks) {
        this.courses = courses;
        this.directory = directory;
        this.today = today;
        this.marks = marks;
    }

    /** Absent when it came before. */
    public Result<Optional<UUID>> add(CourseForm form, UUID key) {
        if (marks.once().spent(key)) {
            return Result.done(Optional.empty());
        }
        Result<CourseText> read = CourseReading.read(form, directory.agencies(), today.day());
        if (read instanceof Refused<CourseText> no) {
            return no.retyped();
        }
        UUID id = marks.ids().next();
        Instant now = today.now();
        courses.add(id, form.outline(), now);
        courses.add(id, 1, read.orThrow(), now);
        marks.made("course.add", id, key);
        return Result.done(Optional.of(id));
    }

    /** The next version; until all owners approved it, the former one counts. */
    public Result<UUID> revise(UUID id, CourseForm form, UUID key) {
        int latest = latest(id).number();
        if (marks.once().spent(key)) {
            return Result.done(id);
        }
        Result<CourseText> read = CourseReading.read(form, directory.agencies(), today.day());
        if (read instanceof Refused<CourseText> no) {
            return no.retyped();
        }
        courses.add(id, latest + 1, read.orThrow(), today.now());
        marks.made("course.version", id, key);
        return Result.done(id);
    }

    /** The latest version is approved for one of its owners. */
    public Result<UUID> approve(UUID id, Approved form, UUID key) {
        CourseVersion version = latest(id);
        if (marks.once().spent(key)) {
            return Result.done(id);
        }
        Optional<UUID> owner = version.open().stream()
                .filter(it -> it.toString().equals(form.agency()))
                .findFirst();
        if (owner.isEmpty()) {
            return Refused.at("agency", "course.owner");
        }
        String name = FormText.plain(form.name());
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return Refused.at("name", "course.approver");
        }
        Optional<LocalDate> day = FormText.day(form.day());
        if (day.isEmpty() || day.get().isAfter(today.day())) {
            return Refused.at("day", "course.approved.day");
        }
        courses.approve(id, version.number(), new Approval(owner.get(), name, day.get()), today.now());
        marks.made("course.approve", id, key);
        return Result.done(id);
    }

    private CourseVersion latest(UUID id) {
        List<CourseVersion> versions = courses.versions(id);
        if (versions.isEmpty()) {
            throw new NoSuchElementException("no such course");
        }
        return versions.getFirst();
    }
}
