package org.corespond.outcomes.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of delimited text (RFC 4180, read with mercy): quoted fields may span lines, a quote inside an unquoted field is
 * text. A quote that never closes costs its own line and nothing after it.
 */
final class DelimitedRows implements RowSource {
    /** A narrative may run over many lines, a lost quote runs over all of them; the border between is ours. */
    private static final int LONGEST_RECORD_LINES = 500;

    private static final int LONGEST_RECORD_CHARS = 1_000_000;

    private final BufferedReader reader;
    private final char delimiter;
    private final char quote;
    private final boolean padShortRows;
    private final Deque<String> readAhead = new ArrayDeque<>();
    private int line;
    private int expected = -1;
    private boolean textBehindQuote;

    DelimitedRows(BufferedReader reader, char delimiter, char quote, boolean padShortRows) {
        this.reader = reader;
        this.delimiter = delimiter;
        this.quote = quote;
        this.padShortRows = padShortRows;
    }

    @Override
    public void expect(int columns) {
        expected = columns;
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        String first = takeLine();
        while (first != null && first.isEmpty()) {
            first = takeLine();
        }
        if (first == null) {
            return null;
        }
        int start = line;
        if (quote == ReadOptions.NO_QUOTE || first.indexOf(quote) < 0) {
            List<String> cells = plain(first);
            return new SourceRow(start, cells, wrongWidth(cells));
        }
        return quoted(first, start);
    }

    private SourceRow quoted(String first, int start) throws IOException {
        List<String> taken = new ArrayList<>();
        StringBuilder record = new StringBuilder(first);
        List<String> cells = fields(first);
        while (cells == null && taken.size() < LONGEST_RECORD_LINES && record.length() < LONGEST_RECORD_CHARS) {
            String more = takeLine();
            if (more == null) {
                break;
            }
            taken.add(more);
            record.append('\n').append(more);
            // Only a line with a quote can close the field: parsing again for the others would be quadratic.
            cells = more.indexOf(quote) >= 0 ? fields(record.toString()) : null;
        }
        if (cells == null) {
            giveBack(taken);
            return new SourceRow(start, plain(first), "a quote that opens on this line is never closed");
        }
        String fault = textBehindQuote && !taken.isEmpty() ? "has text behind a closing quote" : wrongWidth(cells);
        if (fault == null || taken.isEmpty()) {
            return new SourceRow(start, cells, fault);
        }
        giveBack(taken);
        return new SourceRow(start, plain(first), fault + ": a quote on this line is probably not closed");
    }

    private @Nullable String wrongWidth(List<String> cells) {
        if (expected < 0 || cells.size() == expected) {
            return null;
        }
        if (cells.size() < expected) {
            return padShortRows || cells.stream().allMatch(String::isBlank)
                    ? null
                    : "has " + cells.size() + " columns where the header has " + expected;
        }
        return cells.subList(expected, cells.size()).stream().allMatch(String::isBlank)
                ? null
                : "has " + cells.size() + " columns where the header has " + expected;
    }

    private @Nullable String takeLine() throws IOException {
        String next = readAhead.isEmpty() ? reader.readLine() : readAhead.pollFirst();
        if (next != null) {
            line++;
        }
        return next;
    }

    private void giveBack(List<String> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            readAhead.addFirst(lines.get(i));
            line--;
        }
    }

    private List<String> plain(String text) {
        List<String> cells = new ArrayList<>(Math.max(10, expected));
        int from = 0;
        for (int at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, from)) {
            cells.add(text.substring(from, at));
            from = at + 1;
        }
        cells.add(text.substring(from));
        return cells;
    }

    /** The fields of a whole record, or null when a quoted field is still open at its end. */
    private @Nullable List<String> fields(String text) {
        List<String> cells = new ArrayList<>(Math.max(10, expected));
        StringBuilder cell = new StringBuilder();
        int at = 0;
        textBehindQuote = false;
        while (true) {
            boolean isQuoted = opens(text, at);
            at = isQuoted ? quotedField(text, text.indexOf(quote, at) + 1, cell) : at;
            if (at < 0) {
                return null;
            }
            int end = text.indexOf(delimiter, at);
            String rest = text.substring(at, end < 0 ? text.length() : end);
            if (isQuoted) {
                textBehindQuote |= !rest.isBlank();
                rest = cell.append(rest).toString();
                cell.setLength(0);
            }
            cells.add(rest);
            if (end < 0) {
                return cells;
            }
            at = end + 1;
        }
    }

    /** A field is quoted when its first character that is not a space is the quote. */
    private boolean opens(String text, int at) {
        int i = at;
        while (i < text.length() && text.charAt(i) == ' ' && delimiter != ' ') {
            i++;
        }
        return i < text.length() && text.charAt(i) == quote;
    }

    private int quotedField(String text, int from, StringBuilder cell) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != quote) {
                cell.append(c);
            } else if (at < text.length() && text.charAt(at) == quote) {
                cell.append(c);
                at++;
            } else {
                return at;
            }
        }
        return -1;
    }

    @Override
    public String description() {
        return "text, columns separated by " + (delimiter == '\t' ? "tab" : "\"" + delimiter + "\"");
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
