/**
 * The people in crisis, as far as an agency knows them: an identity with its aliases, kept apart from what happened,
 * so that one wall and one key of each person guard it. Another agency reads it only where an episode brought it in.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "audit", "keys", "directory"})
@NullMarked
package org.corespond.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
