package org.corespond.county;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the calls of the demonstration are about: the words of the caller and the answers to the screening. */
enum DemoNeed {
    LONELY("SELF", "CRISIS", "Cannot sleep, feels hopeless since the layoff, wants to talk.", ""),
    THOUGHTS(
            "SELF", "CRISIS", "Says life makes no sense; no plan, is at home and willing to talk.", "suicide=thoughts"),
    PLAN("FAMILY", "SUICIDE", "Brother wrote a goodbye note and named a place; no means with him.", "suicide=plan"),
    MEANS("FAMILY", "SUICIDE", "Daughter has collected her tablets and locked the door.", "suicide=plan_means"),
    ACT(
            "FAMILY",
            "SUICIDE",
            "Took a whole box of tablets an hour ago, is getting drowsy.",
            "suicide=act_begun hurt=yes"),
    VOICES("FAMILY", "DISORIENTED", "Has not slept for three days and answers voices.", "behavior=psychosis"),
    DRUNK("BUSINESS", "INTOXICATED", "Sits in the doorway, has been drinking, cries and shouts.", "impairment=some"),
    YOUTH("SCHOOL", "CRISIS", "Student, 15, shakes and hears somebody who is not there.", "behavior=psychosis age=15"),
    THREATS("BYSTANDER", "DISTURBANCE", "Shouts at people at the bus stop and threatened one.", "threatened=yes"),
    UNSURE("BYSTANDER", "WELFARE_CHECK", "Walks up and down the parking lot, talks to himself.", "weapon=unknown"),
    POLICE("FAMILY", "CRISIS", "Son threw furniture, is calmer now; mother asks for police.", "police_wanted=police"),
    KNIFE("FAMILY", "ASSAULT", "Holds a kitchen knife and says somebody is coming for him.", "weapon=in_hand"),
    OVERDOSE("FRIEND", "OVERDOSE", "Found on the floor of the bathroom, breathes slowly.", "hurt=yes");

    private static final String NOTHING =
            "hurt=no crime=no weapon=no threatened=no suicide=no place=no behavior=hopeless"
                    + " impairment=no past_violence=no police_wanted=counselor consent=yes";

    private final String caller;
    private final String type;
    private final String words;
    private final String answers;

    DemoNeed(String caller, String type, String words, String answers) {
        this.caller = caller;
        this.type = type;
        this.words = words;
        this.answers = answers;
    }

    String type() {
        return type;
    }

    /** Codes by form field of the call page. */
    Map<String, List<String>> said() {
        Map<String, List<String>> said = new LinkedHashMap<>();
        said.put("caller-type", List.of(caller));
        said.put("call-type", List.of(type));
        said.put("happening", List.of(words));
        for (String answer : (NOTHING + " " + answers).strip().split(" ", -1)) {
            String[] parts = answer.split("=", 2);
            said.put(parts[0].equals("age") ? "age" : "q." + parts[0], List.of(parts[1]));
        }
        return said;
    }
}
