package org.corespond.kernel;

/** Under which authority a fact was recorded; shown beside it on the timeline. */
public enum Authority {
    CALL_FOR_SERVICE,
    INTERAGENCY_AGREEMENT,
    EMERGENCY,
    TREATMENT,
    CONSENT,
    COMMUNITY_CARETAKING,
    PLATFORM_RULE
}
