package org.corespond.outcomes.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a department's values mean; counts every value it is asked about, so that a dry run can show the coverage. */
final class CodeMap {
    /** More different values than this are no code list but free text; counting each would only eat memory. */
    private static final int MOST_COUNTED = 2_000;

    private record Pattern(Predicate<String> fits, String code) {}

    private final String field;
    private final Map<String, String> exact = new LinkedHashMap<>();
    private final List<Pattern> patterns = new ArrayList<>();
    private final Map<String, Long> unmapped = new TreeMap<>();
    private final Map<String, String> seen = new HashMap<>();
    private @Nullable String otherwise;
    private boolean keepsOthers;
    private long mappedValues;

    CodeMap(String field) {
        this.field = field;
    }

    void exact(String value, String code) {
        exact.put(Fold.all(value), code);
    }

    boolean has(String value) {
        return exact.containsKey(Fold.all(value));
    }

    void pattern(Predicate<String> fits, String code) {
        patterns.add(new Pattern(fits, code));
    }

    void otherwise(String code) {
        otherwise = code;
    }

    /** Values without an entry become codes themselves. */
    void keepOthers() {
        keepsOthers = true;
    }

    /** The code of a value; a value that nobody foresaw is a fault, unless the mapping says what to do with it. */
    String code(String value) throws RowFault {
        String known = seen.get(value);
        if (known != null) {
            mappedValues++;
            return known;
        }
        String folded = Fold.all(value);
        String code = exact.get(folded);
        for (int i = 0; code == null && i < patterns.size(); i++) {
            code = patterns.get(i).fits().test(folded) ? patterns.get(i).code() : null;
        }
        code = code == null && keepsOthers ? Fold.slug(value) : code;
        if (code != null) {
            mappedValues++;
            if (seen.size() < MOST_COUNTED) {
                seen.put(value, code);
            }
            return code;
        }
        if (unmapped.size() < MOST_COUNTED || unmapped.containsKey(value)) {
            unmapped.merge(value, 1L, Long::sum);
        }
        if (otherwise != null) {
            return otherwise;
        }
        throw new RowFault(field + ": value is not in the map", "\"" + value + "\" is not in the map");
    }

    String field() {
        return field;
    }

    long mappedValues() {
        return mappedValues;
    }

    /** Values that no entry of the map names, with how often each was seen. */
    Map<String, Long> unmapped() {
        return unmapped;
    }

    @Nullable
    String otherwise() {
        return otherwise;
    }
}
