package org.corespond.outcomes.mapping;

/** Why one row cannot become a fact: a reason that is counted, and the detail of this row. */
final class RowFault extends Exception {
    private static final long serialVersionUID = 1L;
    private final String reason;

    RowFault(String reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
