package org.corespond.agreements;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an agreement can be about, in the names that disclosure knows (disclosure.md A.1, A.5, A.10). */
public final class Coverage {
    public static final List<String> KINDS = List.of(
            "MOU",
            "BAA",
            "QSOA",
            "DUA",
            "CERT_28_CFR_22",
            "FERPA_STUDY",
            "CJIS",
            "MANAGEMENT_CONTROL",
            "INTERMEDIARY",
            "AGENCY_POLICY");
    public static final List<String> PURPOSES =
            List.of("TREAT", "EMERG", "THREAT", "LEREQ", "CUST", "CONF", "EVAL", "PUBRPT");
    public static final List<String> CLASSES =
            List.of("DEM", "LEI", "PLOC", "MH", "PLAN", "SUD", "PSYN", "SUDN", "CJI", "EDU", "CAP");
    /** The classes whose records can be narrowed to fields here. */
    public static final Map<String, List<String>> FIELDS = Map.of(
            "DEM", List.of("name", "date_of_birth", "age", "call_back", "address", "distinguishing_characteristics"),
            "LEI",
                    List.of(
                            "contact_date",
                            "call_type",
                            "disposition",
                            "injuries",
                            "custody_status",
                            "hazard_flag_with_expiry"),
            "PLOC", List.of("location"));

    private static final Set<String> WITH_OPERATOR = Set.of("BAA", "QSOA", "INTERMEDIARY");

    private Coverage() {}

    /** Whether the other party is the operator of the platform. */
    static boolean withOperator(String kind) {
        return WITH_OPERATOR.contains(kind);
    }

    /** Whether it is the agency's own, and needs nobody else. */
    static boolean ofOneAgency(String kind) {
        return WITH_OPERATOR.contains(kind) || kind.equals("AGENCY_POLICY");
    }
}
