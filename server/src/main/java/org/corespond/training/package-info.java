/**
 * Training of those who respond: courses that police and behavioral health build together, classes with their seats and
 * presenters, certificates with their last day, visits between the systems, and whether enough trained people are on duty
 * now, by shift and area. Those who are trained are staff; no person in crisis is known here.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "audit", "directory", "access"})
@NullMarked
package org.corespond.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
