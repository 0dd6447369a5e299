package org.corespond.keys;

/** What a key of a person guards; each class can be destroyed without the others (retention-and-directives F.2). */
public enum KeyClass {
    /** Who it is: names, birth date, telephone, looks. */
    IDENTITY,
    /** What was told in words of illness and care. */
    CLINICAL,
    /** What was told in words of arrest and charge. */
    JUSTICE
}
