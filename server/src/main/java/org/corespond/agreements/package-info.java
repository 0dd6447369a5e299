/**
 * Agreements between agencies, and between an agency and the operator of the platform: who is party, what they cover, from
 * when to when, and whether they are signed. They switch flows of person data on, and their end switches them off.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "audit", "directory"})
@NullMarked
package org.corespond.agreements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
