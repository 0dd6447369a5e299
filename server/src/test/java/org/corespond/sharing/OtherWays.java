package org.corespond.sharing;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Requests that open a cell by another way of its rule than the first. */
final class OtherWays {
    private OtherWays() {}

    static List<ObjectNode> all() {
        List<ObjectNode> ways = new ArrayList<>();
        police(ways);
        consents(ways);
        handedOver(ways);
        ObjectNode study = Asking.cell("RES", "EVAL", "MH");
        ways.add(Asking.with(Asking.without(study.deepCopy(), "irb_or_privacy_board_waiver"), "limited_data_set"));
        ways.add(Asking.with(
                Asking.without(study.deepCopy(), "irb_or_privacy_board_waiver", "irb_or_privacy_board_basis"),
                "operations_evaluation",
                "operations_basis"));
        ways.add(Asking.with(
                Asking.without(Asking.cell("RES", "EVAL", "SUD"), "research_2_52_conditions"),
                "audit_2_53_undertakings"));
        ways.add(Asking.with(Asking.without(Asking.cell("LEO", "EVAL", "MH"), "safe_harbor"), "expert_determination"));
        ObjectNode family = Asking.without(Asking.cell("ADV", "EMERG", "MH"), "person_agreed");
        ways.add(Asking.with(family.deepCopy(), "person_did_not_object"));
        ways.add(Asking.with(family.deepCopy(), "agreement_inferred"));
        ways.add(Asking.with(
                family.deepCopy(), "person_absent_or_incapable", "best_interest_judged", "limited_to_involvement"));
        ObjectNode place = Asking.cell("CLN", "EMERG", "PLOC");
        place.putObject("custodian").put("id", "custodian-1").put("kind", "PROVIDER");
        place.withArray("/agreements").add(paper("BAA", "custodian-1"));
        ways.add(Asking.with(place.deepCopy(), "provider_judged_necessary_for_care"));
        ways.add(Asking.with(
                place.deepCopy(),
                "good_faith_belief_recorded",
                "disclosure_necessary_to_prevent",
                "recipient_can_prevent",
                "consistent_with_state_law_and_ethics"));
        states(ways);
        return ways;
    }

    /** Cells that a state closes, lifts or leaves. */
    private static void states(List<ObjectNode> ways) {
        for (String state : List.of("IL", "CA")) {
            ways.add(Asking.cell("LEO", "LEREQ", "DEM").put("jurisdiction", state));
        }
        ways.add(Asking.cell("LEO", "EMERG", "PLAN").put("jurisdiction", "WA"));
        ObjectNode ride = Asking.cell("LEO", "TREAT", "DEM").put("jurisdiction", "IL");
        ways.add(Asking.with(ride, "therapist_discretion", "clear_imminent_risk"));
        // California's danger is for a threat only: it lifts nothing of a ride.
        ways.add(Asking.with(
                Asking.cell("LEO", "TREAT", "DEM").put("jurisdiction", "CA"),
                "psychotherapist_determined_danger",
                "foreseeable_victim"));
    }

    /** A contact that its holder handed over (ADR 0033), and each time one thing that it needs is not so. */
    private static void handedOver(List<ObjectNode> ways) {
        for (String[] cell : new String[][] {{"CLN", "DEM"}, {"LEO", "DEM"}, {"CLN", "LEI"}, {"LEO", "LEI"}}) {
            ObjectNode given = Asking.with(
                    Asking.without(
                            Asking.cell(cell[0], "TREAT", cell[1]),
                            "owner_agency_allows",
                            "provider_judged_necessary_for_care"),
                    "handed_over_by_owner",
                    "treatment_relation");
            given.putArray("agreements");
            given.putObject("incident").put("id", "incident-1");
            for (String kind : List.of("DISPATCH", "LAW_ENFORCEMENT", "SOCIAL_SERVICE")) {
                ObjectNode held = given.deepCopy();
                held.putObject("custodian").put("id", "custodian-1").put("kind", kind);
                ways.add(held);
                ways.add(Asking.without(held.deepCopy(), "handed_over_by_owner"));
                ObjectNode over = held.deepCopy();
                over.withObject("/incident").put("endedAt", "2026-11-22T11:00:00Z");
                ways.add(over);
            }
        }
    }

    private static void police(List<ObjectNode> ways) {
        ObjectNode asking = Asking.without(Asking.cell("LEO", "LEREQ", "DEM"), "suspect_fugitive_witness_or_missing");
        ways.add(Asking.with(asking.deepCopy().put("requestKind", "VICTIM"), "victim_agrees"));
        ways.add(Asking.with(
                asking.deepCopy().put("requestKind", "VICTIM"),
                "victim_cannot_agree",
                "need_without_use_against_victim",
                "waiting_would_harm_case",
                "best_interest_judged"));
        ObjectNode premises = asking.deepCopy().put("requestKind", "CRIME_ON_PREMISES");
        ways.add(Asking.with(premises.deepCopy(), "evidence_of_crime_on_premises"));
        ways.add(Asking.with(premises.deepCopy(), "emergency_care_off_premises_crime"));
        ObjectNode process = Asking.cell("LEO", "LEREQ", "MH");
        ((ObjectNode) process.path("processes").get(0)).put("kind", "ADMINISTRATIVE_REQUEST");
        Asking.with(process, "relevant_and_material", "specific_and_limited", "deidentified_would_not_do");
        ways.add(process.deepCopy());
        ways.add(process.put("requestKind", "VICTIM"));
        ways.add(Asking.with(asking.deepCopy(), "victim_agrees"));
        ways.add(Asking.with(
                asking.deepCopy(),
                "victim_cannot_agree",
                "need_without_use_against_victim",
                "waiting_would_harm_case",
                "best_interest_judged"));
        ways.add(Asking.with(
                Asking.without(Asking.cell("LEO", "LEREQ", "EDU"), "parent_or_student_notified"), "notice_barred"));
        ObjectNode notes = Asking.cell("LEO", "LEREQ", "SUD");
        notes.putArray("classes").add("SUDN");
        notes.path("processes")
                .forEach(it -> ((ObjectNode) it).putArray("classes").add("SUDN"));
        ways.add(notes);
    }

    private static void consents(List<ObjectNode> ways) {
        ObjectNode notes = Asking.cell("CLN", "TREAT", "SUD");
        notes.putArray("classes").add("SUDN");
        ObjectNode own = (ObjectNode) notes.path("consents").get(0);
        own.put("kind", "COUNSELING_NOTES").putArray("classes").add("SUDN");
        own.putArray("statements").add("right_to_revoke").add("no_conditioning");
        ways.add(notes);
        ObjectNode combined = notes.deepCopy();
        ((ObjectNode) combined.path("consents").get(0)).withArray("/classes").add("SUD");
        ways.add(combined);
        ObjectNode psychotherapy = Asking.cell("CLN", "TREAT", "PSYN");
        ((ObjectNode) psychotherapy.path("consents").get(0))
                .withArray("/classes")
                .add("MH");
        ways.add(psychotherapy);
        ObjectNode operations = Asking.cell("CLN", "TREAT", "SUD");
        ObjectNode tpo = (ObjectNode) operations.path("consents").get(0);
        tpo.put("kind", "TPO").putArray("statements");
        tpo.withArray("/statements")
                .add("right_to_revoke")
                .add("redisclosure_warning")
                .add("refusal_consequences");
        ways.add(operations);
        ObjectNode threat = Asking.cell("CLN", "THREAT", "SUD");
        ObjectNode wide = tpo.deepCopy();
        wide.putArray("purposes").add("THREAT");
        threat.putArray("consents").add(wide);
        ways.add(threat);
    }

    static ObjectNode paper(String kind, String party) {
        ObjectNode paper = Asking.json("{'id': 'x', 'signed': true, 'from': '2026-01-01T00:00:00Z'}");
        paper.put("kind", kind).putArray("parties").add(party).add("recipient-1");
        return paper;
    }
}
