package org.corespond.workgroup.community;

import java.time.Instant;
import java.util.UUID;
import org.corespond.web.Shell;
import org.jspecify.annotations.Nullable;

/** "You said, we changed": one entry of the public list, in both languages. */
public record ChangedThing(
        UUID id,
        FeedbackTheme theme,
        String heardEn,
        String heardEs,
        String changedEn,
        String changedEs,
        Instant publishedAt,
        @Nullable Instant withdrawnAt) {

    public String heard(Shell shell) {
        return shell.locale().getLanguage().equals("es") ? heardEs : heardEn;
    }

    public String changed(Shell shell) {
        return shell.locale().getLanguage().equals("es") ? changedEs : changedEn;
    }
}
