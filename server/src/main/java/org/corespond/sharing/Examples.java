package org.corespond.sharing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.corespond.sharing.decision.AgreementKind;
import org.corespond.sharing.decision.Condition;
import org.corespond.sharing.decision.ConsentKind;
import org.corespond.sharing.decision.DataClass;
import org.corespond.sharing.decision.Outcome;
import org.corespond.sharing.decision.PolicySet;
import org.corespond.sharing.decision.PolicySet.Cell;
import org.corespond.sharing.decision.PolicySet.Question;
import org.corespond.sharing.decision.ProcessKind;
import org.corespond.sharing.decision.Rule;
import org.corespond.sharing.decision.Standing;
import org.corespond.sharing.decision.Way;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The smallest request that opens a cell: the first way of its rule, made from the policy set itself. */
final class Examples {
    private static final String FROM = "2026-01-01T00:00:00Z";
    private static final String UNTIL = "2027-01-01T00:00:00Z";
    private final PolicySet policy;

    Examples(PolicySet policy) {
        this.policy = policy;
    }

    /** All 800, in the order of the matrix. */
    List<ObjectNode> all() {
        return policy.matrix().keySet().stream()
                .sorted(Comparator.comparing(Question::purpose)
                        .thenComparing(Question::requester)
                        .thenComparing(Question::dataClass))
                .map(this::of)
                .toList();
    }

    ObjectNode of(Question question) {
        Cell cell = policy.cell(question);
        ObjectNode request = JsonMapper.shared()
                .createObjectNode()
                .put("id", question.purpose() + "/" + question.requester() + "/" + question.dataClass())
                .put("requester", question.requester().name())
                .put("recipient", "recipient-1")
                .put("purpose", question.purpose().name());
        request.putArray("classes").add(question.dataClass().name());
        request.put("instant", "2026-11-22T12:00:00Z");
        Rule rule = policy.rules().get(cell.rule());
        if (rule == null) {
            throw new IllegalStateException(cell.rule());
        }
        if (!rule.noPerson()) {
            request.put("person", "person-1");
            request.putObject("custodian").put("id", "custodian-1").put("kind", custodian(question.dataClass()));
        }
        if (!rule.noPerson() && cell.outcome() != Outcome.A && cell.outcome() != Outcome.D) {
            add(request, question, conditions(policy.purposes().get(question.purpose())));
            hosting(request, question);
        }
        rule.ways().stream()
                .filter(way -> way.outcomes().isEmpty() || way.outcomes().contains(cell.outcome()))
                .findFirst()
                .ifPresent(way -> add(request, question, way.all()));
        return request;
    }

    private static List<Condition> conditions(@org.jspecify.annotations.Nullable List<Way> ways) {
        return ways == null || ways.isEmpty() ? List.of() : ways.getFirst().all();
    }

    /** The kind of body that usually holds such a record. */
    private static String custodian(DataClass dataClass) {
        return switch (dataClass) {
            case DEM, MH, PSYN, PLAN, CAP -> "PROVIDER";
            case SUD, SUDN -> "PART2_PROGRAM";
            case CJI, LEI -> "LAW_ENFORCEMENT";
            case EDU -> "SCHOOL";
            case PLOC -> "PROVIDER";
        };
    }

    private void hosting(ObjectNode request, Question question) {
        String kind = custodian(question.dataClass());
        policy.hosting().stream()
                .filter(row -> row.classes().contains(question.dataClass())
                        && row.custodians().stream().anyMatch(it -> it.name().equals(kind)))
                .forEach(row -> agreement(request, row.agreement()));
    }

    private void add(ObjectNode request, Question question, List<Condition> conditions) {
        for (Condition condition : conditions) {
            switch (condition) {
                case Condition.Named named -> request.withObject("/facts").put(named.fact(), true);
                case Condition.Is is -> standing(request, is.standing());
                case Condition.Consented consented ->
                    consent(request, question, new TreeSet<>(consented.kinds()).last());
                case Condition.Agreed agreed -> agreement(request, agreed.kind());
                case Condition.Compelled compelled ->
                    process(request, question, new TreeSet<>(compelled.kinds()).first());
                case Condition.Asked asked ->
                    request.put("requestKind", asked.kind().name());
                case Condition.ByRule byRule -> {
                    Rule rule = policy.rules().get(byRule.rule());
                    add(request, question, conditions(rule == null ? null : rule.ways()));
                }
            }
        }
    }

    private static void standing(ObjectNode request, Standing standing) {
        switch (standing) {
            case COVERED_CUSTODIAN, PROVIDER_REQUESTER -> {}
            case LOCATION_HELD_BY_911, HELD_BY_RESPONDERS ->
                request.withObject("/custodian").put("kind", "DISPATCH");
            case PERSON_IN_CUSTODY ->
                request.withObject("/custody").put("id", "booking-1").put("from", FROM);
            case INCIDENT_OPEN -> request.withObject("/incident").put("id", "incident-1");
        }
    }

    private static void agreement(ObjectNode request, AgreementKind kind) {
        ArrayNode agreements = request.withArray("/agreements");
        for (int i = 0; i < agreements.size(); i++) {
            if (agreements.get(i).path("kind").stringValue("").equals(kind.name())) {
                return;
            }
        }
        agreements
                .addObject()
                .put("id", "agreement-" + kind)
                .put("kind", kind.name())
                .put("signed", true)
                .put("from", FROM)
                .putArray("parties")
                .add("custodian-1")
                .add("recipient-1");
    }

    private void consent(ObjectNode request, Question question, ConsentKind kind) {
        ObjectNode consent = request.withArray("/consents")
                .addObject()
                .put("id", "consent-1")
                .put("kind", kind.name())
                .put("person", "person-1")
                .put("discloser", "custodian-1")
                .put("information", "what the person wants to be shared")
                .put("from", FROM)
                .put("until", UNTIL)
                .put("signedBy", "person-1")
                .put("capacity", "PATIENT")
                .put("signedAt", FROM);
        consent.putArray("recipients").add("recipient-1");
        consent.putArray("classes").add(question.dataClass().name());
        consent.putArray("purposes").add(question.purpose().name());
        Set<String> statements =
                Set.of("right_to_revoke", "redisclosure_warning", "refusal_consequences", "no_conditioning");
        List<String> needed = new ArrayList<>(
                java.util.Objects.requireNonNull(policy.consents().get(kind)).elements());
        needed.retainAll(statements);
        ArrayNode list = consent.putArray("statements");
        needed.stream().sorted().forEach(list::add);
    }

    private static void process(ObjectNode request, Question question, ProcessKind kind) {
        ObjectNode process = request.withArray("/processes")
                .addObject()
                .put("id", "process-" + kind)
                .put("kind", kind.name())
                .put("person", "person-1")
                .put("hash", "sha256:0000")
                .put("from", FROM);
        process.putArray("recipients").add("recipient-1");
        process.putArray("classes").add(question.dataClass().name());
    }
}
