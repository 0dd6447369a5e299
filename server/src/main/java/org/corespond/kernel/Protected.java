package org.corespond.kernel;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Person data that has not been read: what it is, whose it is, and how to read it once the gate has said so. A store hands
 * out this and nothing else; only the gate of {@code sharing} may call {@link #open} (an architecture test holds it).
 *
 * @param <T> the record behind it
 */
public final class Protected<T> {
    /** Which fields of a record may be shown. */
    @FunctionalInterface
    public interface Shown {
        Shown ALL = (dataClass, fields) -> true;

        /** Whether at least one of these fields of the class is in view. */
        boolean any(String dataClass, String... fields);
    }

    /**
     * What is known of the record without reading it; ids and codes only.
     *
     * @param record what the walls of its table go by
     * @param subject the person, or where nobody knows who it is, the record
     * @param custodian the agency that holds it; absent when there is no such record
     * @param classes the classes of data in it, as disclosure names them
     * @param handedOver whether its holder handed it over to the reading agency with an episode that the agency accepted
     * @param persons whether the person wrote it and holds it; the agency only keeps it, and asks like any other
     */
    public record Header(
            UUID record,
            UUID subject,
            @Nullable UUID custodian,
            Set<String> classes,
            boolean handedOver,
            boolean persons) {
        public Header {
            classes = Set.copyOf(classes);
        }

        public Header(UUID record, UUID subject, @Nullable UUID custodian, Set<String> classes, boolean handedOver) {
            this(record, subject, custodian, classes, handedOver, false);
        }
    }

    private final Header header;
    private final Supplier<Optional<T>> read;
    private final @Nullable Function<RoundTrip, Supplier<Optional<T>>> together;
    private final BiFunction<T, Shown, T> narrow;

    public Protected(Header header, Supplier<Optional<T>> read, BiFunction<T, Shown, T> narrow) {
        this(header, read, null, narrow);
    }

    /** One that its store can also read together with what opens and closes it. */
    public Protected(
            Header header,
            Supplier<Optional<T>> read,
            @Nullable Function<RoundTrip, Supplier<Optional<T>>> together,
            BiFunction<T, Shown, T> narrow) {
        this.header = header;
        this.read = read;
        this.together = together;
        this.narrow = narrow;
    }

    public Header header() {
        return header;
    }

    /** Reads it, and leaves of it what is shown. For the gate alone. */
    public Optional<T> open(Shown shown) {
        return narrowed(read.get(), shown);
    }

    /** The same, read on the trip that opens it if its store can, else as soon as that trip is made. For the gate alone. */
    public Supplier<Optional<T>> open(Shown shown, RoundTrip opening) {
        if (together == null) {
            opening.make();
            Optional<T> found = narrowed(read.get(), shown);
            return () -> found;
        }
        Supplier<Optional<T>> found = together.apply(opening);
        return () -> narrowed(found.get(), shown);
    }

    private Optional<T> narrowed(Optional<T> found, Shown shown) {
        return found.map(record -> narrow.apply(record, shown));
    }
}
