package org.corespond.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** From the command to the first whole page, on built code and a database that is there (decisions 25). */
final class StartScenario {
    private static final int TIMES = 3;
    private static final long CACHE_WITHIN_SECONDS = 900;
    private static final String WITHOUT_CACHE = "-XX:AOTMode=off";
    private static final String PAGE = "/sign-in";

    private final Path home;
    private final Path data;
    private final List<String> command;

    StartScenario(Path home, Path folder) {
        this.home = home;
        this.data = folder.resolve("data");
        this.command = List.of(home.resolve("corespond").toString(), "run");
    }

    void run(Report report) throws IOException, InterruptedException {
        report.title("Start to the first page (median of " + TIMES + ")");
        try (Server first = Server.start(command, data, WITHOUT_CACHE, PAGE)) {
            report.figure("very first start: makes the database and its tables", seconds(first));
        }
        double plain = median(plainJar(), "");
        report.figure("peer: java -jar of the one-file jar, no cache", Report.seconds(plain));
        double cold = median(command, WITHOUT_CACHE);
        report.figure("./corespond run, no cache", Report.seconds(cold), "", Report.ratio(cold, plain, "java -jar"));
        recordCache();
        double cached = median(command, "");
        report.figure(
                "./corespond run, AOT cache",
                Report.seconds(cached),
                "<= 5 s",
                Report.ratio(cached, plain, "java -jar"));
        try (Server resting = Server.start(command, data, "", PAGE)) {
            report.note("Java options: " + String.join(" ", resting.javaOptions()));
            memory(report, resting);
        }
    }

    /** After half a minute in which nobody asks for anything. */
    static void memory(Report report, Server server) throws IOException, InterruptedException {
        TimeUnit.SECONDS.sleep(30);
        report.figure("memory at rest, the server", Report.megabytes(server.megabytes()));
        report.figure("memory at rest, its PostgreSQL", Report.megabytes(server.databaseMegabytes()));
    }

    private double median(List<String> how, String options) throws IOException, InterruptedException {
        double[] seconds = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            try (Server server = Server.start(how, data, options, PAGE)) {
                seconds[i] = server.firstPage().toNanos() / 1e9;
            }
        }
        Arrays.sort(seconds);
        return seconds[TIMES / 2];
    }

    private static String seconds(Server server) {
        return Report.seconds(server.firstPage().toNanos() / 1e9);
    }

    private List<String> plainJar() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("server/target"))) {
            Path jar = files.filter(file -> file.getFileName().toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("the one-file jar is not built"));
            return List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString(), "run");
        }
    }

    /** The launcher records the cache in the background; here it does so at once, and we wait. */
    private void recordCache() throws IOException, InterruptedException {
        if (cached()) {
            return;
        }
        ProcessBuilder builder = Server.builder(command, data, "");
        builder.environment().put("CORESPOND_REHEARSAL_AFTER", "0");
        builder.environment().put("CORESPOND_PORT", "0");
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(data.resolveSibling("cache.log").toFile())
                .start();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(CACHE_WITHIN_SECONDS);
        while (!cached() && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(500);
        }
        process.destroy();
        process.waitFor();
        if (!cached()) {
            throw new IOException("no AOT cache was made; the reason may be in server/target/app/rehearsal.log");
        }
    }

    private boolean cached() throws IOException {
        List<Path> caches = new ArrayList<>();
        try (Stream<Path> files = Files.list(home.resolve("server/target/app"))) {
            files.filter(file -> file.getFileName().toString().matches("run-.*\\.aot"))
                    .forEach(caches::add);
        }
        return !caches.isEmpty();
    }
}
