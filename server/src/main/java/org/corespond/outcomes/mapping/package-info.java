/**
 * The mapping engine: a department's columns and codes on one side, facts that every department shares on the other,
 * and a file of plain words between them. Pure: no Spring, no SQL, no clock of its own. Every row that is read leaves
 * as a fact, a named duplicate, a named filter's, or quarantined with its reason, and the four add up.
 */
@NullMarked
package org.corespond.outcomes.mapping;

import org.jspecify.annotations.NullMarked;
