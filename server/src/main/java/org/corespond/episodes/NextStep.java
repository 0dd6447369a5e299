package org.corespond.episodes;

/** The next thing that is due on an open episode, and so whose move it is. */
public enum NextStep {
    CHOOSE_ROUTE,
    ANSWER_OFFER,
    ANSWER_BY_PHONE,
    START,
    ARRIVE,
    RECORD_ENCOUNTER,
    ARRIVE_AT_FACILITY,
    TAKE_OVER,
    FIND_PLACE,
    RELEASE_OFFICER,
    PLAN_FOLLOW_UP,
    CONTACT_PERSON,
    KEEP_APPOINTMENT,
    CLOSE
}
