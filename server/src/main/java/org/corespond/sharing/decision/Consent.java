package org.corespond.sharing.decision;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person has signed, element by element (42 CFR 2.31(a), 45 CFR 164.508(c)). Anything may be lacking: the check is
 * made each time somebody relies on it.
 *
 * @param statements the statements it carries: {@code right_to_revoke}, {@code redisclosure_warning},
 *     {@code refusal_consequences}, {@code no_conditioning}
 * @param fields limits what it opens; empty means the whole of its classes
 * @param combinedWith other kinds that the same paper tries to give
 * @param trigger only for a directive: a named fact that has to hold
 */
public record Consent(
        String id,
        ConsentKind kind,
        @Nullable String person,
        @Nullable Party discloser,
        @Nullable String information,
        List<Party> recipients,
        Set<DataClass> classes,
        Set<String> fields,
        Set<Purpose> purposes,
        Set<String> statements,
        Term term,
        @Nullable String signedBy,
        @Nullable String capacity,
        @Nullable Instant signedAt,
        @Nullable Instant revokedAt,
        boolean knownFalse,
        Set<ConsentKind> combinedWith,
        @Nullable String trigger) {
    public Consent {
        recipients = List.copyOf(recipients);
        classes = Set.copyOf(classes);
        fields = Set.copyOf(fields);
        purposes = Set.copyOf(purposes);
        statements = Set.copyOf(statements);
        combinedWith = Set.copyOf(combinedWith);
    }

    /** A party by registry id, or a class whose members the registry proves. Never by a written name. */
    public record Party(@Nullable String id, @Nullable String memberClass) {}

    /** From when to when, or until which event; irrevocable is a criminal-justice referral only (2.35). */
    public record Term(
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String event,
            @Nullable Instant eventAt,
            boolean none,
            @Nullable Instant irrevocableUntil,
            @Nullable Instant finalDisposition) {}
}
