package org.corespond.outcomes.mapping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.corespond.outcomes.source.InputRefused;
import org.corespond.outcomes.source.ReadOptions;
import org.corespond.outcomes.source.RowSource;
import org.corespond.outcomes.source.SourceFiles;
import org.corespond.outcomes.source.SourceRow;
import org.jspecify.annotations.Nullable;

/** A file opened behind its header: the row the mapping points at, or the one of the first rows that looks most like it. */
final class Table implements AutoCloseable {
    private static final int LOOK_AT_ROWS = 60;
    private final Path file;
    private final RowSource source;
    private final Map<String, Integer> byName = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();
    private @Nullable SourceRow first;
    private int line;

    private Table(Path file, RowSource source) {
        this.file = file;
        this.source = source;
    }

    /** Opens the file and leaves it at the first row of data. */
    static Table open(Path file, ReadOptions options, Set<String> foldedHeaders) throws IOException {
        Integer said = options.headerRow();
        int headerLine = said == null ? look(file, options, foldedHeaders) : said;
        Table table = new Table(file, SourceFiles.open(file, options));
        if (headerLine == 0) {
            table.withoutHeader();
        } else {
            table.at(headerLine);
        }
        for (int i = 0; i < options.skipAfterHeader(); i++) {
            table.next();
        }
        return table;
    }

    private static int look(Path file, ReadOptions options, Set<String> folded) throws IOException {
        SourceRow top = null;
        int best = 0;
        long most = 0;
        try (RowSource source = SourceFiles.open(file, options)) {
            for (int i = 0; i < LOOK_AT_ROWS; i++) {
                SourceRow row = source.next();
                if (row == null) {
                    break;
                }
                top = top == null ? row : top;
                long hits = row.cells().stream()
                        .map(Fold::all)
                        .filter(folded::contains)
                        .distinct()
                        .count();
                best = hits > most ? row.line() : best;
                most = Math.max(hits, most);
            }
        }
        if (most == 0) {
            throw new InputRefused(
                    top == null
                            ? file + ": line 1: the file holds no rows"
                            : file + ": line " + top.line()
                                    + ": none of the columns that the mapping names stands in the"
                                    + " first rows; this row has " + list(top.cells()));
        }
        return best;
    }

    private void withoutHeader() throws IOException {
        first = source.next();
        if (first != null) {
            source.expect(first.cells().size());
        }
    }

    private void at(int wanted) throws IOException {
        SourceRow row = source.next();
        while (row != null && row.line() < wanted) {
            row = source.next();
        }
        if (row == null || row.line() > wanted || row.blank()) {
            throw new InputRefused(file + ": line " + wanted + ": the mapping expects the header in row " + wanted
                    + ", but that row is " + (row == null ? "past the end of the file" : "empty"));
        }
        line = row.line();
        for (int i = 0; i < row.cells().size(); i++) {
            names.add(Fold.space(row.cells().get(i)));
            byName.put(unique(names.get(i)), i);
        }
        source.expect(names.size());
    }

    /** A header that stands twice is reached as "Date (2)". */
    private String unique(String name) {
        String folded = Fold.all(name);
        String unique = folded;
        for (int copy = 2; byName.containsKey(unique); copy++) {
            unique = folded + " (" + copy + ")";
        }
        return unique;
    }

    /** The next row of data. */
    @Nullable
    SourceRow next() throws IOException {
        if (first != null) {
            SourceRow row = first;
            first = null;
            return row;
        }
        return source.next();
    }

    /** The place of a column from 0, or -1. */
    int index(String name) {
        return byName.getOrDefault(Fold.all(name), -1);
    }

    /** The line of the header, or 0 where there is none. */
    int line() {
        return line;
    }

    List<String> headers() {
        return names;
    }

    String description() {
        return source.description();
    }

    /** The headers for a message. */
    String names() {
        return names.isEmpty() ? "no header" : list(names);
    }

    private static String list(List<String> cells) {
        return String.join(
                ", ",
                cells.stream()
                        .filter(cell -> !cell.isBlank())
                        .limit(60)
                        .map(cell -> "\"" + Fold.space(cell) + "\"")
                        .toList());
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
