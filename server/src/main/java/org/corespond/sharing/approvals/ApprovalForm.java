package org.corespond.sharing.approvals;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.corespond.sharing.decision.RequestKind;
import org.jspecify.annotations.Nullable;

/** What an official typed. */
public record ApprovalForm(
        @Nullable RequestKind kind,
        @Nullable String official,
        @Nullable String ori,
        @Nullable String caseNumber,
        @Nullable String reason,
        @Nullable List<String> asserted) {
    /** What can be asked like this; legal process comes on paper. */
    public static final List<RequestKind> KINDS = List.of(RequestKind.LOCATE_SUSPECT, RequestKind.VICTIM);

    /** 45 CFR 164.512(f)(2), (f)(3). */
    public static final List<String> ASSERTABLE = List.of(
            "suspect_fugitive_witness_or_missing",
            "victim_agrees",
            "victim_cannot_agree",
            "need_without_use_against_victim",
            "waiting_would_harm_case");

    static final ApprovalForm NOTHING = new ApprovalForm(null, null, null, null, null, null);

    public boolean asserts(String fact) {
        return asserted != null && asserted.contains(fact);
    }

    /** The part that is missing; empty when it can be asked. */
    String missing() {
        if (kind == null || !KINDS.contains(kind)) {
            return "kind";
        }
        if (text(official).isEmpty() || text(ori).isEmpty()) {
            return text(official).isEmpty() ? "official" : "ori";
        }
        if (text(caseNumber).isEmpty() || text(reason).isEmpty()) {
            return text(caseNumber).isEmpty() ? "caseNumber" : "reason";
        }
        return facts().isEmpty() ? "asserted" : "";
    }

    Set<String> facts() {
        Set<String> facts = new HashSet<>(asserted == null ? List.of() : asserted);
        facts.retainAll(ASSERTABLE);
        return facts;
    }

    static String text(@Nullable String typed) {
        return Optional.ofNullable(typed).map(String::strip).orElse("");
    }
}
