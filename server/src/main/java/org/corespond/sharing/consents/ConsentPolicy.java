package org.corespond.sharing.consents;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.corespond.kernel.Refused;
import org.corespond.sharing.consents.Wording.Length;
import org.corespond.sharing.decision.Consent;
import org.corespond.sharing.decision.ConsentElements;
import org.corespond.sharing.decision.ConsentKind;
import org.corespond.sharing.decision.DataClass;
import org.corespond.sharing.decision.PolicySet.ConsentTerms;

/** Whether a consent may be written down as it is: complete, of one kind, and within its limits. */
final class ConsentPolicy {
    /** Never combined with another: 42 CFR 2.31(b), (d); 45 CFR 164.508(b)(3)(ii). */
    static final Set<ConsentKind> ALONE =
            EnumSet.of(ConsentKind.COUNSELING_NOTES, ConsentKind.PSY_NOTES, ConsentKind.PROCEEDING);

    /** What comes with the signature and not before. */
    static final Set<String> OF_SIGNING = Set.of("signature", "date_signed");

    private ConsentPolicy() {}

    /**
     * What the wording lacks or combines; empty when it may be signed.
     *
     * @param limits the site's maximum for the kinds that have to end
     */
    static Optional<Refused<Wording>> refusal(Consent unsigned, Wording says, ConsentTerms terms, Limits limits) {
        List<String> lacking = ConsentElements.lacking(unsigned, terms).stream()
                .filter(element -> !OF_SIGNING.contains(element))
                .toList();
        if (!lacking.isEmpty()) {
            return refuse(field(lacking.getFirst()), "consent.element." + lacking.getFirst());
        }
        if (combines(says.kind(), says.classes(), terms)) {
            return refuse("classes", "consent.alone." + says.kind());
        }
        if (!terms.purposes().isEmpty() && !terms.purposes().containsAll(says.purposes())) {
            return refuse("purposes", "consent.purposes." + says.kind());
        }
        if (says.from().agency() != null
                && says.to().agencies().contains(says.from().agency())) {
            return refuse("recipients", "consent.recipient.self");
        }
        return length(says.length(), terms, limits);
    }

    /** The moment of recording and the site's maximum in months. */
    record Limits(Instant now, int months) {}

    private static Optional<Refused<Wording>> length(Length length, ConsentTerms terms, Limits limits) {
        Instant from = length.from() == null ? limits.now() : length.from();
        Instant until = length.until();
        if (until != null && (!until.isAfter(from) || !until.isAfter(limits.now()))) {
            return refuse("until", "consent.until.past");
        }
        Instant most = from.atZone(ZoneOffset.UTC)
                .plusMonths(limits.months())
                .plusDays(1)
                .toInstant();
        if (until != null && !terms.mayNeverExpire() && until.isAfter(most)) {
            return refuse("until", "consent.until.maximum");
        }
        return Optional.empty();
    }

    /** Notes that are kept apart are opened by their own consent, and it opens nothing else. */
    private static boolean combines(ConsentKind kind, Set<DataClass> classes, ConsentTerms terms) {
        boolean counseling = classes.contains(DataClass.SUDN) && kind != ConsentKind.COUNSELING_NOTES;
        boolean psychotherapy = classes.contains(DataClass.PSYN) && kind != ConsentKind.PSY_NOTES;
        boolean more = !terms.alone().isEmpty() && !terms.alone().containsAll(classes);
        return counseling || psychotherapy || more;
    }

    /** Whether one paper would give two consents of which one has to stand alone. */
    static boolean combines(ConsentKind kind, Set<ConsentKind> others) {
        return others.stream().anyMatch(other -> other != kind && (ALONE.contains(kind) || ALONE.contains(other)));
    }

    /**
     * Whether this way of signing is a signature. 42 CFR 2.31(a)(8) and 45 CFR 164.508(c)(1)(vi) ask for one, so a spoken word
     * before a witness is a note; for the person's own directive it counts, unless it is about substance-use records.
     */
    static boolean counts(SigningMethod method, Wording says) {
        boolean substance =
                says.classes().contains(DataClass.SUD) || says.classes().contains(DataClass.SUDN);
        return method != SigningMethod.SPOKEN || (says.kind() == ConsentKind.DIRECTIVE && !substance);
    }

    private static String field(String element) {
        return switch (element) {
            case "recipient" -> "recipients";
            case "purpose" -> "purposes";
            case "expiry" -> "ends";
            default -> element;
        };
    }

    private static Optional<Refused<Wording>> refuse(String field, String code) {
        return Optional.of(Refused.at(field, code));
    }
}
