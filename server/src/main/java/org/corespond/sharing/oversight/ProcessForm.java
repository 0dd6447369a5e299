package org.corespond.sharing.oversight;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.sharing.decision.DataClass;
import org.corespond.sharing.decision.ProcessKind;
import org.jspecify.annotations.Nullable;

/** What was typed about a paper. */
public record ProcessForm(
        @Nullable ProcessKind kind,
        @Nullable String issuer,
        @Nullable String caseNumber,
        @Nullable UUID person,
        @Nullable List<UUID> recipients,
        @Nullable List<DataClass> classes,
        @Nullable String fields,
        @Nullable List<String> asserted,
        @Nullable Boolean confidential,
        @Nullable String official,
        @Nullable String verifiedBy,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {
    /** What the paper or its official states (42 CFR 2.65(d); 45 CFR 164.512(f)(1)(ii)(C)). */
    public static final List<String> ASSERTABLE = List.of(
            "ori_recorded",
            "relevant_and_material",
            "specific_and_limited",
            "deidentified_would_not_do",
            "crime_extremely_serious",
            "records_of_substantial_value",
            "no_other_way",
            "public_interest_outweighs_harm",
            "holder_had_independent_counsel",
            "confidential_communications_2_63",
            "parent_or_student_notified",
            "notice_barred");

    public boolean isConfidential() {
        return Boolean.TRUE.equals(confidential);
    }

    public boolean has(DataClass dataClass) {
        return classes != null && classes.contains(dataClass);
    }

    public boolean goesTo(UUID agency) {
        return recipients != null && recipients.contains(agency);
    }

    public boolean states(String fact) {
        return asserted != null && asserted.contains(fact);
    }

    /** The field that is missing; empty when the paper is described. */
    String missing() {
        if (kind == null || person == null) {
            return kind == null ? "kind" : "person";
        }
        if (blank(issuer) || blank(caseNumber)) {
            return blank(issuer) ? "issuer" : "caseNumber";
        }
        if (recipients == null || recipients.isEmpty()) {
            return "recipients";
        }
        if (classes == null || classes.isEmpty()) {
            return "classes";
        }
        if (blank(official) || blank(verifiedBy)) {
            return blank(official) ? "official" : "verifiedBy";
        }
        return from == null || until == null || !until.isAfter(from) ? "until" : "";
    }

    /** By the names of the policy set, from words as one writes them. */
    Set<String> fieldNames() {
        return Arrays.stream(text(fields).split(",", -1))
                .map(field -> field.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "_"))
                .filter(field -> !field.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static boolean blank(@Nullable String typed) {
        return text(typed).isEmpty();
    }
}
