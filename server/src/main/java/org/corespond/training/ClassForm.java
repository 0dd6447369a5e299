package org.corespond.training;

import org.corespond.web.FormText;
import org.jspecify.annotations.Nullable;

/** What was typed about a class, kept as it was typed. */
public record ClassForm(
        @Nullable String course,
        @Nullable String host,
        @Nullable String place,
        @Nullable String from,
        @Nullable String to,
        @Nullable String seats,
        @Nullable String lent,
        @Nullable String instructor) {
    static final ClassForm EMPTY = new ClassForm("", "", "", "", "", "20", "0", "");

    public ClassForm {
        course = FormText.plain(course);
        host = FormText.plain(host);
        place = FormText.plain(place);
        from = FormText.plain(from);
        to = FormText.plain(to);
        seats = FormText.plain(seats);
        lent = FormText.plain(lent);
        instructor = FormText.plain(instructor);
    }
}
