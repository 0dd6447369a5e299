package org.corespond.outcomes.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.corespond.outcomes.source.ReadOptions;
import org.jspecify.annotations.Nullable;

/** Reads the columns of a source and the sections for files that have them under other headers. */
final class SectionReader {
    /** The file's own name, for what only the name tells (a year, a precinct). */
    static final String FILE_NAME = "@file";

    /** The sheet's name, where there are sheets. */
    static final String SHEET_NAME = "@sheet";

    private final YamlNode root;
    private final Scope scope;

    SectionReader(YamlNode root, Scope scope) {
        this.root = root;
        this.scope = scope;
    }

    List<Column> columns(YamlNode node) {
        List<Column> columns = new ArrayList<>();
        node.entries().forEach((name, value) -> {
            Column column = column(name, value);
            columns.add(column);
            scope.add(name, column.sensitive());
        });
        if (columns.isEmpty()) {
            throw node.expected("expected at least one column");
        }
        for (String builtIn : List.of(FILE_NAME, SHEET_NAME)) {
            columns.add(new Column(builtIn, List.of(), 0, true, Set.of(), true));
            scope.add(builtIn, false);
        }
        return columns;
    }

    private static Column column(String name, YamlNode node) {
        if (!node.isMap()) {
            return new Column(name, node.texts(), 0, false, Set.of(), false);
        }
        Map<String, YamlNode> entries = node.entries(Set.of("header", "position", "optional", "missing", "sensitive"));
        YamlNode header = entries.get("header");
        YamlNode position = entries.get("position");
        YamlNode optional = entries.get("optional");
        YamlNode missing = entries.get("missing");
        YamlNode sensitive = entries.get("sensitive");
        if (header == null && position == null) {
            throw node.expected("expected a header or a position");
        }
        return new Column(
                name,
                header == null ? List.of() : header.texts(),
                position == null ? 0 : position(position),
                optional != null && optional.yes(),
                missing == null ? Set.of() : Fold.all(missing.texts()),
                sensitive != null && !sensitive.oneOf(Set.of("reviewed")).isEmpty());
    }

    /** A number from 1, or the letters of a spreadsheet. */
    private static int position(YamlNode node) {
        if (!node.text().matches("[A-Za-z]{1,3}")) {
            return node.number(1, 16_384);
        }
        int position = 0;
        for (char letter : node.text().toUpperCase(java.util.Locale.ROOT).toCharArray()) {
            position = position * 26 + letter - 'A' + 1;
        }
        return position;
    }

    /** The sections in order, the general one last. */
    List<Mapping.Section> sections(@Nullable YamlNode files) {
        List<Mapping.Section> sections = new ArrayList<>();
        YamlNode read = root.find("read");
        ReadOptions base = LayoutReader.read(read, ReadOptions.DEFAULT);
        List<String> sheets = LayoutReader.sheets(read);
        for (YamlNode item : files == null ? List.<YamlNode>of() : files.items()) {
            item.entries(Set.of("match", "read", "columns", "set"));
            YamlNode own = item.find("read");
            Map<String, Column> columns = new LinkedHashMap<>();
            entries(item.find("columns")).forEach((name, value) -> {
                scope.slot(name, value);
                columns.put(name, column(name, value));
            });
            Map<String, String> constants = new LinkedHashMap<>();
            entries(item.find("set")).forEach((name, value) -> {
                scope.slot(name, value);
                constants.put(name, value.text());
            });
            sections.add(new Mapping.Section(
                    item.get("match").text(),
                    LayoutReader.read(own, base),
                    own == null || own.find("sheet") == null ? sheets : LayoutReader.sheets(own),
                    columns,
                    constants));
        }
        sections.add(new Mapping.Section("*", base, sheets, Map.of(), Map.of()));
        return sections;
    }

    private static Map<String, YamlNode> entries(@Nullable YamlNode node) {
        return node == null ? Map.of() : node.entries();
    }
}
