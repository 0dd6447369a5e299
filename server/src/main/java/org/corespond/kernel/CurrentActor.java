package org.corespond.kernel;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The actor of the running request or job; the database walls of every transaction are set from it. */
public final class CurrentActor {
    private static final ThreadLocal<@Nullable Actor> HELD = new ThreadLocal<>();

    private CurrentActor() {}

    public static Optional<Actor> find() {
        return Optional.ofNullable(HELD.get());
    }

    public static Actor get() {
        return find().orElseThrow(() -> new IllegalStateException("nobody acts here"));
    }

    /** Runs work as the actor and puts the former one back, whatever happens. */
    public static <T extends @Nullable Object> T as(Actor actor, Supplier<T> work) {
        Actor before = HELD.get();
        HELD.set(actor);
        try {
            return work.get();
        } finally {
            restore(before);
        }
    }

    public static void run(Actor actor, Runnable work) {
        as(actor, () -> {
            work.run();
            return actor;
        });
    }

    /** For the web filter alone, which cannot wrap the handler in a lambda. */
    public static void restore(@Nullable Actor actor) {
        if (actor == null) {
            HELD.remove();
        } else {
            HELD.set(actor);
        }
    }
}
