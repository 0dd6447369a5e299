/**
 * The synthetic county: a year of crisis calls, people, crews and facilities that never existed, with the truth known.
 *
 * <p>Demonstrations, tests and load runs need records that look like a county's and harm nobody when they leak. Every
 * figure here is invented in the bands that published programs report; the same settings, seed and first day give the
 * same bytes, so a wrong number can be traced to the program that counted it.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "launch",
            "web",
            "directory",
            "access",
            "agreements",
            "assessment",
            "training",
            "people",
            "sharing :: portal",
            "sharing :: consents",
            "episodes",
            "calls",
            "field",
            "facilities",
            "referrals",
            "outcomes",
            "workgroup",
            "workgroup :: community"
        })
@NullMarked
package org.corespond.county;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
