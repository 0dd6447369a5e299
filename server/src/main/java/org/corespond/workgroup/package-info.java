/**
 * The table at which a collaboration is led: police, treatment, dispatch, hospitals, courts, and as equal partners people
 * with lived experience, families and advocates. Who sits where, what is due at the next meeting, what was decided, and
 * whether the goals move.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "audit",
            "keys",
            "directory",
            "access",
            "agreements",
            "outcomes",
            "outcomes :: measure",
            "sharing :: portal"
        })
@NullMarked
package org.corespond.workgroup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
