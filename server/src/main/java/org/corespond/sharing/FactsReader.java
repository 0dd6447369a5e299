package org.corespond.sharing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.corespond.sharing.decision.AgreementKind;
import org.corespond.sharing.decision.CustodianKind;
import org.corespond.sharing.decision.DataClass;
import org.corespond.sharing.decision.Facts;
import org.corespond.sharing.decision.Facts.Agreement;
import org.corespond.sharing.decision.Facts.BreakGlass;
import org.corespond.sharing.decision.Facts.Custodian;
import org.corespond.sharing.decision.Facts.Custody;
import org.corespond.sharing.decision.Facts.Incident;
import org.corespond.sharing.decision.Facts.LegalProcess;
import org.corespond.sharing.decision.Facts.Membership;
import org.corespond.sharing.decision.Facts.Wish;
import org.corespond.sharing.decision.Label;
import org.corespond.sharing.decision.ProcessKind;
import org.corespond.sharing.decision.Purpose;
import org.corespond.sharing.decision.Requester;

/** What is known about the record, the person and the moment, from one JSON object (docs/guide/decide.schema.json). */
final class FactsReader {
    private final Set<String> known;

    FactsReader(Set<String> known) {
        this.known = known;
    }

    Facts read(Part part) {
        return new Facts(
                part.find("custodian").map(FactsReader::custodian).orElse(null),
                part.someOf("labels", Label.class),
                part.find("facts").map(this::asserted).orElse(Set.of()),
                part.listOf("consents", ConsentReader::read),
                part.listOf("memberships", FactsReader::membership),
                part.listOf("agreements", FactsReader::agreement),
                part.listOf("processes", FactsReader::process),
                part.find("custody").map(FactsReader::custody).orElse(null),
                part.find("incident").map(FactsReader::incident).orElse(null),
                part.find("breakGlass").map(FactsReader::breakGlass).orElse(null),
                part.listOf("wishes", FactsReader::wish));
    }

    private Set<String> asserted(Part part) {
        Set<String> asserted = new LinkedHashSet<>();
        for (Map.Entry<String, Part> fact : part.entries().entrySet()) {
            if (!known.contains(fact.getKey())) {
                throw new BadInput(
                        "facts." + fact.getKey(), "a fact that ./corespond decide --facts lists", "no such fact");
            }
            if (!fact.getValue().node().isNull() && fact.getValue().flag()) {
                asserted.add(fact.getKey());
            }
        }
        return asserted;
    }

    private static Custodian custodian(Part part) {
        part.knowing(Set.of("id", "kind", "state"));
        return new Custodian(
                part.textOf("id"),
                part.get("kind").one(CustodianKind.class),
                part.find("state").map(RequestReader::state).orElse(null));
    }

    private static Membership membership(Part part) {
        part.knowing(Set.of("member", "class", "from", "until"));
        return new Membership(
                part.get("member").text(),
                part.get("class").text(),
                part.get("from").instant(),
                part.instantOf("until"));
    }

    private static Agreement agreement(Part part) {
        part.knowing(Set.of("id", "kind", "signed", "parties", "classes", "purposes", "fields", "from", "until"));
        return new Agreement(
                part.get("id").text(),
                part.get("kind").one(AgreementKind.class),
                part.flagOf("signed"),
                part.textsOf("parties"),
                part.someOf("classes", DataClass.class),
                part.someOf("purposes", Purpose.class),
                part.textsOf("fields"),
                part.get("from").instant(),
                part.instantOf("until"));
    }

    private static LegalProcess process(Part part) {
        part.knowing(Set.of(
                "id",
                "kind",
                "person",
                "recipients",
                "classes",
                "fields",
                "hash",
                "confidentialCommunications",
                "from",
                "until"));
        return new LegalProcess(
                part.get("id").text(),
                part.get("kind").one(ProcessKind.class),
                part.get("person").text(),
                part.textsOf("recipients"),
                part.someOf("classes", DataClass.class),
                part.textsOf("fields"),
                part.textOf("hash"),
                part.flagOf("confidentialCommunications"),
                part.get("from").instant(),
                part.instantOf("until"));
    }

    private static Custody custody(Part part) {
        part.knowing(Set.of("id", "from", "until"));
        return new Custody(part.get("id").text(), part.get("from").instant(), part.instantOf("until"));
    }

    private static Incident incident(Part part) {
        part.knowing(Set.of("id", "endedAt"));
        return new Incident(part.get("id").text(), part.instantOf("endedAt"));
    }

    private static BreakGlass breakGlass(Part part) {
        part.knowing(Set.of("person", "incident", "reasonCode", "reason", "openedAt"));
        return new BreakGlass(
                part.get("person").text(),
                part.get("incident").text(),
                Optional.ofNullable(part.textOf("reasonCode")).orElse(""),
                Optional.ofNullable(part.textOf("reason")).orElse(""),
                part.get("openedAt").instant());
    }

    private static Wish wish(Part part) {
        part.knowing(Set.of("classes", "requesters", "recipients", "purposes", "hide"));
        return new Wish(
                part.someOf("classes", DataClass.class),
                part.someOf("requesters", Requester.class),
                part.textsOf("recipients"),
                part.someOf("purposes", Purpose.class),
                part.textsOf("hide"));
    }

    static List<String> keys() {
        return List.of(
                "custodian",
                "labels",
                "facts",
                "consents",
                "memberships",
                "agreements",
                "processes",
                "custody",
                "incident",
                "breakGlass",
                "wishes");
    }
}
