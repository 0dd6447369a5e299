package org.corespond.training;

/** What a version of a course waits for. */
public enum CourseState {
    IN_REVIEW,
    APPROVED,
    DUE
}
