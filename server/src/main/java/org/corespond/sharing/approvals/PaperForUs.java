package org.corespond.sharing.approvals;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.corespond.sharing.decision.ProcessKind;

/** Approved legal process that names my agency: by its case number, without a name. */
public record PaperForUs(
        UUID id,
        ProcessKind kind,
        String issuer,
        String caseNumber,
        UUID holder,
        UUID subject,
        Set<String> classes,
        Instant from,
        Instant until) {
    public PaperForUs {
        classes = Set.copyOf(classes);
    }
}
