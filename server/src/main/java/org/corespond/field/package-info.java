/**
 * The people who go: units and who is on duty, the assignment in the hand of a responder, what was met on scene, and
 * what happens next. One record a person and event, twelve taps, everything else folded; a hold is its own outcome
 * and never an arrest; handcuffs alone are not force; what is told in words stays in the agency.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "audit",
            "keys",
            "directory",
            "people",
            "sharing",
            "episodes",
            "calls",
            "access",
            "training"
        })
@NullMarked
package org.corespond.field;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
