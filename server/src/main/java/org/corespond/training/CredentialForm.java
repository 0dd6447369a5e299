package org.corespond.training;

import org.corespond.web.FormText;
import org.jspecify.annotations.Nullable;

/** What was typed about a certificate that was earned elsewhere. */
public record CredentialForm(
        @Nullable String who,
        @Nullable String name,
        @Nullable String from,
        @Nullable String sworn,
        @Nullable String kind,
        @Nullable String course,
        @Nullable String hours,
        @Nullable String issuer,
        @Nullable String issued,
        @Nullable String expires) {
    static final CredentialForm EMPTY = new CredentialForm("", "", "", "", "", "", "", "", "", "");

    public CredentialForm {
        who = FormText.plain(who);
        name = FormText.plain(name);
        from = FormText.plain(from);
        sworn = FormText.plain(sworn);
        kind = FormText.plain(kind);
        course = FormText.plain(course);
        hours = FormText.plain(hours);
        issuer = FormText.plain(issuer);
        issued = FormText.plain(issued);
        expires = FormText.plain(expires);
    }

    Enlist.Who whom() {
        return new Enlist.Who(FormText.plain(who), FormText.plain(name), FormText.plain(from), FormText.plain(sworn));
    }
}
