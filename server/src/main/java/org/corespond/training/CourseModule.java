package org.corespond.training;

/** One part of a course. */
public record CourseModule(String title, Method method, int minutes) {}
