package org.corespond.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A million made-up rows through {@code ./corespond import} with a heap of 512 MB. */
final class ImportScenario {
    private static final String FIRST_DAY = "2025-01-01";
    private static final String HEAP = "-Xmx512m";
    private static final Pattern BEFORE_COLLECTING = Pattern.compile("(\\d+)M->\\d+M\\(\\d+M\\)");

    private static final Pattern COUNT = Pattern.compile("^\\s*(rows read|facts|duplicates|filtered|quarantined) ");

    private final Path home;
    private final Path folder;
    private final Path data;

    ImportScenario(Path home, Path folder) {
        this.home = home;
        this.folder = folder;
        this.data = folder.resolve("data");
    }

    void run(Report report) throws IOException, InterruptedException {
        report.title("Import of a made-up register");
        Path register = generate(report);
        long rows = rows(register);
        Path few = folder.resolve("few.csv");
        try (Stream<String> lines = Files.lines(register)) {
            Files.write(few, lines.limit(2).toList());
        }
        // The first import of all makes the database; the second shows what a command costs without rows.
        importOf(few, "warm");
        double empty = importOf(few, "empty");
        double all = importOf(register, "all");
        double copied = copy(register);
        report.note("Java options: " + HEAP + "; the import said:");
        counts(folder.resolve("all.log")).forEach(report::note);
        report.figure("rows", String.format("%,d", rows));
        report.figure("the command with one row", Report.seconds(empty));
        report.figure("the command with all rows", Report.seconds(all));
        report.figure("peer: COPY of the same file as texts", Report.perSecond(rows / copied));
        report.figure(
                "import, the whole command",
                Report.perSecond(rows / all),
                ">= 20,000 /s",
                Report.ratio(copied, all, "COPY's rate"));
        if (all > 2 * empty) {
            report.figure("import, without the start of the command", Report.perSecond(rows / (all - empty)));
        }
        report.figure("highest heap", Report.megabytes(highestHeap()), "<= 512 MB", "");
    }

    private Path generate(Report report) throws IOException, InterruptedException {
        Path county = folder.resolve("county");
        Path jar = home.resolve("server/target/app/corespond.jar");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                jar.toString(),
                "org.corespond.county.CountyCommand",
                Load.setting("CORESPOND_BENCH_COUNTY", "state"),
                FIRST_DAY,
                county.toString());
        double seconds = run(new ProcessBuilder(command), "county");
        report.figure("made up in", Report.seconds(seconds));
        return county.resolve("register.csv");
    }

    private double importOf(Path file, String name) throws IOException, InterruptedException {
        List<String> command = List.of(
                home.resolve("corespond").toString(),
                "import",
                "--mapping",
                home.resolve("samples/mappings/synthetic-county.yaml").toString(),
                "--source",
                "bench",
                file.toString());
        String options = HEAP + " -Xlog:gc:file=" + folder.resolve(name + ".gc");
        return run(Server.builder(command, data, options), name);
    }

    private double run(ProcessBuilder builder, String name) throws IOException, InterruptedException {
        Path log = folder.resolve(name + ".log");
        long began = System.nanoTime();
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        if (!process.waitFor(2, TimeUnit.HOURS) || process.exitValue() != 0) {
            process.destroy();
            throw new IOException(name + " ended with " + process.exitValue() + ": " + Server.lastWords(log));
        }
        return Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
    }

    private double copy(Path register) throws IOException, InterruptedException {
        List<String> command = List.of(home.resolve("corespond").toString(), "run");
        try (Server server = Server.start(command, data, "", "/sign-in");
                BareDatabase database = BareDatabase.of(server.data());
                BufferedReader reader = Files.newBufferedReader(register)) {
            int columns = reader.readLine().split(",", -1).length;
            long began = System.nanoTime();
            database.copy(register, columns);
            return (System.nanoTime() - began) / 1e9;
        } catch (SQLException e) {
            throw new IOException("the peer of the import: " + e.getMessage(), e);
        }
    }

    private static long rows(Path register) throws IOException {
        try (Stream<String> lines = Files.lines(register)) {
            return lines.count() - 1;
        }
    }

    private long highestHeap() throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("all.gc"))) {
            return lines.flatMap(line -> BEFORE_COLLECTING.matcher(line).results())
                    .map(MatchResult::group)
                    .mapToLong(text -> Long.parseLong(text.substring(0, text.indexOf('M'))))
                    .max()
                    .orElse(0);
        }
    }

    private static List<String> counts(Path log) throws IOException {
        return Files.readAllLines(log).stream()
                .filter(line -> COUNT.matcher(line).find())
                .toList();
    }
}
