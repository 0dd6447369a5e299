package org.corespond.workgroup.community;

/** How it came: typed by the sender, or taken down by somebody of the staff. */
public enum FeedbackWay {
    WEB,
    PAPER,
    PHONE
}
