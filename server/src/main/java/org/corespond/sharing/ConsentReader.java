package org.corespond.sharing;

import java.util.Optional;
import java.util.Set;
import org.corespond.sharing.decision.Consent;
import org.corespond.sharing.decision.Consent.Party;
import org.corespond.sharing.decision.Consent.Term;
import org.corespond.sharing.decision.ConsentKind;
import org.corespond.sharing.decision.DataClass;
import org.corespond.sharing.decision.Purpose;

/** A consent, element by element; whatever it lacks is read as lacking and judged by the core. */
final class ConsentReader {
    private static final Set<String> KEYS = Set.of(
            "id",
            "kind",
            "person",
            "discloser",
            "information",
            "recipients",
            "classes",
            "fields",
            "purposes",
            "statements",
            "from",
            "until",
            "event",
            "eventAt",
            "noExpiry",
            "irrevocableUntil",
            "finalDisposition",
            "signedBy",
            "capacity",
            "signedAt",
            "revokedAt",
            "knownFalse",
            "combinedWith",
            "trigger");

    private ConsentReader() {}

    static Consent read(Part part) {
        part.knowing(KEYS);
        Term term = new Term(
                part.instantOf("from"),
                part.instantOf("until"),
                part.textOf("event"),
                part.instantOf("eventAt"),
                part.flagOf("noExpiry"),
                part.instantOf("irrevocableUntil"),
                part.instantOf("finalDisposition"));
        return new Consent(
                Optional.ofNullable(part.textOf("id")).orElse("consent"),
                part.get("kind").one(ConsentKind.class),
                part.textOf("person"),
                part.find("discloser").map(ConsentReader::party).orElse(null),
                part.textOf("information"),
                part.listOf("recipients", ConsentReader::party),
                part.someOf("classes", DataClass.class),
                part.textsOf("fields"),
                part.someOf("purposes", Purpose.class),
                part.textsOf("statements"),
                term,
                part.textOf("signedBy"),
                part.textOf("capacity"),
                part.instantOf("signedAt"),
                part.instantOf("revokedAt"),
                part.flagOf("knownFalse"),
                part.someOf("combinedWith", ConsentKind.class),
                part.textOf("trigger"));
    }

    /** A registry id, or an object with the class whose members the registry proves. */
    private static Party party(Part part) {
        return part.node().isString()
                ? new Party(part.text(), null)
                : new Party(null, part.knowing(Set.of("class")).get("class").text());
    }
}
