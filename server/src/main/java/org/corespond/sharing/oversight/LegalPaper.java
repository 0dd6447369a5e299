package org.corespond.sharing.oversight;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.corespond.sharing.decision.DataClass;
import org.corespond.sharing.decision.ProcessKind;

/**
 * An order, warrant, subpoena or request on file, with what was done about it.
 *
 * @param fields that it states; none means the whole of its classes
 * @param asserted what it or its official states, by the names of the policy set
 * @param verifiedBy how the official's identity and authority were verified (45 CFR 164.514(h))
 */
public record LegalPaper(
        UUID id,
        ProcessKind kind,
        String issuer,
        String caseNumber,
        UUID subject,
        Set<UUID> recipients,
        Set<DataClass> classes,
        Set<String> fields,
        Set<String> asserted,
        boolean confidential,
        String official,
        String verifiedBy,
        Instant from,
        Instant until,
        String fileName,
        String sha256,
        Instant recordedAt,
        List<Taken> steps) {
    public LegalPaper {
        recipients = Set.copyOf(recipients);
        classes = Set.copyOf(classes);
        fields = Set.copyOf(fields);
        asserted = Set.copyOf(asserted);
        steps = List.copyOf(steps);
    }

    /** With the name that lies sealed. */
    LegalPaper called(String file) {
        return new LegalPaper(
                id,
                kind,
                issuer,
                caseNumber,
                subject,
                recipients,
                classes,
                fields,
                asserted,
                confidential,
                official,
                verifiedBy,
                from,
                until,
                file,
                sha256,
                recordedAt,
                steps);
    }

    /** What somebody does about it. */
    public enum Step {
        PRIVACY_OFFICER,
        COUNSEL,
        REFUSED,
        ENDED
    }

    /** A step with who took it and why. */
    public record Taken(Step step, UUID account, Instant at, String note) {}

    public boolean took(Step step) {
        return steps.stream().anyMatch(taken -> taken.step() == step);
    }

    /** A subpart E order takes privacy officer and counsel, 42 CFR 2.61-2.67 (rule S5). */
    public boolean needsCounsel() {
        return kind == ProcessKind.SUBPART_E_ORDER;
    }

    public boolean approved() {
        return took(Step.PRIVACY_OFFICER) && (!needsCounsel() || took(Step.COUNSEL)) && !took(Step.REFUSED);
    }

    /** Whether somebody still has to decide. */
    public boolean waits() {
        return !approved() && !took(Step.REFUSED);
    }
}
