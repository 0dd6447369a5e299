package org.corespond.sharing.decision;

/** What for. BTG is break-glass: a purpose of its own with its own limits, never an override of law. */
public enum Purpose {
    TREAT,
    THREAT,
    LEREQ,
    CUST,
    EMERG,
    CONF,
    EVAL,
    PUBRPT,
    BTG
}
