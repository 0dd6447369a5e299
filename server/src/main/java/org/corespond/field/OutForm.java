package org.corespond.field;

import org.corespond.web.FormText;
import org.jspecify.annotations.Nullable;

/** What was chosen and typed to take a unit out of service, kept as it was typed. */
public record OutForm(@Nullable OutReason reason, @Nullable String note) {
    public static final OutForm EMPTY = new OutForm(null, "");

    public OutForm {
        note = FormText.plain(note);
    }
}
