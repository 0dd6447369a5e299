package org.corespond.sharing.decision;

/** What a release obliges to, in the words of HL7 v3 ActCode where they exist; our own begin with X. */
public enum Obligation {
    AUDIT("AUDIT"),
    AOD("AOD"),
    MINEC("MINEC"),
    REDACT("REDACT"),
    HUAPRV("HUAPRV"),
    PERSISTLABEL("PERSISTLABEL"),
    NORDSCLCD("NORDSCLCD"),
    NOREUSE("NOREUSE"),
    ORCON("ORCON"),
    DEID("DEID"),
    X_SCOPE("X-SCOPE"),
    X_ALONE("X-ALONE"),
    X_EXPIRE("X-EXPIRE"),
    X_VERIFY_ID("X-VERIFY-ID"),
    X_STORE_PROCESS("X-STORE-PROCESS"),
    X_STORE_REPRESENTATION("X-STORE-REPRESENTATION"),
    X_CUBE("X-CUBE"),
    X_NOTICE_2_32("X-NOTICE-2.32"),
    X_CONSENT_COPY("X-CONSENT-COPY"),
    X_2_51_RECORD("X-2.51-RECORD"),
    X_OFFER_WARNING("X-OFFER-WARNING"),
    X_CJIS_LOG("X-CJIS-LOG"),
    X_DESTROY_DATE("X-DESTROY-DATE"),
    X_99_33("X-99.33"),
    X_STUDENT_RECORD("X-STUDENT-RECORD"),
    X_TELL_PERSON("X-TELL-PERSON"),
    X_LOG_REQUESTOR("X-LOG-REQUESTOR"),
    X_INFORM_PERSON("X-INFORM-PERSON"),
    X_AGENCY_POLICY_ON_FILE("X-AGENCY-POLICY-ON-FILE"),
    X_NOT_EVIDENCE("X-NOT-EVIDENCE"),
    X_TASK_WARN("X-TASK-WARN"),
    X_BTG_NOTICE("X-BTG-NOTICE"),
    X_BTG_REVIEW("X-BTG-REVIEW");

    private final String code;

    Obligation(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
