package org.corespond.agreements;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What becomes open and what becomes closed in one place of an agreement by a newer version.
 *
 * @param clause from 1; 0 is the agreement as a whole
 * @param gone the clause is no longer there
 * @param fresh the clause was not there
 */
public record VersionChange(int clause, boolean gone, boolean fresh, List<Line> opens, List<Line> closes) {
    /** What a change is about. */
    public enum About {
        PARTY,
        CLASS,
        PURPOSE,
        FIELD,
        FROM,
        UNTIL
    }

    /**
     * One change.
     *
     * @param but whether it is everything but these
     * @param values codes and ids; of a date, that date, or nothing for no date
     */
    public record Line(About about, boolean but, List<String> values) {}

    public VersionChange {
        opens = List.copyOf(opens);
        closes = List.copyOf(closes);
    }

    /** Clause by clause in their order; places that say the same are left out. */
    static List<VersionChange> between(Terms before, Terms after) {
        List<VersionChange> changes = new ArrayList<>();
        Clause whole = new Clause(Terms.OPERATOR, before.parties(), NONE, NONE, NONE, before.from(), before.until());
        Clause now = new Clause(Terms.OPERATOR, after.parties(), NONE, NONE, NONE, after.from(), after.until());
        changes.add(change(0, whole, now));
        int most = Math.max(before.clauses().size(), after.clauses().size());
        for (int i = 0; i < most; i++) {
            changes.add(change(i + 1, at(before, i), at(after, i)));
        }
        changes.removeIf(change -> change.opens.isEmpty() && change.closes.isEmpty() && !change.gone && !change.fresh);
        return changes;
    }

    private static final SortedSet<String> NONE = new TreeSet<>();

    private static @Nullable Clause at(Terms terms, int i) {
        return i < terms.clauses().size() ? terms.clauses().get(i) : null;
    }

    private static VersionChange change(int number, @Nullable Clause before, @Nullable Clause after) {
        List<Line> opens = new ArrayList<>();
        List<Line> closes = new ArrayList<>();
        if (before != null && after != null) {
            compare(About.PARTY, texts(before.parties()), texts(after.parties()), opens, closes);
            compare(About.CLASS, before.classes(), after.classes(), opens, closes);
            compare(About.PURPOSE, before.purposes(), after.purposes(), opens, closes);
            compare(About.FIELD, before.fields(), after.fields(), opens, closes);
            int begins = begin(before).compareTo(begin(after));
            if (begins != 0) {
                (begins > 0 ? opens : closes).add(new Line(About.FROM, false, day(after.from())));
            }
            int ends = end(before).compareTo(end(after));
            if (ends != 0) {
                (ends < 0 ? opens : closes).add(new Line(About.UNTIL, false, day(after.until())));
            }
        }
        return new VersionChange(number, after == null, before == null, opens, closes);
    }

    private static Instant begin(Clause clause) {
        return clause.from() == null ? Instant.MIN : clause.from();
    }

    private static Instant end(Clause clause) {
        return clause.until() == null ? Instant.MAX : clause.until();
    }

    private static List<String> day(@Nullable Instant at) {
        return at == null ? List.of() : List.of(at.toString());
    }

    private static SortedSet<String> texts(Collection<UUID> ids) {
        SortedSet<String> texts = new TreeSet<>();
        ids.forEach(id -> texts.add(id.toString()));
        return texts;
    }

    /** An empty list does not limit. */
    private static void compare(
            About about, SortedSet<String> before, SortedSet<String> after, List<Line> opens, List<Line> closes) {
        if (before.isEmpty() != after.isEmpty()) {
            (before.isEmpty() ? closes : opens)
                    .add(new Line(about, true, List.copyOf(before.isEmpty() ? after : before)));
            return;
        }
        SortedSet<String> more = new TreeSet<>(after);
        more.removeAll(before);
        SortedSet<String> less = new TreeSet<>(before);
        less.removeAll(after);
        if (!more.isEmpty()) {
            opens.add(new Line(about, false, List.copyOf(more)));
        }
        if (!less.isEmpty()) {
            closes.add(new Line(about, false, List.copyOf(less)));
        }
    }
}
