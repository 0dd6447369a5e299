package org.corespond.outcomes;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.corespond.outcomes.mapping.DryRun;
import org.corespond.outcomes.mapping.ImportRun;
import org.corespond.outcomes.mapping.Mapping;
import org.corespond.outcomes.mapping.Tally;

/** Tells an operator what an import understood and where every row went. */
final class ImportPrinter {
    private static final int VALUES_SHOWN = 25;
    private final PrintStream out;

    ImportPrinter(PrintStream out) {
        this.out = out;
    }

    void print(Mapping mapping, List<Path> files, ImportReport report, boolean rehearsal) {
        out.println((rehearsal ? "Dry run of " : "Import of ") + mapping.title() + ": one row is a "
                + mapping.unit().name().toLowerCase(java.util.Locale.ROOT) + ", times in " + mapping.zone());
        report.files().forEach(file -> print(file, rehearsal));
        values(report);
        out.println();
        counts(report);
        flags(report.flags());
        doubts(report.doubts(), files, Tally.sum(report.tally().quarantined()));
        if (rehearsal) {
            out.println("The source can say: " + String.join(", ", mapping.provides()));
            out.println(
                    "Nothing was changed. Duplicates are counted within these files; earlier imports were not looked at.");
        }
    }

    private void print(ImportRun.Understood file, boolean columns) {
        out.println(file.file() + ": " + file.description()
                + (file.headerLine() > 0 ? ", header in row " + file.headerLine() : ", no header")
                + ", " + number(file.rows()) + " rows");
        if (columns) {
            list("used", file.used());
            list("optional and absent", file.absent());
            list("dropped, never stored", file.others().getOrDefault("dropped", List.of()));
            list("ignored", file.others().getOrDefault("ignored", List.of()));
            list("not mentioned in the mapping, not stored", file.others().getOrDefault("unused", List.of()));
        }
    }

    private void list(String title, List<String> names) {
        if (!names.isEmpty()) {
            out.println("  " + title + ": " + String.join(", ", names));
        }
    }

    private void values(ImportReport report) {
        report.unmapped().forEach((field, values) -> {
            long others = Tally.sum(values);
            out.println("  values of " + field + ": " + number(report.mapped().getOrDefault(field, 0L)) + " mapped, "
                    + number(others) + " not in the map");
            values.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(VALUES_SHOWN)
                    .forEach(entry -> out.println("    " + number(entry.getValue()) + " x \"" + entry.getKey() + "\""));
            if (values.size() > VALUES_SHOWN) {
                out.println("    and " + number(values.size() - VALUES_SHOWN) + " more values");
            }
        });
    }

    private void counts(ImportReport report) {
        Tally tally = report.tally();
        out.println("rows read    " + number(tally.read()));
        out.println("facts        " + number(tally.facts())
                + (report.corrections() > 0 ? "   (of these " + number(report.corrections()) + " corrections)" : ""));
        kind("duplicates   ", tally.duplicates());
        kind("filtered     ", tally.filtered());
        kind("quarantined  ", tally.quarantined());
    }

    private void kind(String title, Map<String, Long> counts) {
        out.println(title + number(Tally.sum(counts)));
        counts.forEach((name, rows) -> out.println("             " + number(rows) + " x " + name));
    }

    private void flags(Map<String, Long> flags) {
        if (!flags.isEmpty()) {
            out.println("flagged facts");
            flags.forEach((name, rows) -> out.println("             " + number(rows) + " x " + name));
        }
    }

    private void doubts(List<DryRun.Doubt> doubts, List<Path> files, long all) {
        if (doubts.isEmpty()) {
            return;
        }
        out.println("first rows in quarantine");
        doubts.forEach(doubt -> out.println("  "
                + files.get(doubt.place().file()).getFileName()
                + (doubt.place().sheet().isEmpty() ? "" : " (" + doubt.place().sheet() + ")") + ":"
                + doubt.place().line()
                + ": " + doubt.reason() + ": " + doubt.detail()));
        if (all > doubts.size()) {
            out.println("  and " + number(all - doubts.size()) + " more");
        }
    }

    private static String number(long number) {
        return String.format(java.util.Locale.US, "%,d", number);
    }
}
