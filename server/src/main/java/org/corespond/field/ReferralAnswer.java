package org.corespond.field;

/** Whether help was offered, and what the person answered (decisions 7). */
public enum ReferralAnswer {
    NOT_OFFERED,
    ACCEPTED,
    DECLINED,
    NOT_ASKED
}
