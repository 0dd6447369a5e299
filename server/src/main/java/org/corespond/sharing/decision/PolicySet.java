package org.corespond.sharing.decision;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a decision is made from, as it stood at one moment: reviewed, dated, versioned data that never changes.
 *
 * @param hash SHA-256 over the canonical content
 * @param unreviewedApplies in demonstration and simulator; a running community applies reviewed overlays only
 */
public record PolicySet(
        String version,
        String hash,
        boolean unreviewedApplies,
        Map<Question, Cell> matrix,
        Map<String, Rule> rules,
        Map<Purpose, List<Way>> purposes,
        Map<String, String> sentences,
        List<Hosting> hosting,
        Map<ConsentKind, ConsentTerms> consents,
        List<ViewChoice> views,
        Map<Role, RoleTerms> roles,
        BreakGlassTerms breakGlass,
        List<Overlay> overlays,
        Special special) {
    public PolicySet {
        matrix = Map.copyOf(matrix);
        rules = Map.copyOf(rules);
        purposes = Map.copyOf(purposes);
        sentences = Map.copyOf(sentences);
        hosting = List.copyOf(hosting);
        consents = Map.copyOf(consents);
        views = List.copyOf(views);
        roles = Map.copyOf(roles);
        overlays = List.copyOf(overlays);
    }

    /** One cell's address. */
    public record Question(Requester requester, Purpose purpose, DataClass dataClass) {}

    public record Cell(Outcome outcome, String rule) {}

    /** The operator may hold these classes of such a custodian under this agreement only. */
    public record Hosting(Set<DataClass> classes, Set<CustodianKind> custodians, AgreementKind agreement) {}

    /** What a consent of a kind has to contain; what it is limited to; which classes it opens alone. */
    public record ConsentTerms(
            Set<String> elements, Set<Purpose> purposes, Set<DataClass> alone, boolean mayNeverExpire) {}

    /** The view of a rule, for some purposes and requesters; empty sets fit all. */
    public record ViewChoice(String rule, Set<Purpose> purposes, Set<Requester> requesters, View view) {}

    public record View(FieldView fields, Set<String> onRequest, Set<String> ifDirected) {}

    /** As whom a role may ask, for which purposes (empty: all), what it never sees and its own view. */
    public record RoleTerms(
            Set<Requester> requesters,
            Set<Purpose> purposes,
            Set<DataClass> never,
            @Nullable FieldView view) {}

    public record BreakGlassTerms(
            Set<Requester> requesters,
            Set<Role> roles,
            Set<DataClass> classes,
            Purpose readAs,
            int reasonCharacters,
            int hours,
            Way conditions,
            Set<String> replaces,
            String rule) {}

    /** Rules that stand outside the matrix, and the answer that everybody gets who is denied. */
    public record Special(
            String counselingNotes,
            String incomplete,
            String notModelled,
            int consentSiteMaximumMonths,
            Set<Requester> mayKnow,
            String denyText) {}

    Rule rule(String id) {
        return Objects.requireNonNull(rules.get(id), id);
    }

    /** Every cell is filled: the loader counts them. */
    public Cell cell(Question question) {
        return Objects.requireNonNull(matrix.get(question), question::toString);
    }
}
