package org.corespond.outcomes.mapping;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.corespond.outcomes.source.InputRefused;
import org.corespond.outcomes.source.ReadOptions;
import org.corespond.outcomes.source.SourceFiles;
import org.corespond.outcomes.source.SourceRow;

/** One import: reads the files one after the other and hands every row to where it belongs. */
public final class ImportRun {
    private final Mapping mapping;
    private final FactReader reader;
    private final FactSink sink;
    private final Tally tally = new Tally();
    private final List<Understood> understood = new ArrayList<>();
    private final Set<String> hidden;

    /** What was found in one file or sheet. */
    public record Understood(
            Path file,
            String description,
            int headerLine,
            List<String> used,
            List<String> absent,
            Map<String, List<String>> others,
            long rows) {}

    public ImportRun(Mapping mapping, Instant now, FactSink sink) {
        this.mapping = mapping;
        this.reader = new FactReader(mapping, now);
        this.sink = sink;
        this.hidden = reader.hidden();
    }

    public Tally tally() {
        return tally;
    }

    public List<Understood> understood() {
        return understood;
    }

    /** Values that the maps do not name, by field, with how often each was seen. */
    public Map<String, Map<String, Long>> unmapped() {
        Map<String, Map<String, Long>> unmapped = new LinkedHashMap<>();
        mapping.plans().maps().forEach(map -> unmapped.put(map.field(), map.unmapped()));
        return unmapped;
    }

    /** How many values each map has found a code for. */
    public Map<String, Long> mapped() {
        Map<String, Long> mapped = new LinkedHashMap<>();
        mapping.plans().maps().forEach(map -> mapped.put(map.field(), map.mappedValues()));
        return mapped;
    }

    /** Reads all files; a file that cannot be used at all is refused and nothing of the import may be kept. */
    public void read(List<Path> files) throws IOException {
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            Mapping.Section section = section(file);
            if (section.sheets().isEmpty()) {
                read(i, file, section, section.options());
            } else {
                for (String sheet : sheets(file, section.sheets())) {
                    read(i, file, section, withSheet(section.options(), sheet));
                }
            }
        }
        if (tally.read() == 0) {
            throw new InputRefused(files.getFirst() + ": line 1: there is a header but no row of data"
                    + (files.size() > 1 ? " in any of the files" : ""));
        }
    }

    private Mapping.Section section(Path file) {
        String name = String.valueOf(file.getFileName());
        return mapping.sections().stream()
                .filter(section -> Glob.fits(section.pattern(), name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> sheets(Path file, List<String> wanted) throws IOException {
        List<String> all = SourceFiles.sheets(file);
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String number = Integer.toString(i + 1);
            String name = all.get(i);
            if (wanted.stream().anyMatch(glob -> Glob.fits(glob, name) || glob.equals(number))) {
                chosen.add(name);
            }
        }
        if (chosen.isEmpty()) {
            throw new InputRefused(file + ": no sheet is named " + String.join(" or ", wanted) + "; the workbook has "
                    + String.join(", ", all));
        }
        return chosen;
    }

    private static ReadOptions withSheet(ReadOptions options, String sheet) {
        return new ReadOptions(
                sheet,
                options.delimiter(),
                options.quote(),
                options.encoding(),
                options.padShortRows(),
                options.headerRow(),
                options.skipAfterHeader(),
                options.stopAt());
    }

    private void read(int index, Path file, Mapping.Section section, ReadOptions options) throws IOException {
        List<String> headers = mapping.columns().columns().stream()
                .map(column -> section.columns().getOrDefault(column.name(), column))
                .flatMap(column -> column.headers().stream())
                .toList();
        String sheet = options.sheet() == null ? "" : options.sheet();
        try (Table table = Table.open(file, options, Fold.all(headers))) {
            Binding binding = Binding.of(mapping, section, table, file, sheet);
            long before = tally.read();
            rows(table, binding, options, new MappedRow.RowPlace(index, sheet, 0));
            understood.add(new Understood(
                    file,
                    table.description(),
                    table.line(),
                    binding.used(),
                    binding.absent(),
                    binding.others(table, mapping.columns().headers()),
                    tally.read() - before));
        }
    }

    /** Blank rows at the very end are no rows: workbooks keep thousands that nobody filled. */
    private void rows(Table table, Binding binding, ReadOptions options, MappedRow.RowPlace at) throws IOException {
        String stop = options.stopAt() == null ? null : Fold.all(options.stopAt());
        boolean stopped = false;
        int blanks = 0;
        for (SourceRow row = table.next(); row != null; row = table.next()) {
            if (row.blank()) {
                blanks++;
                continue;
            }
            for (; blanks > 0; blanks--) {
                filtered("blank row");
            }
            stopped |= stop != null && firstCell(row).startsWith(stop);
            if (stopped) {
                filtered("footer");
            } else {
                row(row, binding, new MappedRow.RowPlace(at.file(), at.sheet(), row.line()));
            }
        }
    }

    private static String firstCell(SourceRow row) {
        return row.cells().stream()
                .map(Fold::all)
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse("");
    }

    private void filtered(String name) {
        tally.readOne();
        tally.filtered(name);
    }

    private void row(SourceRow row, Binding binding, MappedRow.RowPlace place) throws IOException {
        if (row.fault() != null) {
            tally.readOne();
            tally.quarantined("malformed row");
            sink.quarantined(place, "malformed row", row.fault(), Map.of());
            return;
        }
        Cells cells = binding.cells(row);
        Optional<String> filter = reader.filter(cells);
        if (filter.isPresent()) {
            filtered(filter.get());
            return;
        }
        tally.readOne();
        try {
            sink.fact(reader.map(cells, place));
        } catch (RowFault fault) {
            tally.quarantined(fault.reason());
            sink.quarantined(place, fault.reason(), fault.detail(), shown(cells));
        }
    }

    private Map<String, String> shown(Cells cells) {
        Map<String, String> shown = new LinkedHashMap<>();
        List<Column> columns = mapping.columns().columns();
        for (int i = 0; i < columns.size(); i++) {
            String value = cells.get(i);
            if (value != null && !columns.get(i).name().startsWith("@")) {
                shown.put(columns.get(i).name(), hidden.contains(columns.get(i).name()) ? "(withheld)" : value);
            }
        }
        return shown;
    }
}
