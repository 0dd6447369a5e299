package org.corespond.county;

/** Why the person was met (data-dictionary 5.2), with the words a call-taker would type. */
public enum ContactReason {
    SUICIDAL("Suicidal person", "SUICIDE THREAT"),
    SELF_HARM("Self-harm", "SUICIDE THREAT"),
    PSYCHOSIS("Psychosis or disorganised", "MENTAL HEALTH CRISIS"),
    MANIA("Mania", "MENTAL HEALTH CRISIS"),
    DEPRESSION_ANXIETY("Depression or anxiety", "MENTAL HEALTH CRISIS"),
    INTOXICATION("Intoxication", "INTOXICATED PERSON"),
    OVERDOSE("Overdose", "OVERDOSE"),
    WELFARE_CHECK("Welfare check", "CHECK WELFARE"),
    DISTURBANCE("Disturbance", "DISTURBANCE"),
    TRESPASS("Trespass", "TRESPASS"),
    MISSING("Missing or walk-away", "MISSING PERSON"),
    ASSAULT_THREAT("Assault or threat", "THREATS"),
    DOMESTIC("Domestic", "DOMESTIC"),
    COURT_PICK_UP("Court-ordered pick-up", "COURT ORDER"),
    FOLLOW_UP_VISIT("Follow-up visit", "ASSIST PUBLIC"),
    TRANSPORT("Transport", "ASSIST PUBLIC"),
    OTHER("Other", "ASSIST PUBLIC");

    private final String words;
    private final String callType;

    ContactReason(String words, String callType) {
        this.words = words;
        this.callType = callType;
    }

    public String words() {
        return words;
    }

    public String callType() {
        return callType;
    }
}
