package org.corespond.sharing.decision;

/** What kind of body holds the record: the law follows the holder. */
public enum CustodianKind {
    PROVIDER,
    PART2_PROGRAM,
    LAW_ENFORCEMENT,
    DISPATCH,
    CORRECTIONS,
    SCHOOL,
    SOCIAL_SERVICE,
    COURT,
    PERSON;

    /** A covered provider in the sense of HIPAA; a Part 2 program counts as one, the stricter reading. */
    boolean covered() {
        return this == PROVIDER || this == PART2_PROGRAM;
    }
}
