package org.corespond.outcomes.mapping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.corespond.outcomes.source.InputRefused;
import org.corespond.outcomes.source.ReadOptions;
import org.corespond.outcomes.source.SourceRow;
import org.jspecify.annotations.Nullable;

/** Code books: second files in which a code stands beside what it means; read once, looked up by folded key. */
final class Books {
    static final Set<String> KEYS = Set.of("file", "read", "key", "columns");
    private final Map<String, Book> books = new LinkedHashMap<>();

    private record Book(Map<String, Integer> columns, Map<String, List<String>> rows) {}

    static Books read(@Nullable YamlNode node) throws IOException {
        Books books = new Books();
        if (node != null) {
            for (Map.Entry<String, YamlNode> entry : node.entries().entrySet()) {
                books.books.put(entry.getKey(), book(entry.getValue()));
            }
        }
        return books;
    }

    private static Book book(YamlNode node) throws IOException {
        Map<String, YamlNode> entries = node.entries(KEYS);
        Path file = node.file().toAbsolutePath().resolveSibling(node.get("file").text());
        ReadOptions options = LayoutReader.read(entries.get("read"), ReadOptions.DEFAULT);
        YamlNode keyNode = node.get("key");
        try (Table table = Table.open(file, options, Fold.all(List.of(keyNode.text())))) {
            int key = table.index(keyNode.text());
            if (key < 0) {
                throw keyNode.expected("the code book " + file.getFileName() + " has no column \"" + keyNode.text()
                        + "\"; it has " + table.names());
            }
            return new Book(columns(node, table), rows(table, key));
        } catch (MappingRefused refused) {
            throw refused;
        } catch (InputRefused refused) {
            throw node.get("file").expected(String.valueOf(refused.getMessage()));
        }
    }

    private static Map<String, Integer> columns(YamlNode node, Table table) {
        Map<String, Integer> columns = new HashMap<>();
        YamlNode named = node.find("columns");
        if (named == null) {
            table.headers().forEach(header -> columns.put(header, table.index(header)));
            return columns;
        }
        named.entries().forEach((name, value) -> {
            int at = table.index(value.text());
            if (at < 0) {
                throw value.expected("the code book has no column \"" + value.text() + "\"; it has " + table.names());
            }
            columns.put(name, at);
        });
        return columns;
    }

    private static Map<String, List<String>> rows(Table table, int key) throws IOException {
        Map<String, List<String>> rows = new HashMap<>();
        for (SourceRow row = table.next(); row != null; row = table.next()) {
            if (key < row.cells().size() && !row.cells().get(key).isBlank()) {
                rows.putIfAbsent(
                        Fold.all(row.cells().get(key)),
                        row.cells().stream().map(Fold::space).toList());
            }
        }
        return rows;
    }

    /** The step {@code lookup: {book: closing, take: meaning}}; {@code else: keep} keeps a code the book lacks. */
    Steps.Step lookup(YamlNode node) {
        Map<String, YamlNode> entries = node.entries(Set.of("book", "take", "else"));
        YamlNode name = node.get("book");
        Book book = books.get(name.text());
        if (book == null) {
            throw name.expected("there is no code book \"" + name.text() + "\" under books"
                    + Suggest.among(name.text(), books.keySet()));
        }
        YamlNode take = node.get("take");
        Integer at = book.columns().get(take.text());
        if (at == null) {
            throw take.expected("the code book has no column \"" + take.text() + "\""
                    + Suggest.among(take.text(), book.columns().keySet()));
        }
        boolean keep =
                entries.containsKey("else") && "keep".equals(node.get("else").oneOf(Set.of("keep", "blank")));
        return text -> {
            List<String> row = book.rows().get(Fold.all(text));
            return row == null ? keep ? text : null : at < row.size() ? row.get(at) : null;
        };
    }
}
