package org.corespond.sharing.decision;

/** Legal process on file. */
public enum ProcessKind {
    COURT_ORDER,
    WARRANT,
    GRAND_JURY_SUBPOENA,
    JUDICIAL_SUBPOENA,
    ADMINISTRATIVE_REQUEST,
    SUBPART_E_ORDER
}
