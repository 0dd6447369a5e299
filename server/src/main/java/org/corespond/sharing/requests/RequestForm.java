package org.corespond.sharing.requests;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was typed about a data request, kept as it was typed. Fields come as {@code call.contact_date}. */
public record RequestForm(
        @Nullable String holder,
        @Nullable String records,
        @Nullable Set<String> fields,
        @Nullable String purpose,
        @Nullable String why,
        @Nullable String scope,
        @Nullable String from,
        @Nullable String to,
        @Nullable String until,
        @Nullable String assured) {
    static final RequestForm EMPTY = new RequestForm("", "call", Set.of(), "TREAT", "", "shared", "", "", "", "");

    public RequestForm {
        holder = text(holder);
        records = text(records);
        fields = fields == null ? Set.of() : Set.copyOf(fields);
        purpose = text(purpose);
        why = text(why);
        scope = text(scope);
        from = text(from);
        to = text(to);
        until = text(until);
        assured = text(assured);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    public boolean asks(String record, String field) {
        return fields != null && fields.contains(record + "." + field);
    }

    boolean sharedOnly() {
        return !"period".equals(scope);
    }
}
