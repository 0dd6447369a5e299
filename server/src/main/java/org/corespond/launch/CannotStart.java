package org.corespond.launch;

import org.jspecify.annotations.Nullable;

/** The program cannot start here; the message is the one sentence that the operator reads. */
final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotStart(String sentence) {
        super(sentence);
    }

    CannotStart(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
