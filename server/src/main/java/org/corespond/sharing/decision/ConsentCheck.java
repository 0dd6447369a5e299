package org.corespond.sharing.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.corespond.sharing.decision.Consent.Party;
import org.corespond.sharing.decision.PolicySet.ConsentTerms;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody may rely on a consent now (42 CFR 2.31(a),(c), 2.35; 45 CFR 164.508). All is checked again each time, and
 * each lacking element is named. Recipients match on registry ids and proven membership, never on text.
 */
final class ConsentCheck {
    private final Ground ground;
    private final Request request;

    ConsentCheck(Ground ground) {
        this.ground = ground;
        this.request = ground.request();
    }

    /** All consents that hold, together; else what the nearest one lacks. */
    Proof anyOf(Set<ConsentKind> kinds) {
        return ground.facts().consents().stream()
                .filter(consent -> kinds.contains(consent.kind()))
                .map(this::rely)
                .reduce(Proof::or)
                .orElseGet(() -> Proof.lacking(
                        "consent.none",
                        "consent can be sought: "
                                + String.join(
                                        " or ",
                                        kinds.stream().map(Enum::name).sorted().toList())));
    }

    private Proof rely(Consent consent) {
        ConsentTerms terms = Objects.requireNonNull(ground.policy().consents().get(consent.kind()));
        List<Missing> problems = new ArrayList<>();
        elements(consent, terms, problems);
        scope(consent, terms, problems);
        parties(consent, problems);
        time(consent, problems);
        return problems.isEmpty()
                ? Proof.paper(consent.id(), FieldView.of("V-CONSENT", consent.fields()), end(consent), false)
                : Proof.lacking(problems);
    }

    private static void elements(Consent consent, ConsentTerms terms, List<Missing> problems) {
        for (String element : ConsentElements.lacking(consent, terms)) {
            problems.add(new Missing(
                    "consent.element." + element,
                    "consent " + consent.id() + " lacks the element " + element
                            + " (42 CFR 2.31(a), 45 CFR 164.508(c))"));
        }
    }

    private void scope(Consent consent, ConsentTerms terms, List<Missing> problems) {
        require(Objects.equals(consent.person(), request.person()), consent, "person", "is another person's", problems);
        require(
                consent.classes().contains(ground.dataClass()),
                consent,
                "class",
                "does not cover this class",
                problems);
        require(
                consent.purposes().contains(ground.purpose())
                        && (terms.purposes().isEmpty() || terms.purposes().contains(ground.purpose())),
                consent,
                "purpose",
                "does not cover this purpose",
                problems);
        boolean single = consent.combinedWith().isEmpty()
                && (terms.alone().isEmpty() || terms.alone().containsAll(consent.classes()));
        require(single, consent, "combined", "may not be combined with another", problems);
        String trigger = consent.trigger();
        require(trigger == null || ground.has(trigger), consent, "trigger", "waits for its trigger", problems);
        require(!consent.knownFalse(), consent, "known_false", "is known to be false", problems);
    }

    private void parties(Consent consent, List<Missing> problems) {
        Party discloser = consent.discloser();
        boolean fromThem = consent.kind() == ConsentKind.DIRECTIVE
                || (discloser != null && matches(discloser, ground.custodianId()));
        require(fromThem, consent, "discloser", "does not let this custodian disclose", problems);
        boolean toThem = consent.recipients().stream().anyMatch(party -> matches(party, request.recipient()));
        require(toThem, consent, "recipient", "does not name this recipient", problems);
        boolean byClass = consent.recipients().stream().noneMatch(party -> named(party, request.recipient()));
        if (toThem && byClass && ground.facts().labels().contains(Label.INTERMEDIARY)) {
            problems.addAll(
                    new PaperCheck(ground).agreement(AgreementKind.INTERMEDIARY).missing());
        }
    }

    private boolean matches(Party party, @Nullable String who) {
        String wanted = party.memberClass();
        return named(party, who)
                || (wanted != null
                        && ground.facts().memberships().stream().anyMatch(it -> it.holds(who, wanted, ground.at())));
    }

    private static boolean named(Party party, @Nullable String who) {
        return who != null && who.equals(party.id());
    }

    private void time(Consent consent, List<Missing> problems) {
        Instant at = ground.at();
        Instant from = ConsentSpan.start(consent);
        require(from != null && !at.isBefore(from), consent, "not_yet", "is not in force yet", problems);
        Instant end = end(consent);
        require(end == null || at.isBefore(end), consent, "expired", "has expired", problems);
        Instant revoked = ConsentSpan.revoked(consent);
        require(revoked == null || at.isBefore(revoked), consent, "revoked", "is revoked", problems);
    }

    @Nullable
    private Instant end(Consent consent) {
        return ConsentSpan.end(consent, ground.policy().special().consentSiteMaximumMonths());
    }

    private static void require(boolean holds, Consent consent, String code, String says, List<Missing> problems) {
        if (!holds) {
            problems.add(new Missing("consent." + code, "consent " + consent.id() + " " + says));
        }
    }
}
