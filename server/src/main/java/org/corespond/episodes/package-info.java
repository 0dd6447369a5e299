/**
 * One person's way from the first contact to connected care. At every instant an open episode has exactly one owning
 * agency; ownership moves only by an offer that the other side accepts, or ends with a reason. What happened is a
 * timeline of facts that nobody can change.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "audit", "directory", "people", "sharing"})
@NullMarked
package org.corespond.episodes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
