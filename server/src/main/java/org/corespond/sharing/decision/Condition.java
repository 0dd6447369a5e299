package org.corespond.sharing.decision;

import java.util.Set;

/** One condition of a rule. */
public sealed interface Condition {
    /** A fact that somebody recorded as true. */
    record Named(String fact) implements Condition {}

    /** What the facts show by themselves. */
    record Is(Standing standing) implements Condition {}

    /** A consent of one of these kinds, relied on now. */
    record Consented(Set<ConsentKind> kinds) implements Condition {
        public Consented {
            kinds = Set.copyOf(kinds);
        }
    }

    record Agreed(AgreementKind kind) implements Condition {}

    /** A legal process of one of these kinds on file that names the class. */
    record Compelled(Set<ProcessKind> kinds) implements Condition {
        public Compelled {
            kinds = Set.copyOf(kinds);
        }
    }

    record Asked(RequestKind kind) implements Condition {}

    /** The conditions of another rule, whose obligations come with it. */
    record ByRule(String rule) implements Condition {}
}
