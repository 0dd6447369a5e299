/**
 * The keys under which what identifies a person is kept: one for each person and class of facts, itself sealed with the
 * key of the installation, which lies outside the database. Destroying a key destroys what it sealed, wherever a copy of
 * that may still lie.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.corespond.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
