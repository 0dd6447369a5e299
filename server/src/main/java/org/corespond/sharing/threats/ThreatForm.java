package org.corespond.sharing.threats;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.corespond.sharing.threats.Threat.Harm;
import org.corespond.sharing.threats.Threat.Imminence;
import org.corespond.sharing.threats.Threat.Prevention;
import org.corespond.sharing.threats.Threat.Source;
import org.jspecify.annotations.Nullable;

/** What was tapped and typed about a threat. */
public record ThreatForm(
        @Nullable UUID recipient,
        @Nullable Boolean outside,
        @Nullable String told,
        @Nullable String threatened,
        @Nullable Harm harm,
        @Nullable List<Imminence> imminence,
        @Nullable Source source,
        @Nullable List<Prevention> prevention,
        @Nullable List<String> asserted,
        @Nullable Boolean program) {
    /** Without these two it is no disclosure under 164.512(j)(1)(i). */
    public static final List<String> BELIEF =
            List.of("disclosure_necessary_to_prevent", "consistent_with_state_law_and_ethics");

    /** What some states ask besides (overlays.yaml), whatever the state here. */
    static final List<String> STATE = List.of(
            "patient_name_given",
            "crisis_responded_to",
            "necessary_for_safety",
            "therapist_discretion",
            "clear_imminent_risk",
            "psychotherapist_determined_danger",
            "foreseeable_victim",
            "explicit_threat_of_serious_harm");

    static final ThreatForm NOTHING = new ThreatForm(null, null, null, null, null, null, null, null, null, null);

    public boolean isOutside() {
        return Boolean.TRUE.equals(outside);
    }

    public boolean isProgram() {
        return Boolean.TRUE.equals(program);
    }

    public boolean has(Imminence why) {
        return imminence != null && imminence.contains(why);
    }

    public boolean has(Prevention why) {
        return prevention != null && prevention.contains(why);
    }

    public boolean asserts(String fact) {
        return asserted != null && asserted.contains(fact);
    }

    public boolean goesTo(UUID agency) {
        return !isOutside() && agency.equals(recipient);
    }

    /** The part that is missing; empty when the belief is whole (disclosure.md A.1, THREAT). */
    String missing() {
        if (isOutside() ? text(told).isEmpty() : recipient == null) {
            return isOutside() ? "told" : "recipient";
        }
        if (text(threatened).isEmpty() || harm == null) {
            return harm == null && !text(threatened).isEmpty() ? "harm" : "threatened";
        }
        if (imminence == null || imminence.isEmpty()) {
            return "imminence";
        }
        if (source == null || prevention == null || prevention.isEmpty()) {
            return source == null ? "source" : "prevention";
        }
        return BELIEF.stream().allMatch(this::asserts) ? "" : "asserted";
    }

    /** What a whole belief comes to, by the names of the policy set. */
    Set<String> facts() {
        Set<String> known = new HashSet<>(asserted == null ? List.of() : asserted);
        List<String> may = new ArrayList<>(BELIEF);
        may.addAll(STATE);
        known.retainAll(may);
        known.addAll(List.of(
                "good_faith_belief_recorded",
                "threatened_party_recorded",
                "harm_recorded",
                "imminence_recorded",
                "recipient_can_prevent"));
        return known;
    }

    static String text(@Nullable String typed) {
        return Optional.ofNullable(typed).map(String::strip).orElse("");
    }
}
