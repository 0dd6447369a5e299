package org.corespond.outcomes.mapping;

/** How one stamp is read from a row. */
@FunctionalInterface
interface StampValue {
    Stamp read(RowMoments row) throws RowFault;
}
