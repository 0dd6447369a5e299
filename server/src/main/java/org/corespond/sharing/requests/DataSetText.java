package org.corespond.sharing.requests;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.corespond.sharing.RedisclosureNotice;
import org.corespond.sharing.decision.Obligation;

/** A data set as CSV (RFC 4180): what it obliges to first, then exactly the columns that were asked for. */
final class DataSetText {
    private DataSetText() {}

    static byte[] of(
            List<String> fields, List<Map<String, String>> rows, Set<Obligation> duties, Collection<String> scope) {
        StringBuilder text = new StringBuilder();
        RedisclosureNotice.csvLines(duties, scope)
                .forEach(notice -> text.append(notice).append("\r\n"));
        if (!duties.isEmpty()) {
            String codes = duties.stream().map(Obligation::code).sorted().collect(Collectors.joining(" "));
            line(text, List.of("# Obligations: " + codes));
        }
        line(text, fields);
        for (Map<String, String> row : rows) {
            line(text, fields.stream().map(field -> row.getOrDefault(field, "")).toList());
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder text, Collection<String> cells) {
        text.append(cells.stream().map(DataSetText::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    /** A cell that a spreadsheet would read as a formula is text. */
    private static String cell(String value) {
        String safe = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
