package org.corespond.workgroup.community;

/** The answers that one can give, as the portal takes them too. */
public enum SurveyAnswer {
    YES,
    A_LITTLE,
    NO,
    NO_ANSWER
}
