package org.corespond.launch;

import java.util.Locale;

/** What this start of the program is for. */
enum Mode {
    DEMO,
    RUN,
    WORD;

    /** As the property {@code corespond.mode} says it. */
    String property() {
        return name().toLowerCase(Locale.ROOT);
    }
}
