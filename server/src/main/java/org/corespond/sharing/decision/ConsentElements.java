package org.corespond.sharing.decision;

import java.util.List;
import org.corespond.sharing.decision.Consent.Term;
import org.corespond.sharing.decision.PolicySet.ConsentTerms;
import org.jspecify.annotations.Nullable;

/** What a consent of a kind has to contain (42 CFR 2.31(a), 45 CFR 164.508(c)): asked when it is recorded and at each reliance. */
public final class ConsentElements {
    private ConsentElements() {}

    /** The names of the elements that it lacks, in order; empty for a complete one. */
    public static List<String> lacking(Consent consent, ConsentTerms terms) {
        return terms.elements().stream()
                .sorted()
                .filter(element -> !has(consent, element, terms))
                .toList();
    }

    private static boolean has(Consent consent, String element, ConsentTerms terms) {
        return switch (element) {
            case "patient" -> filled(consent.person());
            case "discloser" -> consent.discloser() != null;
            case "information" ->
                filled(consent.information()) && !consent.classes().isEmpty();
            case "recipient" -> !consent.recipients().isEmpty();
            case "purpose" -> !consent.purposes().isEmpty();
            case "expiry" -> {
                Term term = consent.term();
                yield term.until() != null || filled(term.event()) || (term.none() && terms.mayNeverExpire());
            }
            case "signature" -> filled(consent.signedBy()) && filled(consent.capacity());
            case "date_signed" -> consent.signedAt() != null;
            default -> consent.statements().contains(element);
        };
    }

    static boolean filled(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
