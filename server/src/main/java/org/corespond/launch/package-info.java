/**
 * The host side: finds or starts the database, holds one data directory for one program at a time, reads the settings
 * that an operator gives in the environment, and starts either the web application or one command of the launcher.
 * Whatever stops it from starting is told in one sentence.
 */
@ApplicationModule(
        displayName = "Launch",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package org.corespond.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
