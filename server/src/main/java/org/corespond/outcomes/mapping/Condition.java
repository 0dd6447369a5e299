package org.corespond.outcomes.mapping;

/** A question about one row that is true or false. */
@FunctionalInterface
interface Condition {
    boolean holds(Cells cells);
}
