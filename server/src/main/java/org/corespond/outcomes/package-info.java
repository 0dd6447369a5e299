/**
 * Whether the collaboration works, in numbers. A department's own history comes in through a mapping file and becomes
 * facts; the program's live work adds facts of its own; every outcome is one dated definition in SQL over those facts,
 * and what a source cannot give is "not available" with the reason, never zero.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "audit",
            "directory",
            "launch",
            "sharing",
            "episodes",
            "field",
            "facilities"
        })
@NullMarked
package org.corespond.outcomes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
