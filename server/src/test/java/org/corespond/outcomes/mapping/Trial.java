package org.corespond.outcomes.mapping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A mapping and files on a desk, and what comes of them. */
final class Trial implements FactSink {
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    final List<MappedRow> rows = new ArrayList<>();
    final List<String> doubts = new ArrayList<>();
    final List<Map<String, String>> shown = new ArrayList<>();
    private final Path desk;
    private ImportRun run;

    Trial(Path desk) {
        this.desk = desk;
    }

    Path write(String name, String text) throws IOException {
        return Files.write(desk.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    /** Runs the mapping, whose first keys are already there, over the text as one csv file. */
    Trial read(String mapping, String csv) throws IOException {
        return read(mapping, List.of(write("data.csv", csv)));
    }

    Trial read(String mapping, List<Path> files) throws IOException {
        Path path = write("mapping.yaml", HEAD + mapping);
        run = new ImportRun(MappingReader.read(path), NOW, this);
        run.read(files);
        return this;
    }

    private static final String HEAD = "version: 1\nname: trial\nunit: dispatch\nzone: America/Chicago\n";

    @Override
    public void fact(MappedRow row) {
        rows.add(row);
        run.tally().fact();
    }

    @Override
    public void quarantined(MappedRow.RowPlace place, String reason, String detail, Map<String, String> values) {
        doubts.add(place.line() + ": " + reason + ": " + detail);
        shown.add(values);
    }

    Tally tally() {
        return run.tally();
    }

    ImportRun run() {
        return run;
    }

    Object field(int row, FactField field) {
        return rows.get(row).fact().get(field);
    }

    /** One field of all facts, with "-" for nothing. */
    List<String> all(FactField field) {
        return rows.stream()
                .map(row -> row.fact().get(field))
                .map(value -> value == null ? "-" : value.toString())
                .toList();
    }
}
