package org.corespond.outcomes.source;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which sheet of a workbook is meant, and where in a row a cell stands. */
final class Sheets {
    private Sheets() {}

    /** A sheet is wanted by its name, by its number from 1, or, when nothing is said, because it is the first. */
    static boolean wanted(@Nullable String wish, int number, String name) {
        if (wish == null) {
            return number == 1;
        }
        return wish.strip().equalsIgnoreCase(name.strip()) || wish.equals(Integer.toString(number));
    }

    static InputRefused missing(Path file, @Nullable String wish, List<String> names) {
        return new InputRefused(file + ": there is no sheet \"" + wish + "\"; the workbook has "
                + String.join(
                        ", ", names.stream().map(name -> "\"" + name + "\"").toList()));
    }

    /** The column, from 0, of a cell reference such as "AB12". */
    static int column(@Nullable String reference, int next) {
        if (reference == null) {
            return next;
        }
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + (reference.charAt(i) - 'A' + 1);
        }
        return column - 1;
    }
}
