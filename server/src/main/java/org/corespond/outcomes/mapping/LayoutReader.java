package org.corespond.outcomes.mapping;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.corespond.outcomes.source.ReadOptions;
import org.jspecify.annotations.Nullable;

/** Reads how a file is laid out: sheet, header row, separator, encoding and where the data ends. */
final class LayoutReader {
    static final Set<String> KEYS = Set.of(
            "sheet", "header_row", "skip_after_header", "delimiter", "quote", "encoding", "short_rows", "stop_at");
    private static final Map<String, Character> SEPARATORS =
            Map.of("tab", '\t', "comma", ',', "semicolon", ';', "pipe", '|', "space", ' ');

    private LayoutReader() {}

    /** What the node says over what the base says. */
    static ReadOptions read(@Nullable YamlNode node, ReadOptions base) {
        if (node == null) {
            return base;
        }
        Map<String, YamlNode> entries = node.entries(KEYS);
        YamlNode sheet = entries.get("sheet");
        YamlNode delimiter = entries.get("delimiter");
        YamlNode quote = entries.get("quote");
        YamlNode encoding = entries.get("encoding");
        YamlNode shortRows = entries.get("short_rows");
        YamlNode headerRow = entries.get("header_row");
        YamlNode skip = entries.get("skip_after_header");
        YamlNode stopAt = entries.get("stop_at");
        return new ReadOptions(
                sheet == null ? base.sheet() : sheet.isList() || isPattern(sheet.text()) ? null : sheet.text(),
                delimiter == null ? base.delimiter() : separator(delimiter),
                quote == null ? base.quote() : quote(quote),
                encoding == null ? base.encoding() : encoding(encoding),
                shortRows == null ? base.padShortRows() : "pad".equals(shortRows.oneOf(Set.of("pad", "quarantine"))),
                headerRow == null ? base.headerRow() : headerRow(headerRow),
                skip == null ? base.skipAfterHeader() : skip.number(0, 1000),
                stopAt == null ? base.stopAt() : stopAt.text());
    }

    /** Several sheets that are read one after the other; empty when one sheet is meant. */
    static List<String> sheets(@Nullable YamlNode node) {
        YamlNode sheet = node == null ? null : node.find("sheet");
        if (sheet == null || (!sheet.isList() && !isPattern(sheet.text()))) {
            return List.of();
        }
        return sheet.texts().stream()
                .map(text -> "all".equals(text) ? "*" : text)
                .toList();
    }

    private static boolean isPattern(String text) {
        return "all".equals(text) || text.contains("*");
    }

    private static @Nullable Integer headerRow(YamlNode node) {
        return switch (node.text()) {
            case "none" -> 0;
            case "find" -> null;
            default -> node.number(1, 10_000);
        };
    }

    private static Character separator(YamlNode node) {
        Character named = SEPARATORS.get(node.text());
        return named != null ? named : single(node);
    }

    private static char quote(YamlNode node) {
        return "none".equals(node.text()) ? ReadOptions.NO_QUOTE : single(node);
    }

    private static char single(YamlNode node) {
        if (node.text().length() != 1) {
            throw node.expected(
                    "expected one character (or tab, comma, semicolon, pipe), found \"" + node.text() + "\"");
        }
        return node.text().charAt(0);
    }

    private static Charset encoding(YamlNode node) {
        try {
            return Charset.forName(node.text());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw node.expected(
                    "there is no encoding \"" + node.text() + "\"; usual are utf-8, windows-1252, utf-16le");
        }
    }
}
