package org.corespond.sharing.decision;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.corespond.sharing.decision.PolicySet.RoleTerms;
import org.jspecify.annotations.Nullable;

/** What a role takes away; it never gives (decisions 29). */
final class RoleStep {
    private final @Nullable Role role;
    private final @Nullable RoleTerms terms;

    RoleStep(Request request, PolicySet policy) {
        this.role = request.role();
        this.terms = role == null ? null : Objects.requireNonNull(policy.roles().get(role));
    }

    /** Somebody whose role may not ask like this; an administrator or a background job asks as nobody. */
    Optional<Missing> stranger(Requester requester, Purpose purpose) {
        boolean fits = terms == null
                || (terms.requesters().contains(requester)
                        && (terms.purposes().isEmpty() || terms.purposes().contains(purpose)));
        return fits
                ? Optional.empty()
                : Optional.of(
                        new Missing("role", "the role " + role + " may not ask as " + requester + " for " + purpose));
    }

    Verdict after(Verdict verdict, Set<DataClass> classes) {
        Verdict narrowed = verdict;
        if (terms != null && classes.stream().anyMatch(terms.never()::contains)) {
            narrowed = narrowed.closed(new Missing("role.class", "the role " + role + " never sees this class"));
        }
        FieldView view = terms == null ? null : terms.view();
        if (view != null && narrowed.permit() && !classes.contains(DataClass.CAP)) {
            narrowed = narrowed.seeing(narrowed.view().meet(view));
        }
        return narrowed.permit() && narrowed.view().isEmpty()
                ? narrowed.closed(new Missing("view.empty", "no field is left that this request may see"))
                : narrowed;
    }
}
