package org.corespond.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.corespond.sharing.decision.PolicySet.Question;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Random requests that come near to a permit: the smallest that opens a cell, then changed here and there. */
final class Cases {
    private static final List<String> FACTS =
            Asking.SIMULATOR.sentences().keySet().stream().sorted().toList();
    private static final List<Question> QUESTIONS = Asking.SIMULATOR.matrix().keySet().stream()
            .sorted(java.util.Comparator.comparing(Question::toString))
            .toList();
    private static final List<String> MOMENTS = List.of(
            "2022-06-30T23:59:59Z",
            "2022-07-01T00:00:00Z",
            "2025-12-31T23:59:59Z",
            "2026-01-01T00:00:00Z",
            "2026-11-22T11:59:59Z",
            "2026-11-22T12:00:00Z",
            "2026-11-22T12:00:01Z",
            "2026-12-31T23:59:59Z",
            "2027-01-01T00:00:00Z");
    private static final List<String> LABELS = List.of(
            "PART2",
            "KEPT_APART",
            "QUOTES_CJIS",
            "MH",
            "EDU",
            "INTERMEDIARY",
            "E911_DATABASE",
            "E911_LAPSED_AT_18",
            "TRIBAL");
    private static final List<String> KINDS =
            List.of("PROVIDER", "PART2_PROGRAM", "LAW_ENFORCEMENT", "DISPATCH", "SCHOOL", "PERSON", "CORRECTIONS");
    private static final List<String> ROLES = List.of(
            "OFFICER",
            "CLINICIAN",
            "COMMUNITY_RESPONDER",
            "CASE_MANAGER",
            "ANALYST",
            "PRIVACY_OFFICER",
            "ADMINISTRATOR");
    private static final List<String> STATES = List.of("MN", "TX", "WA", "IL", "VA", "CA", "NY", "AL", "WI", "US-MN");
    private static final List<String> CONSENTS = List.of(
            "TPO", "SPECIFIC", "CJ_REFERRAL", "COUNSELING_NOTES", "PSY_NOTES", "PROCEEDING", "RESEARCH", "DIRECTIVE");

    private final Random random;

    Cases(long seed) {
        this.random = new Random(seed);
    }

    ObjectNode next() {
        ObjectNode request = new Examples(Asking.SIMULATOR).of(one(QUESTIONS));
        for (int i = random.nextInt(4); i > 0; i--) {
            change(request);
        }
        return request;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void change(ObjectNode request) {
        switch (random.nextInt(18)) {
            case 0 -> request.withObject("/facts").put(one(FACTS), true);
            case 1 -> removeFact(request);
            case 2 -> request.put("jurisdiction", one(STATES));
            case 3 -> custodian(request);
            case 4 -> request.withArray("/labels").add(one(LABELS));
            case 5 -> request.put("instant", one(MOMENTS));
            case 6 -> consent(request);
            case 7 ->
                request.withArray("/classes").add(one(QUESTIONS).dataClass().name());
            case 8 -> request.putArray("classes").add("SUDN");
            case 9 -> wish(request);
            case 10 -> request.put("role", one(ROLES));
            case 11 -> spoil(request, "agreements");
            case 12 -> spoil(request, "consents");
            case 13 -> spoil(request, "processes");
            case 14 -> request.remove(one(List.of("person", "recipient", "custodian", "agreements", "requestKind")));
            case 15 -> glass(request);
            case 16 -> law(request);
            default -> request.put("purpose", one(QUESTIONS).purpose().name());
        }
    }

    private void removeFact(ObjectNode request) {
        List<String> names = new ArrayList<>(request.withObject("/facts").propertyNames());
        if (!names.isEmpty()) {
            request.withObject("/facts").remove(one(names));
        }
    }

    private void custodian(ObjectNode request) {
        ObjectNode custodian = request.withObject("/custodian");
        custodian
                .put("id", random.nextInt(9) == 0 ? "custodian-2" : "custodian-1")
                .put("kind", one(KINDS));
        if (random.nextBoolean()) {
            custodian.put("state", one(STATES));
        }
    }

    private void consent(ObjectNode request) {
        ObjectNode consent = request.withArray("/consents").addObject();
        consent.put("id", "consent-" + random.nextInt(9))
                .put("kind", one(CONSENTS))
                .put("person", "person-1");
        consent.put("discloser", "custodian-1").put("information", "what is told");
        consent.put("signedBy", "person-1").put("capacity", "PATIENT").put("signedAt", "2026-01-01T00:00:00Z");
        if (random.nextInt(4) == 0) {
            consent.put("event", "case closed");
        } else {
            consent.put("until", "2027-01-01T00:00:00Z");
        }
        ArrayNode recipients = consent.putArray("recipients");
        if (random.nextBoolean()) {
            recipients.add("recipient-1");
        } else {
            recipients.addObject().put("class", "treating");
            request.withArray("/memberships")
                    .addObject()
                    .put("member", "recipient-1")
                    .put("class", "treating")
                    .put("from", one(MOMENTS));
        }
        if (random.nextInt(3) == 0) {
            consent.putArray("fields").add("allergies").add("name").add("triggers");
        }
        ArrayNode classes = consent.putArray("classes");
        request.path("classes").forEach(classes::add);
        if (random.nextBoolean()) {
            classes.add("SUD");
        }
        consent.putArray("purposes").add(SecondPapers.text(request, "purpose"));
        consent.putArray("statements")
                .add("right_to_revoke")
                .add("redisclosure_warning")
                .add("refusal_consequences")
                .add("no_conditioning");
    }

    /** Takes away or changes one thing of one paper. */
    private void spoil(ObjectNode request, String papers) {
        if (request.path(papers).isEmpty()) {
            return;
        }
        ObjectNode paper = (ObjectNode)
                request.path(papers).get(random.nextInt(request.path(papers).size()));
        if (papers.equals("agreements") && random.nextInt(3) == 0) {
            paper.putArray("fields")
                    .add(one(List.of("contact_date", "name", "dates")))
                    .add("call_type");
            return;
        }
        List<String> keys = new ArrayList<>(paper.propertyNames());
        keys.removeAll(papers.equals("consents") ? List.of("kind", "id") : List.of("kind", "id", "from", "person"));
        switch (random.nextInt(papers.equals("consents") ? 7 : 2)) {
            case 0 -> paper.put("until", one(MOMENTS));
            case 1 -> paper.remove(keys.isEmpty() ? List.of() : List.of(one(keys)));
            case 2 -> paper.put("revokedAt", one(MOMENTS));
            case 3 -> paper.put("knownFalse", true);
            case 4 -> paper.putArray("combinedWith").add("TPO");
            case 5 -> paper.put("irrevocableUntil", one(MOMENTS)).put("finalDisposition", one(MOMENTS));
            default -> paper.put("trigger", "location_needed_for_live_response");
        }
    }

    private void wish(ObjectNode request) {
        ObjectNode wish = request.withArray("/wishes").addObject();
        if (random.nextBoolean()) {
            wish.putArray("hide").add("trusted_contact").add("name");
        }
        if (random.nextBoolean()) {
            wish.putArray("classes").add(one(QUESTIONS).dataClass().name());
        }
        if (random.nextInt(3) == 0) {
            wish.putArray("recipients").add("recipient-1");
        }
    }

    private void glass(ObjectNode request) {
        request.put("purpose", "BTG").put("requester", one(List.of("CLN", "MCC", "MCC", "LEO")));
        request.putObject("breakGlass")
                .put("person", "person-1")
                .put("incident", "incident-1")
                .put("reasonCode", "R1")
                .put("reason", "x".repeat(19 + random.nextInt(2)))
                .put("openedAt", one(List.of("2026-11-22T09:00:00Z", "2026-11-22T09:00:01Z", "2026-11-22T12:00:00Z")));
        ObjectNode incident = request.putObject("incident").put("id", "incident-1");
        if (random.nextInt(3) == 0) {
            incident.put("endedAt", one(MOMENTS));
        }
        Asking.with(request, "step_up_authentication", "no_unreviewed_break_glass");
    }

    /** A state with what its law asks for. */
    private void law(ObjectNode request) {
        switch (random.nextInt(6)) {
            case 0 -> {
                Asking.with(request, "patient_name_given", "crisis_responded_to", "necessary_for_safety");
                request.put("jurisdiction", "MN")
                        .withArray("/agreements")
                        .add(Asking.json(
                                "{'id': 'p', 'kind': 'AGENCY_POLICY', 'signed': true, 'parties': ['recipient-1'],"
                                        + " 'from': '2020-01-01T00:00:00Z'}"));
            }
            case 1 ->
                Asking.with(
                        request.put("jurisdiction", "TX"),
                        "special_needs_offender",
                        "both_are_listed_agencies",
                        "continuity_of_care");
            case 2 -> Asking.with(request.put("jurisdiction", "IL"), "therapist_discretion", "clear_imminent_risk");
            case 3 ->
                Asking.with(
                        request.put("jurisdiction", "CA"), "psychotherapist_determined_danger", "foreseeable_victim");
            case 4 ->
                Asking.with(
                        request.put("jurisdiction", "NY"),
                        "likely_serious_harm_reported",
                        "report_for_firearm_licensing");
            default ->
                Asking.with(request.put("jurisdiction", "AL"), "foreseeable_victim", "explicit_threat_of_serious_harm");
        }
    }
}
