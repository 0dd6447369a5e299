package org.corespond.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corespond.sharing.decision.Decision;
import org.corespond.sharing.decision.Disclosure;
import org.corespond.sharing.decision.PolicySet;
import org.junit.jupiter.api.Test;

/** A wrong cell, condition, date, view, requester or duty in the policy data shows in some answer. */
class PolicyMutantsTest {
    /**
     * Slips that change no answer: a duty that another rule of the same answer brings too, a condition that the matrix already
     * holds (H1 stands in providers' rows, VA's rows match plans by their regime), consents that open no cell.
     */
    private static final Pattern EQUAL = Pattern.compile(
            "(G4|S8|B1|H6v|H6p) without (AUDIT|AOD|X_VERIFY_ID)|H1 without Is.standing=PROVIDER_REQUESTER. .*"
                    + "|PUBRPT without .*|(RESEARCH|PROCEEDING) without .*|US-.* without (AUDIT|AOD)"
                    + "|US-VA-9.1-193(-18)? for any class|US-CA-5328-danger for any purpose");

    private record Known(RequestReader.Asked asked, Decision decision) {}

    private static List<Known> corpus() {
        return Corpus.all().stream()
                .map(it -> new Known(
                        it.asked(),
                        Disclosure.decide(it.asked().request(), it.asked().facts(), Asking.SIMULATOR)))
                .toList();
    }

    @Test
    void everySlipInThePolicyDataShows() {
        List<Known> corpus = corpus();
        Map<String, PolicySet> mutants = new PolicyMutants(Asking.SIMULATOR).all();
        List<String> alive = new ArrayList<>();
        mutants.forEach((name, policy) -> {
            // Those that name the rule or the overlay come first: most mutants fall at once.
            Map<Boolean, List<Known>> near =
                    corpus.stream().collect(Collectors.partitioningBy(known -> names(known, name)));
            if (Stream.concat(near.get(true).stream(), near.get(false).stream())
                    .noneMatch(known -> differs(known, policy))) {
                alive.add(name);
            }
        });
        IO.println("policy mutants: " + mutants.size() + ", alive: " + alive.size() + ", requests: " + corpus.size());

        assertThat(alive).filteredOn(name -> !EQUAL.matcher(name).matches()).isEmpty();
    }

    @Test
    void everyFlippedCellShowsInItsOwnRequest() {
        PolicyMutants mutants = new PolicyMutants(Asking.SIMULATOR);
        List<String> alive = new ArrayList<>();
        Asking.SIMULATOR.matrix().forEach((question, cell) -> {
            RequestReader.Asked asked = Asking.read(new Examples(Asking.SIMULATOR).of(question));
            Known known = new Known(asked, Disclosure.decide(asked.request(), asked.facts(), Asking.SIMULATOR));
            EnumSet.complementOf(EnumSet.of(cell.outcome())).stream()
                    .filter(outcome -> !differs(known, mutants.flipped(question, outcome)))
                    .forEach(outcome -> alive.add(question + " " + outcome));
        });
        assertThat(alive).isEmpty();
    }

    private static boolean names(Known known, String mutant) {
        return known.decision().effect().rules().stream().anyMatch(rule -> mutant.startsWith(rule.id()));
    }

    private static boolean differs(Known known, PolicySet policy) {
        return !Disclosure.decide(known.asked().request(), known.asked().facts(), policy)
                .equals(known.decision());
    }
}
