/**
 * Calls to 911, 988, a hotline, a warmline or the officer line: who calls, about whom, the screening questions, the
 * level and route that the triage protocol advises and why, and how the call was passed on. A call is saved as it is
 * typed; what was asked and answered is never overwritten.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "web", "audit", "keys", "directory", "people", "sharing", "episodes"})
@NullMarked
package org.corespond.calls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
