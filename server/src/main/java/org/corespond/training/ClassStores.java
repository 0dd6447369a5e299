package org.corespond.training;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** The stores that most changes of a class need together. */
@Component
record ClassStores(Classes classes, Courses courses, Seats seats, Presenters presenters, Credentials credentials) {

    /** What the class teaches. */
    CourseText course(CourseClass one) {
        return courses.find(one.courseId(), one.number()).orElseThrow().text();
    }

    CourseClass take(UUID id) {
        return classes.take(id);
    }
}
