package org.corespond.outcomes;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.corespond.outcomes.mapping.FactField;

/** The columns of facts as lists in SQL, generated from the one list of fields. */
final class FactColumns {
    private static final String IDENTITY = "person, event, occurred_on, flags";

    private FactColumns() {}

    /** Everything that an import brings, in the order of the stage. */
    static String all() {
        return IDENTITY + ", " + each(FactField::column);
    }

    /** The same columns of the rows that belong to one unit, put together. */
    static String merged() {
        return "(array_agg(person order by seq) filter (where person is not null))[1] person, "
                + "(array_agg(event order by seq) filter (where event is not null))[1] event, "
                + "min(occurred_on) occurred_on, outcomes.all_codes(flags) flags, "
                + each(FactColumns::merged);
    }

    private static String each(Function<FactField, String> text) {
        return Arrays.stream(FactField.values()).map(text).collect(Collectors.joining(", "));
    }

    private static String merged(FactField field) {
        String column = field.column();
        if (field == FactField.DESTINATION) {
            // As within one row: a receiving facility before any other place, any place before none.
            return "(array_agg(destination order by destination in ('ed', 'crisis', 'respite', 'sobering') desc, "
                    + "destination = 'none', seq) filter (where destination is not null))[1] destination";
        }
        String merge = switch (field.kind()) {
            // The first to arrive counts, and the last to leave.
            case STAMP ->
                (field == FactField.CLEARED || field == FactField.OFFICER_RELEASED ? "max(" : "min(") + column + ")";
            case ANSWER -> "bool_or(" + column + ")";
            case CODES -> "outcomes.all_codes(" + column + ")";
            case CODE -> "(array_agg(%s order by seq) filter (where %s is not null))[1]".formatted(column, column);
        };
        return merge + " " + column;
    }
}
