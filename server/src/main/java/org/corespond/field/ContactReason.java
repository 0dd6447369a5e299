package org.corespond.field;

/** Why there was an encounter (data dictionary 5.2). */
public enum ContactReason {
    SUICIDAL,
    SELF_HARM,
    PSYCHOSIS,
    MANIA,
    DEPRESSION_ANXIETY,
    INTOXICATION,
    OVERDOSE,
    WELFARE_CHECK,
    DISTURBANCE,
    TRESPASS,
    MISSING,
    ASSAULT_THREAT,
    DOMESTIC,
    COURT_ORDERED_PICKUP,
    FOLLOW_UP_VISIT,
    TRANSPORT,
    OTHER
}
