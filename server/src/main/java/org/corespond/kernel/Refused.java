package org.corespond.kernel;

import java.io.Serializable;
import java.util.List;

/**
 * A change that was not made, and why. Serializable, since it waits in the session for the next page.
 * The code is stable (`offer.expired`) and is the key of the sentence shown.
 *
 * @param field the form field that it belongs to, or "" for the whole form
 */
public record Refused<T>(String code, String field, List<Object> args) implements Result<T>, Serializable {
    public Refused {
        args = List.copyOf(args);
    }

    public static <T> Refused<T> because(String code, Object... args) {
        return new Refused<>(code, "", List.of(args));
    }

    public static <T> Refused<T> at(String field, String code, Object... args) {
        return new Refused<>(code, field, List.of(args));
    }

    /** The same refusal for a caller that wanted another value. */
    public <R> Refused<R> retyped() {
        return new Refused<>(code, field, args);
    }
}
