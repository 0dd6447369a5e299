/**
 * The places that receive people: who is coming, whether there is room, the door, and the clock between the door and
 * the officer's release. A facility accepts or refuses with a reason; custody moves only when it is accepted; the free
 * number is counted from declared, arrived and discharged, and shows its age.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "audit", "directory", "people", "episodes"})
@NullMarked
package org.corespond.facilities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
