package org.corespond.outcomes.mapping;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.corespond.outcomes.source.InputRefused;
import org.corespond.outcomes.source.SourceRow;
import org.jspecify.annotations.Nullable;

/** The mapping's columns tied to the places where one file has them. */
final class Binding {
    private static final int ABSENT = -1;
    private final List<Column> columns = new ArrayList<>();
    private final int[] places;
    private final @Nullable String[] constants;
    private final Set<String> missing;
    private final int slots;
    private final List<String> used = new ArrayList<>();
    private final List<String> absent = new ArrayList<>();
    private final Set<Integer> taken = new TreeSet<>();

    private Binding(Mapping mapping, int slots) {
        this.missing = mapping.columns().missing();
        this.slots = slots;
        this.places = new int[mapping.columns().columns().size()];
        this.constants = new @Nullable String[places.length];
    }

    static Binding of(Mapping mapping, Mapping.Section section, Table table, Path file, String sheet) {
        List<Column> all = mapping.columns().columns();
        Binding binding =
                new Binding(mapping, all.size() + mapping.columns().derived().size());
        List<String> lacking = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Column column = section.columns().getOrDefault(all.get(i).name(), all.get(i));
            binding.columns.add(column);
            binding.constants[i] = constant(column, section, file, sheet);
            binding.places[i] = binding.constants[i] != null ? ABSENT : place(column, table);
            binding.note(column, i, lacking);
        }
        if (!lacking.isEmpty()) {
            throw new InputRefused(file + ": line " + Math.max(1, table.line()) + ": the file has no column "
                    + String.join(", ", lacking) + "; its columns are " + table.names());
        }
        return binding;
    }

    private static @Nullable String constant(Column column, Mapping.Section section, Path file, String sheet) {
        return switch (column.name()) {
            case SectionReader.FILE_NAME -> String.valueOf(file.getFileName());
            case SectionReader.SHEET_NAME -> sheet;
            default -> section.constants().get(column.name());
        };
    }

    private static int place(Column column, Table table) {
        if (column.position() > 0) {
            return column.position() - 1;
        }
        for (String header : column.headers()) {
            int at = table.index(header);
            if (at >= 0) {
                return at;
            }
        }
        return ABSENT;
    }

    private void note(Column column, int slot, List<String> lacking) {
        String named = column.headers().isEmpty()
                ? "position " + column.position()
                : "\"" + String.join("\" or \"", column.headers()) + "\"";
        if (places[slot] >= 0) {
            taken.add(places[slot]);
            used.add(column.name() + " = " + named);
        } else if (constants[slot] == null && !column.optional()) {
            lacking.add(named + " (" + column.name() + ")");
        } else if (constants[slot] == null) {
            absent.add(column.name() + " = " + named);
        }
    }

    /** The row's values under the mapping's names; sentinels for "no value" are gone. */
    Cells cells(SourceRow row) {
        @Nullable String[] values = new @Nullable String[slots];
        List<String> cells = row.cells();
        for (int i = 0; i < places.length; i++) {
            if (constants[i] != null) {
                values[i] = constants[i];
            } else if (places[i] >= 0 && places[i] < cells.size()) {
                values[i] = value(columns.get(i), cells.get(places[i]));
            }
        }
        return new Cells(values);
    }

    private @Nullable String value(Column column, String cell) {
        String tidy = Fold.space(cell);
        if (tidy.isEmpty()) {
            return null;
        }
        if (missing.isEmpty() && column.missing().isEmpty()) {
            return tidy;
        }
        String folded = Fold.all(tidy);
        return missing.contains(folded) || column.missing().contains(folded) ? null : tidy;
    }

    List<String> used() {
        return used;
    }

    List<String> absent() {
        return absent;
    }

    /** What the mapping does not use, told apart: never to be stored, known to be of no use, and the rest. */
    Map<String, List<String>> others(Table table, Mapping.Headers headers) {
        List<String> dropped = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        List<String> unused = new ArrayList<>();
        for (int i = 0; i < table.headers().size(); i++) {
            String header = table.headers().get(i);
            if (taken.contains(i) || header.isBlank()) {
                continue;
            }
            if (headers.drop().stream().anyMatch(glob -> Glob.fits(glob, header)) || SensitiveHeaders.match(header)) {
                dropped.add(header);
            } else if (headers.ignore().stream().anyMatch(glob -> Glob.fits(glob, header))) {
                ignored.add(header);
            } else {
                unused.add(header);
            }
        }
        return Map.of("dropped", dropped, "ignored", ignored, "unused", unused);
    }
}
