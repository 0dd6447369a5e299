package org.corespond.bench;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.corespond.sharing.decision.Condition;
import org.corespond.sharing.decision.ConsentKind;
import org.corespond.sharing.decision.CustodianKind;
import org.corespond.sharing.decision.DataClass;
import org.corespond.sharing.decision.Outcome;
import org.corespond.sharing.decision.PolicySet;
import org.corespond.sharing.decision.PolicySet.Cell;
import org.corespond.sharing.decision.PolicySet.Question;
import org.corespond.sharing.decision.Rule;
import org.corespond.sharing.decision.Standing;
import org.corespond.sharing.decision.Way;

/**
 * What the first way of each open cell needs, as words: the part of the policy set that the peers can say too. A fact is its
 * name, a paper its kind; consents stay consents.
 */
record DecideNeeds(Question question, CustodianKind custodian, Set<String> words, Set<ConsentKind> consents) {

    /** One for each open cell; family members' talks (H9) are left out, because a consent opens them too. */
    static List<DecideNeeds> of(PolicySet policy) {
        Map<String, DecideNeeds> needs = new LinkedHashMap<>();
        policy.matrix().forEach((question, cell) -> {
            if (cell.outcome() != Outcome.D && !cell.rule().equals("H9")) {
                needs.put(question.toString(), of(policy, question, cell));
            }
        });
        return needs.keySet().stream().sorted().map(needs::get).toList();
    }

    private static DecideNeeds of(PolicySet policy, Question question, Cell cell) {
        CustodianKind custodian = custodian(question.dataClass(), cell.rule());
        DecideNeeds needs = new DecideNeeds(question, custodian, new TreeSet<>(), EnumSet.noneOf(ConsentKind.class));
        Rule rule = policy.rules().get(cell.rule());
        if (rule == null) {
            throw new IllegalStateException(cell.rule());
        }
        if (!rule.noPerson() && cell.outcome() != Outcome.A) {
            needs.first(policy, policy.purposes().getOrDefault(question.purpose(), List.of()));
            policy.hosting().stream()
                    .filter(row -> row.classes().contains(question.dataClass())
                            && row.custodians().contains(custodian))
                    .forEach(row -> needs.words.add("agreement:" + row.agreement()));
        }
        needs.first(policy, rule.ways());
        return needs;
    }

    private void first(PolicySet policy, List<Way> ways) {
        ways.stream().findFirst().ifPresent(way -> way.all().forEach(it -> add(policy, it)));
    }

    private void add(PolicySet policy, Condition condition) {
        switch (condition) {
            case Condition.Named named -> words.add(named.fact());
            case Condition.Is is -> standing(is.standing());
            case Condition.Consented consented -> consents.addAll(consented.kinds());
            case Condition.Agreed agreed -> words.add("agreement:" + agreed.kind());
            case Condition.Compelled compelled -> words.add("process:" + new TreeSet<>(compelled.kinds()).first());
            case Condition.Asked asked -> words.add("request:" + asked.kind());
            case Condition.ByRule byRule -> {
                Rule rule = policy.rules().get(byRule.rule());
                first(policy, rule == null ? List.of() : rule.ways());
            }
        }
    }

    private void standing(Standing standing) {
        switch (standing) {
            case PERSON_IN_CUSTODY -> words.add("custody");
            case INCIDENT_OPEN -> words.add("incident");
            // Follow from who asks and who holds the record.
            case COVERED_CUSTODIAN, PROVIDER_REQUESTER, LOCATION_HELD_BY_911, HELD_BY_RESPONDERS -> {}
        }
    }

    private static CustodianKind custodian(DataClass dataClass, String rule) {
        return switch (dataClass) {
            case DEM, MH, PSYN, PLAN, CAP -> CustodianKind.PROVIDER;
            case PLOC -> rule.equals("G1") ? CustodianKind.DISPATCH : CustodianKind.PROVIDER;
            case SUD, SUDN -> CustodianKind.PART2_PROGRAM;
            case CJI, LEI -> CustodianKind.LAW_ENFORCEMENT;
            case EDU -> CustodianKind.SCHOOL;
        };
    }
}
