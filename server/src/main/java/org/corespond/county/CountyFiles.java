package org.corespond.county;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Writes a county into a folder: CSV files, a README that says what they are, and truth.json to judge programs by. */
public final class CountyFiles {
    private CountyFiles() {}

    /** Writes every file and returns what stands in truth.json. */
    public static Map<String, Object> write(SyntheticCounty county, Path folder) throws IOException {
        Files.createDirectories(folder);
        CountySettings settings = county.settings();
        Stamps stamps = new Stamps(settings.zone());
        Map<String, Long> counts = new TreeMap<>();
        OutcomeTally tally = new OutcomeTally(county.peopleCount());
        PathTally path = new PathTally();
        Instant cutOff =
                county.firstDay().plusYears(1).atStartOfDay(settings.zone()).toInstant();
        new StandingTables(folder, counts, stamps).write(county);
        Map<String, Object> truth = new LinkedHashMap<>();
        try (CallTables tables = new CallTables(folder, stamps);
                CsvWriter file = CsvTable.open(folder.resolve("register.csv"))) {
            Register register = new Register(file, county);
            county.calls().forEach(call -> {
                tables.add(call);
                register.add(call);
                tally.add(TrueFact.of(call));
                path.add(call);
            });
            register.finish();
            tables.count(counts);
            truth.put("synthetic", true);
            truth.put("county", settings.title());
            truth.put("size", settings.name());
            truth.put("seed", settings.seed());
            truth.put("from", county.firstDay().toString());
            truth.put("to", county.firstDay().plusYears(1).toString());
            truth.put("rows", counts);
            truth.put("outcomes", tally.figures(cutOff));
            truth.put("path", path.figures());
            truth.put("register", register.truth(cutOff));
        }
        Files.writeString(folder.resolve("README.txt"), readme(county));
        String json = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(truth);
        Files.writeString(folder.resolve("truth.json"), json + "\n");
        return truth;
    }

    private static String readme(SyntheticCounty county) {
        CountySettings settings = county.settings();
        return """
            SYNTHETIC DATA. Every person, agency, call and place in these files was invented by a program.
            Nothing here describes anybody who ever lived; any likeness is chance.

            county: %s
            settings: %s, seed: %s, first day: %s

            people, aliases, agencies, units, unit_members, rosters, facilities, exclusions,
            calls, screenings, encounters, handoffs, bookings, referrals: clean tables.
            register.csv: the same calls as one flat register with planted blemishes.
            truth.json: exact counts and outcome figures of the clean tables, and what a careful
            import of register.csv has to find.
            """.formatted(settings.title(), settings.name(), settings.seed(), county.firstDay());
    }

    /** Writes only the register, for an import that needs nothing else; returns what that import has to find. */
    public static Map<String, Object> writeRegister(SyntheticCounty county, Path path) {
        Instant cutOff = county.firstDay()
                .plusYears(1)
                .atStartOfDay(county.settings().zone())
                .toInstant();
        try (CsvWriter file = CsvTable.open(path)) {
            Register register = new Register(file, county);
            county.calls().forEach(register::add);
            register.finish();
            return register.truth(cutOff);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
