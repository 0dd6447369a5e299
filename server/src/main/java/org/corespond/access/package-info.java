/**
 * Who may come in: accounts, what proves them (passkey, or password and a code), in which role they act for which
 * agency, how long a session lasts, and when its screen locks. Everything is closed until a sign-in is complete.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "audit", "keys", "directory", "launch"})
@NullMarked
package org.corespond.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
