package org.corespond.sharing.decision;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the record, the person and the moment.
 *
 * @param asserted the named conditions that somebody has recorded as true
 */
public record Facts(
        @Nullable Custodian custodian,
        Set<Label> labels,
        Set<String> asserted,
        List<Consent> consents,
        List<Membership> memberships,
        List<Agreement> agreements,
        List<LegalProcess> processes,
        @Nullable Custody custody,
        @Nullable Incident incident,
        @Nullable BreakGlass breakGlass,
        List<Wish> wishes) {
    public Facts {
        labels = Set.copyOf(labels);
        asserted = Set.copyOf(asserted);
        consents = List.copyOf(consents);
        memberships = List.copyOf(memberships);
        agreements = List.copyOf(agreements);
        processes = List.copyOf(processes);
        wishes = List.copyOf(wishes);
    }

    /** Who holds the record; the state is that of the encounter when none is named. */
    public record Custodian(
            @Nullable String id,
            CustodianKind kind,
            @Nullable String state) {}

    /** Lawful custody from booking to the instant of release. */
    public record Custody(String id, Instant from, @Nullable Instant until) {}

    public record Incident(String id, @Nullable Instant endedAt) {}

    /** A declared break-glass: for one person and one incident. */
    public record BreakGlass(String person, String incident, String reasonCode, String reason, Instant openedAt) {}

    /** An exclusion of the person or an agreed restriction (164.522, 2.26). Empty lists fit all; nothing to hide hides all. */
    public record Wish(
            Set<DataClass> classes,
            Set<Requester> requesters,
            Set<String> recipients,
            Set<Purpose> purposes,
            Set<String> hide) {
        public Wish {
            classes = Set.copyOf(classes);
            requesters = Set.copyOf(requesters);
            recipients = Set.copyOf(recipients);
            purposes = Set.copyOf(purposes);
            hide = Set.copyOf(hide);
        }
    }

    /** A registry's proof that somebody belongs to a class of recipients or disclosers. */
    public record Membership(
            String member,
            String memberClass,
            Instant from,
            @Nullable Instant until) {
        boolean holds(@Nullable String who, String wanted, Instant at) {
            return member.equals(who) && memberClass.equals(wanted) && Span.covers(from, until, at);
        }
    }

    /** A clause of an agreement of the registry. Empty classes, purposes or fields: it does not limit them. */
    public record Agreement(
            String id,
            AgreementKind kind,
            boolean signed,
            Set<String> parties,
            Set<DataClass> classes,
            Set<Purpose> purposes,
            Set<String> fields,
            Instant from,
            @Nullable Instant until) {
        public Agreement {
            parties = Set.copyOf(parties);
            classes = Set.copyOf(classes);
            purposes = Set.copyOf(purposes);
            fields = Set.copyOf(fields);
        }
    }

    /** An order, warrant, subpoena or request on file; it opens what it states and no more. */
    public record LegalProcess(
            String id,
            ProcessKind kind,
            String person,
            Set<String> recipients,
            Set<DataClass> classes,
            Set<String> fields,
            @Nullable String hash,
            boolean confidentialCommunications,
            Instant from,
            @Nullable Instant until) {
        public LegalProcess {
            recipients = Set.copyOf(recipients);
            classes = Set.copyOf(classes);
            fields = Set.copyOf(fields);
        }
    }
}
