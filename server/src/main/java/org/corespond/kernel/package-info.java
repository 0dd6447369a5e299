/**
 * The few words that every capability shares: who acts, for which agency, under which authority, and how a request
 * is refused.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.corespond.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
