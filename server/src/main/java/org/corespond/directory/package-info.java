/** Who takes part: communities, their agencies, and the programs that answer people in crisis, with their hours. */
@ApplicationModule(allowedDependencies = {"kernel", "web", "audit"})
@NullMarked
package org.corespond.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
