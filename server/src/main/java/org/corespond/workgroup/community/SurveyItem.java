package org.corespond.workgroup.community;

/** What the short survey asks (collaboration.md 10.4). */
public enum SurveyItem {
    RESPECTED,
    SAFE,
    HAD_A_SAY,
    KNEW,
    HELPED,
    CALL_AGAIN,
    HEARD;

    /** Only family is asked whether it was heard. */
    public boolean familyOnly() {
        return this == HEARD;
    }
}
