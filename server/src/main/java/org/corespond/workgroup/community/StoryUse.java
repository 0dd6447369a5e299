package org.corespond.workgroup.community;

/** What a teller allows a story to be used for. */
public enum StoryUse {
    DESIGN,
    TRAINING,
    PRINT,
    PUBLIC
}
