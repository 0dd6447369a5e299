package org.corespond.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.corespond.sharing.decision.AgreementKind;
import org.corespond.sharing.decision.Consent;
import org.corespond.sharing.decision.DataClass;
import org.corespond.sharing.decision.Facts;
import org.corespond.sharing.decision.Facts.Agreement;
import org.corespond.sharing.decision.Facts.Custodian;
import org.corespond.sharing.decision.Facts.Custody;
import org.corespond.sharing.decision.Facts.Incident;
import org.corespond.sharing.decision.Facts.LegalProcess;
import org.corespond.sharing.decision.ProcessKind;
import org.corespond.sharing.decision.Request;
import org.corespond.sharing.decision.RequestKind;

/** One question about one person: which cell, who would receive, what is known, and the person's five consents. */
record DecideCase(DecideNeeds needs, String person, String recipient, Set<String> words, List<Consent> consents) {
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");
    static final String CUSTODIAN = "custodian-1";

    Request request() {
        RequestKind kind = null;
        for (RequestKind it : RequestKind.values()) {
            kind = words.contains("request:" + it) ? it : kind;
        }
        return new Request(
                needs.question().requester(),
                null,
                recipient,
                needs.question().purpose(),
                kind,
                List.of(needs.question().dataClass()),
                List.of(),
                person,
                NOW,
                "WI",
                Set.of());
    }

    Facts facts() {
        List<Agreement> agreements = new ArrayList<>();
        for (AgreementKind kind : AgreementKind.values()) {
            if (words.contains("agreement:" + kind)) {
                Set<String> parties = Set.of(CUSTODIAN, recipient);
                String id = kind.name().toLowerCase(Locale.ROOT);
                agreements.add(new Agreement(id, kind, true, parties, Set.of(), Set.of(), Set.of(), FROM, null));
            }
        }
        return new Facts(
                new Custodian(CUSTODIAN, needs.custodian(), null),
                Set.of(),
                words,
                consents,
                List.of(),
                agreements,
                processes(),
                words.contains("custody") ? new Custody("booking", FROM, null) : null,
                words.contains("incident") ? new Incident("incident", null) : null,
                null,
                List.of());
    }

    private List<LegalProcess> processes() {
        List<LegalProcess> processes = new ArrayList<>();
        Set<DataClass> classes = Set.of(needs.question().dataClass());
        for (ProcessKind kind : ProcessKind.values()) {
            if (words.contains("process:" + kind)) {
                processes.add(new LegalProcess(
                        kind.name(),
                        kind,
                        person,
                        Set.of(recipient),
                        classes,
                        Set.of(),
                        "sha256:00",
                        false,
                        FROM,
                        null));
            }
        }
        return processes;
    }
}
