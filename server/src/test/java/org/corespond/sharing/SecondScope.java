package org.corespond.sharing;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How far something opens: fields (null: all but the hidden), the rules that took part, whether process compels it. */
record SecondScope(@Nullable Set<String> fields, Set<String> hidden, boolean compelled, Set<String> rules) {
    static final SecondScope ALL = new SecondScope(null, Set.of(), false, Set.of());

    static SecondScope fields(Set<String> fields, boolean compelled) {
        return new SecondScope(fields.isEmpty() ? null : fields, Set.of(), compelled, Set.of());
    }

    SecondScope by(String rule) {
        return new SecondScope(fields, hidden, compelled, plus(rules, Set.of(rule)));
    }

    SecondScope hiding(Set<String> taken) {
        return fields == null
                ? new SecondScope(null, plus(hidden, taken), compelled, rules)
                : new SecondScope(minus(fields, taken), Set.of(), compelled, rules);
    }

    static @Nullable SecondScope and(@Nullable SecondScope one, @Nullable SecondScope other) {
        if (one == null || other == null) {
            return null;
        }
        Set<String> fields = null;
        if (one.fields != null && other.fields != null) {
            fields = new TreeSet<>(one.fields);
            fields.retainAll(other.fields);
        } else if (one.fields != null) {
            fields = minus(one.fields, other.hidden);
        } else if (other.fields != null) {
            fields = minus(other.fields, one.hidden);
        }
        return new SecondScope(
                fields,
                fields == null ? plus(one.hidden, other.hidden) : Set.of(),
                one.compelled || other.compelled,
                plus(one.rules, other.rules));
    }

    static @Nullable SecondScope or(@Nullable SecondScope one, @Nullable SecondScope other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        Set<String> fields = one.fields == null || other.fields == null ? null : plus(one.fields, other.fields);
        return new SecondScope(fields, Set.of(), one.compelled || other.compelled, plus(one.rules, other.rules));
    }

    /** What one shows and the named fields of the other besides. */
    static SecondScope beside(SecondScope one, SecondScope listed) {
        Set<String> named = listed.fields == null ? Set.of() : listed.fields;
        return one.fields == null
                ? new SecondScope(null, minus(one.hidden, named), true, one.rules)
                : new SecondScope(plus(one.fields, named), Set.of(), true, one.rules);
    }

    static Set<String> plus(Set<String> one, Set<String> other) {
        Set<String> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    private static Set<String> minus(Set<String> one, Set<String> taken) {
        Set<String> left = new TreeSet<>(one);
        left.removeAll(taken);
        return left;
    }
}
