package org.corespond.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corespond.NoDatabase;
import org.corespond.sharing.decision.Consent;
import org.corespond.sharing.decision.ConsentElements;
import org.corespond.sharing.decision.ConsentKind;
import org.corespond.sharing.decision.Decision;
import org.corespond.sharing.decision.Disclosure;
import org.corespond.sharing.decision.PolicySet;
import org.junit.jupiter.api.Test;

/** A wrong cell, condition, date, view, requester or duty in the policy data shows in some answer. */
@NoDatabase
class PolicyMutantsTest {
    private static final String BASIC =
            "discloser expiry information patient purpose recipient right_to_revoke " + "date_signed signature";

    /**
     * 42 CFR 2.31(a), (b), (d), 2.35; 45 CFR 164.508(b), (c): what a form asks for when a consent of a kind is written down,
     * for which purposes it may be given, and which classes stand alone. Also for the kinds that open no cell of this version.
     */
    private static final Map<ConsentKind, String> ASKED = Map.of(
            ConsentKind.TPO, BASIC + " redisclosure_warning refusal_consequences [CONF, EMERG, TREAT] []",
            ConsentKind.SPECIFIC, BASIC + " no_conditioning redisclosure_warning [] []",
            ConsentKind.CJ_REFERRAL, BASIC + " [] []",
            ConsentKind.COUNSELING_NOTES, BASIC + " no_conditioning [] [SUDN]",
            ConsentKind.PSY_NOTES, BASIC + " no_conditioning redisclosure_warning [] [PSYN]",
            ConsentKind.PROCEEDING, BASIC + " [] [MH, SUD]",
            ConsentKind.RESEARCH, BASIC + " [EVAL] []",
            ConsentKind.DIRECTIVE, "patient purpose recipient date_signed signature [] []");

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
        Map<ConsentKind, String> law = law();
        List<String> alive = new ArrayList<>();
        mutants.forEach((name, policy) -> {
            // Those that name the rule or the overlay come first: most mutants fall at once.
            Map<Boolean, List<Known>> near =
                    corpus.stream().collect(Collectors.partitioningBy(known -> names(known, name)));
            if (asked(policy).equals(law)
                    && Stream.concat(near.get(true).stream(), near.get(false).stream())
                            .noneMatch(known -> differs(known, policy))) {
                alive.add(name);
            }
        });
        IO.println("policy mutants: " + mutants.size() + ", alive: " + alive.size() + ", requests: " + corpus.size());

        EqualMutants equal = new EqualMutants(Asking.SIMULATOR);
        assertThat(asked(Asking.SIMULATOR)).isEqualTo(law());
        assertThat(alive).filteredOn(name -> !equal.proves(name)).isEmpty();
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

    private static Map<ConsentKind, String> law() {
        Map<ConsentKind, String> law = new EnumMap<>(ConsentKind.class);
        ASKED.forEach((kind, words) -> law.put(kind, sorted(words)));
        return law;
    }

    private static String sorted(String words) {
        return Arrays.stream(words.split(" ", -1)).sorted().collect(Collectors.joining(" "));
    }

    /** What a blank consent of each kind lacks, and its limits. */
    private static Map<ConsentKind, String> asked(PolicySet policy) {
        Map<ConsentKind, String> asked = new EnumMap<>(ConsentKind.class);
        policy.consents().forEach((kind, terms) -> {
            String lacking = String.join(" ", ConsentElements.lacking(blank(kind), terms));
            asked.put(
                    kind,
                    sorted(lacking + " " + new TreeSet<>(names(terms.purposes())) + " "
                            + new TreeSet<>(names(terms.alone()))));
        });
        return asked;
    }

    private static List<String> names(Set<? extends Enum<?>> some) {
        return some.stream().map(Enum::name).toList();
    }

    private static Consent blank(ConsentKind kind) {
        Consent.Term open = new Consent.Term(null, null, null, null, false, null, null);
        return new Consent(
                "blank", kind, null, null, null, List.of(), Set.of(), Set.of(), Set.of(), Set.of(), open, null, null,
                null, null, false, Set.of(), null);
    }

    private static boolean names(Known known, String mutant) {
        return known.decision().effect().rules().stream().anyMatch(rule -> mutant.startsWith(rule.id()));
    }

    private static boolean differs(Known known, PolicySet policy) {
        return !Disclosure.decide(known.asked().request(), known.asked().facts(), policy)
                .equals(known.decision());
    }
}
