package org.corespond.training;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.directory.Agency;
import org.corespond.directory.Directory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads courses with the names of their owners. */
@Component
@Transactional(readOnly = true)
class CourseReader {
    private final Courses courses;
    private final Directory directory;
    private final Today today;

    CourseReader(Courses courses, Directory directory, Today today) {
        this.courses = courses;
        this.directory = directory;
        this.today = today;
    }

    public List<CoursePage> list() {
        Map<UUID, String> names = names();
        return courses.list().stream()
                .map(versions -> new CoursePage(versions, names, today.day()))
                .toList();
    }

    public CoursePage get(UUID id) {
        List<CourseVersion> versions = courses.versions(id);
        if (versions.isEmpty()) {
            throw new NoSuchElementException("no such course");
        }
        return new CoursePage(versions, names(), today.day());
    }

    private Map<UUID, String> names() {
        return directory.agencies().stream().collect(Collectors.toMap(Agency::id, Agency::name));
    }
}
