/**
 * After the crisis: somebody calls, help is offered, a service answers, an appointment is kept. A referral is a closed
 * loop; an episode counts as connected only when a service was kept, and as lost only after three tries.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "audit", "directory", "people", "episodes", "sharing"})
@NullMarked
package org.corespond.referrals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
