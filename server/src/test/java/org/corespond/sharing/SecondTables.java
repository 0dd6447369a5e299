package org.corespond.sharing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A second expression of the law, written from disclosure.md's own tables and not from the product's files: rows of cells,
 * rules as boolean expressions, views as lists. The differential test compares it with the core.
 */
final class SecondTables {
    static final List<String> CLASSES = List.of("DEM", "MH", "PSYN", "SUD", "CJI", "LEI", "EDU", "PLAN", "PLOC", "CAP");

    /** Those of A.3 whose row is the same for a requester in many purposes are named once. */
    private static final String CELLS = """
        TREAT LEO,DSP M:H2 C:H3 D:H12 C:S1 D:J2 P:L2 C:F1 C:A1 M:H2 P:K1
        TREAT CLN,MCC P:H1 P:H1 C:H4 C:S1 D:J2 M:L1 C:F1 P:A2 P:H1 P:K1
        TREAT JAIL M:H8 M:H8 D:H12 C:S1 D:X1 P:L2 C:F1 C:A1 M:H8 P:K1
        TREAT PRB C:H3 C:H3 C:H4 C:S2 D:X1 D:X1 C:F1 C:A1 C:G3 P:K1
        TREAT CM M:H2 M:H2 C:H4 C:S1 D:J2 M:L1 C:F1 C:A1 M:H2 P:K1
        TREAT ADV C:H9 C:H3 C:H4 C:S1 D:J2 C:L6 C:F1 C:A1 C:G3 P:K1
        THREAT LEO,JAIL M:H5 M:H5 M:H5 L:S5 P:J1 P:L2 M:F2 M:A3 M:G1 P:K1
        THREAT DSP M:H5 M:H5 D:H12 D:S6 M:J3 P:L2 M:F2 M:A3 M:G1 P:K1
        THREAT CLN,MCC P:H1 P:H1 M:H5 C:S1 D:J2 M:L1 M:F2 P:A2 M:G1 P:K1
        THREAT PRB M:H5 M:H5 D:H12 L:S5 P:J1 P:L2 M:F2 C:A1 M:G1 P:K1
        THREAT CM M:H5 M:H5 D:H12 C:S1 D:J2 M:L1 M:F2 M:A3 M:G1 P:K1
        THREAT ADV M:H5 M:H5 D:H12 C:S1 D:J2 C:L6 C:F1 C:A1 M:H5 P:K1
        LEREQ LEO,JAIL,PRB M:H6 L:H7 L:H13 L:S5 P:J1 P:L2 L:F3 L:A4 M:G4 P:K1
        LEREQ DSP M:H6 D:X1 D:X1 D:S6 M:J3 P:L2 D:X1 D:A4 M:G4 P:K1
        LEREQ CLN,MCC,CM,ADV D:X1 D:X1 D:X1 D:X1 D:X1 D:X1 D:X1 D:X1 D:X1 P:K1
        CUST LEO,JAIL M:H8 M:H8 C:H4 C:S1 P:J1 P:L2 C:F1 M:A3 M:H8 P:K1
        CUST DSP D:X1 D:X1 D:X1 D:S6 M:J3 P:L2 D:X1 D:X1 D:X1 P:K1
        CUST CLN,MCC D:X1 D:X1 D:X1 D:X1 D:J2 M:L1 D:X1 D:X1 D:X1 P:K1
        CUST PRB C:H3 C:H3 C:H4 C:S2 P:J1 P:L2 C:F1 C:A1 C:G3 P:K1
        CUST CM C:H3 C:H3 D:H12 C:S1 D:J2 M:L1 C:F1 C:A1 C:G3 P:K1
        CUST ADV C:H3 C:H3 D:H12 C:S1 D:J2 C:L6 C:F1 C:A1 C:G3 P:K1
        EMERG LEO,DSP M:H2 M:H2 D:H12 D:S6 D:J2 P:L2 M:F2 M:A3 M:G1 P:K1
        EMERG CLN,MCC P:H1 P:H1 C:H4 M:S3 D:J2 M:L1 M:F2 P:A2 M:G1 P:K1
        EMERG JAIL M:H8 M:H8 D:H12 D:S6 D:X1 P:L2 M:F2 M:A3 M:H8 P:K1
        EMERG PRB M:H5 D:H12 D:H12 D:S6 D:X1 P:L2 D:F6 C:A1 M:G1 P:K1
        EMERG CM M:H2 M:H2 D:H12 D:S6 D:J2 M:L1 M:F2 M:A3 M:G1 P:K1
        EMERG ADV M:H9 M:H9 D:H12 D:S6 D:J2 D:X1 D:F6 C:A1 M:H9 P:K1
        CONF LEO,JAIL C:H3 C:H3 D:H12 C:S1 D:J2 P:L2 C:F1 C:A1 C:G3 P:K1
        CONF DSP C:H3 C:H3 D:H12 D:S6 D:J2 P:L2 D:F6 C:A1 D:G6 P:K1
        CONF CLN,MCC M:H1 M:H1 D:H12 C:S1 D:J2 M:L1 C:F1 C:A1 M:H1 P:K1
        CONF PRB C:H3 C:H3 D:H12 C:S2 D:J2 P:L2 C:F1 C:A1 C:G3 P:K1
        CONF CM M:H2 C:H3 D:H12 C:S1 D:J2 M:L1 C:F1 C:A1 C:G3 P:K1
        CONF ADV C:H3 C:H3 D:H12 C:S1 D:J2 C:L6 C:F1 C:A1 C:G3 P:K1
        EVAL LEO,DSP,CLN,MCC,JAIL,PRB,CM,ADV A:H11 A:H11 D:H12 A:S7 D:J2 A:L4 A:F5 A:A5 A:G5 P:K1
        EVAL RES M:H10 M:H10 C:H4 M:S4 D:J2 M:L3 M:F4 C:A1 A:G5 P:K1
        EVAL PUB A:H11 A:H11 D:H12 A:S7 D:J2 A:L4 A:F5 A:A5 A:G5 A:K2
        PUBRPT LEO,DSP,CLN,MCC,JAIL,PRB,CM,RES,ADV,PUB A:H11 A:H11 D:H12 A:S7 D:J2 A:L4 A:F5 A:A5 A:G5 A:K2
        TREAT,THREAT,LEREQ,CUST,EMERG,CONF RES,PUB D:X1 D:X1 D:X1 D:X1 D:X1 D:X1 D:X1 D:X1 D:X1 A:K2
        """;

    private static final String RULES = """
        H1  covered & provider & treatment_relation | responders & handed_over_by_owner & incident                                                   ; AUDIT
        H2  covered & provider_judged_necessary_for_care | responders & handed_over_by_owner & incident                                              ; AUDIT MINEC NOREUSE
        H3  c.SPECIFIC                                                                                ; AUDIT X-SCOPE
        G3  c.SPECIFIC                                                                                ; AUDIT X-SCOPE
        F1  c.SPECIFIC                                                                                ; AUDIT X-99.33
        H4  c.PSY_NOTES                                                                               ; AUDIT X-SCOPE X-ALONE
        H5  good_faith_belief_recorded & disclosure_necessary_to_prevent & recipient_can_prevent & consistent_with_state_law_and_ethics ; AUDIT AOD MINEC HUAPRV NOREUSE X-EXPIRE
        H6  k.LOCATE_SUSPECT & suspect_fugitive_witness_or_missing & identity_of_official_verified | r.H6v | r.H6p | r.H7 ; AUDIT AOD X-VERIFY-ID
        H6v k.VICTIM & identity_of_official_verified & victim_agrees | k.VICTIM & identity_of_official_verified & victim_cannot_agree & need_without_use_against_victim & waiting_would_harm_case & best_interest_judged ; AUDIT AOD HUAPRV X-VERIFY-ID
        H6p k.CRIME_ON_PREMISES & identity_of_official_verified & evidence_of_crime_on_premises | k.CRIME_ON_PREMISES & identity_of_official_verified & emergency_care_off_premises_crime ; AUDIT AOD X-VERIFY-ID
        H7  k.LEGAL_PROCESS & p.COURT_ORDER/WARRANT/GRAND_JURY_SUBPOENA/JUDICIAL_SUBPOENA/SUBPART_E_ORDER | k.LEGAL_PROCESS & p.ADMINISTRATIVE_REQUEST & relevant_and_material & specific_and_limited & deidentified_would_not_do ; AUDIT AOD HUAPRV X-STORE-PROCESS
        H8  custody & official_representation                                                         ; AUDIT MINEC X-STORE-REPRESENTATION
        H9M chosen_by_person & person_agreed & v.V-WARN | chosen_by_person & person_did_not_object & v.V-WARN | chosen_by_person & agreement_inferred & v.V-WARN | chosen_by_person & person_absent_or_incapable & best_interest_judged & limited_to_involvement ; AUDIT MINEC
        H9  chosen_by_person & person_agreed & v.V-WARN | chosen_by_person & person_did_not_object & v.V-WARN | chosen_by_person & agreement_inferred & v.V-WARN | c.SPECIFIC ; AUDIT MINEC
        H10 irb_or_privacy_board_waiver | limited_data_set & a.DUA | operations_evaluation            ; AUDIT AOD DEID
        H11 registered_table & safe_harbor | registered_table & expert_determination                  ; X-CUBE
        H13 k.LEGAL_PROCESS & p.COURT_ORDER/WARRANT                                                   ; HUAPRV AUDIT AOD
        S1  c.TPO/SPECIFIC                                                                            ; AUDIT NORDSCLCD PERSISTLABEL X-NOTICE-2.32 X-CONSENT-COPY AOD
        S2  c.CJ_REFERRAL & treatment_is_condition_of_disposition & official_monitors_person          ; AUDIT NORDSCLCD PERSISTLABEL X-NOTICE-2.32 X-CONSENT-COPY AOD NOREUSE
        S3  bona_fide_medical_emergency & prior_consent_not_obtainable & recipient_is_medical_personnel ; AUDIT AOD X-2.51-RECORD
        S4  research_2_52_conditions | audit_2_53_undertakings                                        ; AUDIT DEID NORDSCLCD
        S5  p.SUBPART_E_ORDER & p.GRAND_JURY_SUBPOENA/JUDICIAL_SUBPOENA & crime_extremely_serious & records_of_substantial_value & no_other_way & public_interest_outweighs_harm & holder_had_independent_counsel ; AUDIT HUAPRV AOD X-STORE-PROCESS X-SCOPE
        S7  registered_table & names_no_patient                                                       ; X-CUBE
        S8  c.COUNSELING_NOTES | r.S5                                                                 ; AUDIT NORDSCLCD PERSISTLABEL X-NOTICE-2.32 X-CONSENT-COPY AOD X-ALONE
        J1  own_authorized_purpose & purpose_code_recorded & reason_recorded & a.CJIS                 ; AUDIT X-CJIS-LOG
        J3  own_authorized_purpose & purpose_code_recorded & reason_recorded & dispatch_center_is_criminal_justice_agency & a.CJIS | own_authorized_purpose & purpose_code_recorded & reason_recorded & a.MANAGEMENT_CONTROL ; AUDIT X-CJIS-LOG
        L1  owner_agency_allows & a.MOU | handed_over_by_owner & incident                                                               ; AUDIT ORCON NOREUSE
        L2  a.MOU | handed_over_by_owner & incident                                                                                     ; AUDIT
        L3  a.CERT_28_CFR_22                                                                          ; AUDIT X-DESTROY-DATE
        L4  registered_table                                                                          ; X-CUBE
        A5  registered_table                                                                          ; X-CUBE
        F5  registered_table                                                                          ;
        L6  c.SPECIFIC | agency_release_policy & v.V-LEI                                              ; AUDIT
        F2  articulable_threat_recorded & recipient_knowledge_necessary                               ; AUDIT X-STUDENT-RECORD
        F3  k.LEGAL_PROCESS & p.COURT_ORDER/WARRANT/GRAND_JURY_SUBPOENA/JUDICIAL_SUBPOENA & parent_or_student_notified | k.LEGAL_PROCESS & p.COURT_ORDER/WARRANT/GRAND_JURY_SUBPOENA/JUDICIAL_SUBPOENA & notice_barred ; AUDIT HUAPRV
        F4  a.FERPA_STUDY & destruction_date_set                                                      ; AUDIT
        A1  c.DIRECTIVE                                                                               ; AUDIT X-TELL-PERSON NOREUSE
        A2  used_for_care                                                                             ; AUDIT
        A3  true                                                                                      ; AUDIT MINEC X-TELL-PERSON
        A4  k.LEGAL_PROCESS & p.COURT_ORDER/WARRANT/GRAND_JURY_SUBPOENA/JUDICIAL_SUBPOENA & privacy_officer_approved ; HUAPRV AUDIT X-TELL-PERSON
        G1  911 & incident & location_needed_for_live_response | incident & location_needed_for_live_response & r.H5 | incident & location_needed_for_live_response & r.H2 ; AUDIT X-EXPIRE
        G4  r.H6                                                                                      ; AUDIT AOD
        G5  registered_table & area_over_20000                                                        ;
        K1  capacity_reveals_nobody                                                                   ;
        K2  capacity_reveals_nobody                                                                   ;
        B1  false                                                                                     ; AUDIT X-BTG-NOTICE X-BTG-REVIEW X-TELL-PERSON
        TREAT  treatment_relation | care_coordination ;
        THREAT good_faith_belief_recorded & threatened_party_recorded & harm_recorded & imminence_recorded & recipient_can_prevent ;
        LEREQ  request_recorded & ori_recorded & case_number_recorded ;
        CUST   custody & official_representation ;
        EMERG  immediate_medical_need & consent_not_obtainable_in_time ;
        CONF   conference_registered & person_on_agenda & roster_fixed & a.MOU ;
        EVAL   protocol_recorded & irb_or_privacy_board_basis & a.DUA | protocol_recorded & operations_basis & a.DUA ;
        """;

    static final Map<String, String> VIEWS = columns("""
        V-SCENE preferred_name age communication_needs triggers what_calms what_to_avoid weapons_or_means_now medical_facts_for_restraint_or_medication trusted_contact line_to_call preferred_facility plan_exists
        V-MN provider_name provider_phone crisis_strategies
        V-ID8 name_and_address date_and_place_of_birth ssn blood_type_and_rh type_of_injury date_and_time_of_treatment date_and_time_of_death distinguishing_characteristics
        V-WARN who_made_the_threat against_whom when what_was_said what_is_being_done
        V-MOVE name date_of_birth destination ride_precautions call_back
        V-CUST self_harm_risk acute_conditions current_medication_and_next_dose allergies provider_call_back plan_exists
        V-2.51 moud_drug_and_dose last_use_and_withdrawal_risk overdose_history allergies program_call_back
        V-COORD contact referral_and_appointment_status service_needs provider_call_back plan_pointer
        V-CONF engaged last_contact_month goal next_step barrier
        V-LEI contact_date call_type disposition injuries custody_status hazard_flag_with_expiry
        V-LDS dates zip5 city state age coded_facts
        V-LOC location
        V-HIT hit_or_no_hit
        V-RESPONDER name date_of_birth address destination ride_precautions call_back
        V-TX self_harm_risk acute_conditions current_medication_and_next_dose allergies provider_call_back referral_and_appointment_status service_needs
        V-NY name date_of_birth address
        """);

    private static final Map<String, String[]> CELL = rows();
    private static final Map<String, String> RULE = columns(RULES);

    private SecondTables() {}

    static String cell(String purpose, String requester, String dataClass) {
        return CELL.get(purpose + " " + requester)[CLASSES.indexOf(dataClass)];
    }

    private static Map<String, String[]> rows() {
        Map<String, String[]> rows = new HashMap<>();
        for (String row : CELLS.lines().toList()) {
            String[] columns = row.split(" ", -1);
            for (String purpose : columns[0].split(",", -1)) {
                for (String requester : columns[1].split(",", -1)) {
                    rows.put(purpose + " " + requester, Arrays.copyOfRange(columns, 2, columns.length));
                }
            }
        }
        return rows;
    }

    static String expression(String rule) {
        return RULE.getOrDefault(rule, "false ;").split(";", -1)[0].strip();
    }

    static Set<String> duties(String rule) {
        Set<String> duties = new TreeSet<>(Arrays.asList(
                RULE.getOrDefault(rule, ";").split(";", -1)[1].strip().split(" ", -1)));
        duties.remove("");
        return duties;
    }

    /** decisions 30: the view of a rule whose cell says M. */
    static String view(String rule, String purpose, String requester) {
        return switch (rule) {
            case "H1" -> "V-CONF";
            case "H2" ->
                purpose.equals("CONF")
                        ? "V-CONF"
                        : requester.equals("CM") ? "V-COORD" : purpose.equals("TREAT") ? "V-MOVE" : "V-SCENE";
            case "H5" ->
                switch (requester) {
                    case "JAIL" -> "V-CUST";
                    case "PRB", "ADV" -> "V-WARN";
                    default -> "V-SCENE";
                };
            case "H6" -> "V-ID8";
            case "H8" -> "V-CUST";
            case "H9" -> "V-WARN";
            case "H10", "S4", "L3", "F4" -> "V-LDS";
            case "S3" -> "V-2.51";
            case "A3", "F2" -> "V-SCENE";
            case "G1", "G4" -> "V-LOC";
            case "L1" -> "V-LEI";
            case "J3" -> "V-HIT";
            default -> throw new IllegalArgumentException(rule);
        };
    }

    private static Map<String, String> columns(String table) {
        Map<String, String> columns = new HashMap<>();
        table.lines().forEach(line -> {
            int space = line.indexOf(' ');
            columns.put(line.substring(0, space), line.substring(space).strip());
        });
        return columns;
    }
}
