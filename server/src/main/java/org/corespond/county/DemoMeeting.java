package org.corespond.county;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a crew of the demonstration met: the answers of the encounter page that are not the usual ones. */
enum DemoMeeting {
    SAFETY_PLAN("reason=SUICIDAL threat=SELF primary=SAFETY_PLAN_ON_SCENE also=TX_REFERRAL referral=ACCEPTED"),
    TALKED("reason=DEPRESSION_ANXIETY primary=LEFT_WITH_FAMILY referral=ACCEPTED"),
    CALMED("reason=DISTURBANCE threat=PROPERTY primary=TRANSPORT_HOME"),
    TO_CRISIS_CENTER("reason=SUICIDAL threat=SELF primary=CSU_DROP referral=ACCEPTED"),
    HELD("reason=PSYCHOSIS threat=SELF legalStatus=EMERGENCY_HOLD primary=HOLD_INVOL also=ED_PSYCH handcuffs=true"),
    TO_SOBERING("reason=INTOXICATION primary=SOBERING referral=ACCEPTED"),
    TO_HOSPITAL("reason=OVERDOSE injury=SELF_INFLICTED primary=ED_MEDICAL"),
    DECLINED("reason=INTOXICATION primary=DECLINED referral=DECLINED declineReason=WANTS_TO_WAIT"),
    ARRESTED("reason=ASSAULT_THREAT weapon=EDGED threat=OTHER_PERSON legalStatus=CUSTODY_CRIMINAL offense=MISDEMEANOR"
            + " primary=ARREST handcuffs=true"),
    NOBODY("reason=WELFARE_CHECK legalStatus=NONE primary=NO_CONTACT");

    private static final String USUAL = "initiator=FAMILY_FRIEND weapon=NONE threat=NONE force=NONE injury=NONE"
            + " legalStatus=VOLUNTARY offense=NONE cit=NOT_REQUESTED referral=NOT_OFFERED";

    private final String special;

    DemoMeeting(String special) {
        this.special = special;
    }

    /** Codes by field of the encounter page, without the response model. */
    Map<String, List<String>> answers() {
        Map<String, List<String>> answers = new HashMap<>(parsed(USUAL));
        answers.putAll(parsed(special));
        return answers;
    }

    private static Map<String, List<String>> parsed(String text) {
        Map<String, List<String>> answers = new HashMap<>();
        for (String answer : text.split(" ", -1)) {
            String[] parts = answer.split("=", 2);
            answers.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(parts[1]);
        }
        return answers;
    }
}
