package org.corespond.sharing.decision;

/** The agreements that the decision knows (disclosure.md A.10), and whose names have to stand in them. */
public enum AgreementKind {
    BAA(false),
    QSOA(false),
    INTERMEDIARY(false),
    MANAGEMENT_CONTROL(true),
    CJIS(true),
    DUA(true),
    CERT_28_CFR_22(true),
    FERPA_STUDY(true),
    MOU(true),
    AGENCY_POLICY(true);

    private final boolean recipientIsParty;

    AgreementKind(boolean recipientIsParty) {
        this.recipientIsParty = recipientIsParty;
    }

    /** Between custodian and recipient; else between custodian and the operator of the platform. */
    boolean recipientIsParty() {
        return recipientIsParty;
    }

    /** The agency's own policy names the agency only. */
    boolean custodianIsParty() {
        return this != AGENCY_POLICY;
    }
}
