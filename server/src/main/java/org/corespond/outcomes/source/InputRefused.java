package org.corespond.outcomes.source;

/** A file or mapping that cannot be used at all; the message is the one sentence that a person reads. */
public class InputRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InputRefused(String sentence) {
        super(sentence);
    }

    public InputRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
