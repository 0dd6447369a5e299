package org.corespond.workgroup.community;

/** What many say the same thing about. */
public enum FeedbackTheme {
    RESPECT,
    SAFETY,
    HAVING_A_SAY,
    BEING_TOLD,
    WAITING,
    TRANSPORT,
    LANGUAGE,
    FAMILY,
    FOLLOW_UP,
    OTHER
}
