package org.corespond.outcomes.mapping;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a source is able to say, read off its mapping: a measure that needs more is not available, and never zero. */
final class Provides {
    private Provides() {}

    static Set<String> of(Mapping mapping) {
        Set<String> provides = new TreeSet<>();
        if (mapping.keys().person() != null) {
            provides.add("person");
        }
        if (mapping.keys().event() != null) {
            provides.add("event");
        }
        Set<String> dispositions = new TreeSet<>();
        for (FieldPlan plan : mapping.plans().fields()) {
            provides.add(plan.field().key());
            if (plan.field() == FactField.DISPOSITIONS) {
                dispositions.addAll(plan.codes());
            }
            if (plan.field() == FactField.DESTINATION) {
                plan.codes().forEach(code -> provides.add("destination:" + code));
            }
        }
        dispositions.forEach(code -> provides.add("disposition:" + code));
        derive(provides, dispositions);
        return provides;
    }

    private static void derive(Set<String> provides, Set<String> dispositions) {
        dispositions.stream()
                .map(code -> DispositionPolicy.destination(List.of(code)))
                .filter(place -> !"none".equals(place))
                .forEach(place -> provides.add("destination:" + place));
        for (String place : List.of("ed", "crisis", "respite", "sobering")) {
            if (provides.contains("destination:" + place)) {
                provides.add("receiving");
            }
        }
        if (DispositionPolicy.arrest(dispositions)) {
            provides.add("arrest");
        }
        if (DispositionPolicy.hold(dispositions)) {
            provides.add("hold");
        }
        if (DispositionPolicy.cited(dispositions)) {
            provides.add("cited");
        }
        if (saysReferrals(dispositions)) {
            provides.add("referral_offered");
        }
        if (provides.contains("force_types")) {
            provides.add("force");
        }
    }

    /** Only a register that names referrals at all can say that none was offered. */
    static boolean saysReferrals(Set<String> dispositions) {
        return dispositions.stream().anyMatch(DispositionPolicy.REFERRALS::contains);
    }
}
