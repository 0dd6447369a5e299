package org.corespond.kernel;

import java.util.function.Function;

/** What a change answers: done with a value, or refused with a reason that a person can act on. */
public sealed interface Result<T> permits Result.Done, Refused {

    /** The change happened. */
    record Done<T>(T value) implements Result<T> {}

    static <T> Result<T> done(T value) {
        return new Done<>(value);
    }

    /** Refusal or value, folded into one answer. */
    default <R> R fold(Function<T, R> done, Function<Refused<T>, R> refused) {
        return switch (this) {
            case Done<T>(T value) -> done.apply(value);
            case Refused<T> no -> refused.apply(no);
        };
    }

    /** The value, where a refusal would be a bug of the caller. */
    default T orThrow() {
        return fold(value -> value, no -> {
            throw new IllegalStateException("refused: " + no.code());
        });
    }
}
