package org.corespond.outcomes.mapping;

import java.util.Set;

/**
 * How one field of a fact is filled.
 *
 * @param field the field
 * @param value reads it from a row; empty when the row has none
 * @param required whether a row without it is quarantined
 * @param blankIfUnreadable whether an unreadable value is dropped and flagged instead of quarantining its row
 * @param codes the codes that the mapping can produce here
 */
record FieldPlan(FactField field, FieldValue value, boolean required, boolean blankIfUnreadable, Set<String> codes) {
    /** Reads a field from a row. */
    @FunctionalInterface
    interface FieldValue {
        java.util.Optional<Object> read(RowMoments row) throws RowFault;
    }
}
