package org.corespond.workgroup.community;

/** What somebody wants to say (collaboration.md 10.4). */
public enum FeedbackKind {
    PRAISE,
    COMPLAINT,
    IDEA,
    HARM
}
