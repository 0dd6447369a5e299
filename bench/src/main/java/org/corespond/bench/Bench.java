package org.corespond.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The word {@code bench}: what to measure is its argument. */
public final class Bench {
    private static final int USAGE = 2;
    private static final int NOT_AVAILABLE = 4;
    private static final List<String> ALL = List.of("start", "pages", "import", "decide", "release");

    private Bench() {}

    public static void main(String[] args) throws InterruptedException {
        System.exit(run(List.of(args), System.out, System.err));
    }

    static int run(List<String> args, PrintStream out, PrintStream err) throws InterruptedException {
        String what = args.isEmpty() ? "all" : args.getFirst();
        if (args.size() > 1 || !(what.equals("all") || ALL.contains(what))) {
            err.println("usage: ./corespond bench [start|pages|import|decide|release|all]");
            return USAGE;
        }
        Path home = Path.of(System.getProperty("corespond.home", "")).toAbsolutePath();
        if (!Files.isExecutable(home.resolve("corespond"))) {
            err.println("Start it as ./corespond bench: there is no launcher in " + home + ".");
            return NOT_AVAILABLE;
        }
        return measure(what.equals("all") ? ALL : List.of(what), home, out, err);
    }

    private static int measure(List<String> scenarios, Path home, PrintStream out, PrintStream err)
            throws InterruptedException {
        try {
            Path place = Files.createTempDirectory("corespond-bench-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                Server.closeAll();
                Folders.delete(place);
            }));
            // PostgreSQL may run as another user, who has to pass through.
            Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
            Report report = new Report(out);
            report.machine(Machine.here());
            for (String scenario : scenarios) {
                measure(scenario, home, place, report);
            }
            return 0;
        } catch (IOException e) {
            err.println("The bench stops: " + e.getMessage());
            return NOT_AVAILABLE;
        }
    }

    private static void measure(String scenario, Path home, Path place, Report report)
            throws IOException, InterruptedException {
        Path folder = Files.createDirectory(place.resolve(scenario));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        switch (scenario) {
            case "start" -> new StartScenario(home, folder).run(report);
            case "decide" -> new DecideScenario(folder).run(report);
            case "release" -> new ReleaseScenario(home, folder).run(report);
            case "pages" -> new PagesScenario(home, folder).run(report);
            default -> new ImportScenario(home, folder).run(report);
        }
    }
}
