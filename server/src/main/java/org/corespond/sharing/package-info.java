/**
 * Who may see what of another agency's records, why, and under which law. The decision is a pure core
 * ({@link org.corespond.sharing.decision}); around it stand the policy set as dated, reviewed data, and the word
 * {@code decide} that puts requests to it without a server.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "launch", "web", "audit", "keys", "directory", "access", "agreements", "people"
        })
@NullMarked
package org.corespond.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
