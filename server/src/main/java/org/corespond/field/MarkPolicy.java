package org.corespond.field;

import java.util.Optional;
import java.util.Set;

/** Which tap counts: each moment once, none after a later one, and only the last can be taken back. */
final class MarkPolicy {
    private MarkPolicy() {}

    /** True when the tap is new; a repeated or overtaken tap is harmless and changes nothing. */
    static boolean counts(Mark mark, Set<Mark> standing) {
        return standing.stream().noneMatch(other -> other.compareTo(mark) >= 0);
    }

    /** Leaving and the door of a facility ask for an arrival on scene; a missing earlier tap does not hold anybody up. */
    static boolean mayCome(Mark mark, Set<Mark> standing) {
        return mark.compareTo(Mark.LEFT_SCENE) < 0 || standing.contains(Mark.ARRIVED);
    }

    /** The moment that can be taken back: the last one. */
    static Optional<Mark> undoable(Set<Mark> standing) {
        return standing.stream().max(Mark::compareTo);
    }

    /** Where a response stands once the mark is taken back. */
    static Optional<Mark> before(Mark mark, Set<Mark> standing) {
        return standing.stream().filter(other -> other.compareTo(mark) < 0).max(Mark::compareTo);
    }
}
