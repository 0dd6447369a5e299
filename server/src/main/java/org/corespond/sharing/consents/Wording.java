package org.corespond.sharing.consents;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.corespond.sharing.decision.Consent.Party;
import org.corespond.sharing.decision.ConsentKind;
import org.corespond.sharing.decision.DataClass;
import org.corespond.sharing.decision.Purpose;
import org.jspecify.annotations.Nullable;

/** What a consent says, before and after somebody signs it; whatever it lacks is named, never guessed. */
public record Wording(
        ConsentKind kind,
        From from,
        @Nullable String information,
        To to,
        Set<DataClass> classes,
        Set<String> fields,
        Set<Purpose> purposes,
        Set<String> statements,
        Length length) {
    public Wording {
        classes = Set.copyOf(classes);
        fields = Set.copyOf(fields);
        purposes = Set.copyOf(purposes);
        statements = Set.copyOf(statements);
    }

    Wording describing(@Nullable String words) {
        return new Wording(kind, from, words, to, classes, fields, purposes, statements, length);
    }

    /** Who may disclose: an agency of the registry, or a class that the registry proves. */
    public record From(@Nullable UUID agency, @Nullable PartyClass memberClass) {
        @Nullable
        Party party() {
            if (agency == null && memberClass == null) {
                return null;
            }
            return agency == null ? party(memberClass) : new Party(agency.toString(), null);
        }

        private static @Nullable Party party(@Nullable PartyClass named) {
            return named == null ? null : new Party(null, named.name());
        }
    }

    /** Who may receive. */
    public record To(Set<UUID> agencies, Set<PartyClass> memberClasses) {
        public To {
            agencies = Set.copyOf(agencies);
            memberClasses = Set.copyOf(memberClasses);
        }

        List<Party> parties() {
            return Stream.concat(
                            agencies.stream().sorted().map(agency -> new Party(agency.toString(), null)),
                            memberClasses.stream().sorted().map(named -> new Party(null, named.name())))
                    .toList();
        }
    }

    /** From when to when, or until which event. */
    public record Length(
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable ConsentEnd event,
            boolean none,
            boolean irrevocable) {}
}
