package org.corespond.sharing.decision;

import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which fields a release shows: a list, or the whole record of the class without what is hidden. An aggregate is no view of
 * a person: met with any other view it stays one.
 */
public record FieldView(SortedSet<String> names, Scope scope, SortedSet<String> fields, SortedSet<String> hidden) {
    public enum Scope {
        AGGREGATE,
        LISTED,
        WHOLE
    }

    public static final FieldView WHOLE = new FieldView(sorted(), Scope.WHOLE, sorted(), sorted());
    public static final FieldView CUBE =
            new FieldView(sorted("V-CUBE"), Scope.AGGREGATE, sorted("registered_table"), sorted());
    public static final FieldView NONE = new FieldView(sorted("V-NONE"), Scope.LISTED, sorted(), sorted());

    public static FieldView listed(String name, Collection<String> fields) {
        return new FieldView(sorted(name), Scope.LISTED, new TreeSet<>(fields), sorted());
    }

    /** The scope of a paper: the fields that it lists, or all when it lists none. */
    static FieldView of(String name, Set<String> fields) {
        return fields.isEmpty() ? new FieldView(sorted(name), Scope.WHOLE, sorted(), sorted()) : listed(name, fields);
    }

    /** What both show. */
    public FieldView meet(FieldView other) {
        if (isPlain() || equals(other)) {
            return other;
        }
        if (other.isPlain()) {
            return this;
        }
        if (scope == Scope.AGGREGATE || other.scope == Scope.AGGREGATE) {
            return CUBE;
        }
        SortedSet<String> shared = new TreeSet<>();
        SortedSet<String> kept = union(hidden, other.hidden);
        if (scope == Scope.WHOLE && other.scope == Scope.WHOLE) {
            return new FieldView(union(names, other.names), Scope.WHOLE, shared, kept);
        }
        shared.addAll(scope == Scope.LISTED ? fields : other.fields);
        if (scope == other.scope) {
            shared.retainAll(other.fields);
        }
        shared.removeAll(kept);
        return new FieldView(union(names, other.names), Scope.LISTED, shared, sorted());
    }

    /** What at least one shows; for two permissions of a person's data. Beside the whole record no other view has a name. */
    FieldView join(FieldView other) {
        SortedSet<String> both = union(names, other.names);
        if (scope == Scope.LISTED && other.scope == Scope.LISTED) {
            return new FieldView(both, Scope.LISTED, union(fields, other.fields), sorted());
        }
        SortedSet<String> kept = union(hidden, other.hidden);
        kept.removeIf(field -> shows(field) || other.shows(field));
        boolean unnamed = isUnnamedWhole() || other.isUnnamedWhole();
        return new FieldView(unnamed ? sorted() : both, Scope.WHOLE, sorted(), kept);
    }

    FieldView without(Collection<String> taken) {
        return meet(new FieldView(sorted(), Scope.WHOLE, sorted(), new TreeSet<>(taken)));
    }

    /** Whether nothing is left to show. */
    public boolean isEmpty() {
        return scope != Scope.WHOLE && fields.isEmpty();
    }

    public boolean shows(String field) {
        return scope == Scope.WHOLE ? !hidden.contains(field) : fields.contains(field);
    }

    /** As an answer names it. */
    public String id() {
        return names.isEmpty() ? "V-FULL" : String.join("+", names);
    }

    /** Everything, and nobody's paper in particular: it limits nothing. */
    private boolean isPlain() {
        return isUnnamedWhole() && hidden.isEmpty();
    }

    private boolean isUnnamedWhole() {
        return scope == Scope.WHOLE && names.isEmpty();
    }

    private static SortedSet<String> union(SortedSet<String> one, SortedSet<String> other) {
        SortedSet<String> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    private static SortedSet<String> sorted(String... texts) {
        return new TreeSet<>(Set.of(texts));
    }
}
