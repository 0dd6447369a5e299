/**
 * The shell of every page: layout, language, permission gate, problem pages, and the wire that tells an open board
 * that something changed.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.corespond.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
