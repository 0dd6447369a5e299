package org.corespond.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Warm pages of the made-up county: the board, the call page, and what a call-taker's typing saves. */
final class PagesScenario {
    private static final int MANY = 50;
    private static final int FEW = 8;
    private static final int CALLS = 800;
    private static final Pattern STYLES = Pattern.compile("href=\"(/css/[^\"]+)\"");

    private final List<String> command;
    private final Path data;

    PagesScenario(Path home, Path folder) {
        this.command = List.of(home.resolve("corespond").toString(), "demo");
        this.data = folder.resolve("data");
    }

    void run(Report report) throws IOException, InterruptedException {
        report.title("Pages, each user asking again at once");
        try (Server server = Server.start(command, data, "", "/demo")) {
            report.note("Java options: " + String.join(" ", server.javaOptions()));
            report.figure(
                    "first start with the made-up county",
                    Report.seconds(server.firstPage().toNanos() / 1e9));
            measure(report, server);
            StartScenario.memory(report, server);
        }
    }

    private void measure(Report report, Server server) throws IOException, InterruptedException {
        Visitor coordinator = Visitor.as("COORDINATOR", server.address());
        Visitor callTaker = Visitor.as("CALL_TAKER", server.address());
        String board = coordinator.page("/board");
        String styles = first(STYLES, board);
        Timings file = Load.USUAL.run(same(coordinator, one -> () -> one.status(styles) == 200));
        print(report, "peer: a static file, " + MANY + " users", file, "", "");

        report.note("the board is " + board.length() / 1024 + " kB");
        Timings page = Load.USUAL.run(everyone("COORDINATOR", server, one -> () -> one.status("/board") == 200));
        print(report, "board, " + MANY + " users", page, "1,500 /s, p99 150 ms", ratio(page, file));
        Timings packed = Load.USUAL.run(same(coordinator, one -> () -> one.statusCompressed("/board") == 200));
        print(report, "board, compressed, " + MANY + " users in one session", packed, "", ratio(packed, file));

        String call = "/calls/" + newCall(callTaker, callTaker.page("/calls"));
        Timings form = Load.USUAL.run(same(callTaker, one -> () -> one.status(call) == 200));
        print(report, "call page, " + MANY + " users in one session", form, "", ratio(form, file));
        writes(report, server);
    }

    private void writes(Report report, Server server) throws IOException, InterruptedException {
        for (int users : new int[] {MANY, FEW}) {
            Timings bare = bareInsert(server, users);
            print(report, "peer: one bare row inserted, " + users + " connections", bare, "", "");
            List<Load.Step> typing = IntStream.range(0, users)
                    .mapToObj(i -> typing(server, CALLS / users))
                    .toList();
            Timings saved = Load.USUAL.run(typing);
            print(
                    report,
                    "what is typed on a call is saved, with audit row, " + users + " users",
                    saved,
                    users == FEW ? "p99 20 ms" : "",
                    ratio(saved, bare));
        }
    }

    private static Timings bareInsert(Server server, int connections) throws IOException, InterruptedException {
        try (BareDatabase database = BareDatabase.of(server.data())) {
            return database.inserts(connections);
        } catch (SQLException e) {
            throw new IOException("the peer of the writes: " + e.getMessage(), e);
        }
    }

    /** A call-taker who changes where her calls are, in turn, so that none grows longer than a call does: some 40 saves. */
    private static Load.Step typing(Server server, int open) {
        try {
            Visitor visitor = Visitor.as("CALL_TAKER", server.address());
            String list = visitor.page("/calls");
            UUID[] calls = new UUID[open];
            for (int i = 0; i < open; i++) {
                calls[i] = newCall(visitor, list);
            }
            Map<String, String> form = new TreeMap<>(Visitor.hidden(visitor.page("/calls/" + calls[0])));
            form.put("touched", "location");
            int[] count = new int[1];
            return () -> {
                form.put("key", UUID.randomUUID().toString());
                form.put("location", "Made-up Street " + count[0]++);
                return visitor.post("/calls/" + calls[count[0] % open], form) == 200;
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UUID newCall(Visitor callTaker, String list) throws IOException {
        UUID id = UUID.randomUUID();
        Map<String, String> form = new TreeMap<>(Visitor.hidden(list));
        form.put("id", id.toString());
        int status = callTaker.post("/calls/new", form);
        if (status != 302 && status != 303) {
            throw new IOException("a new call answered " + status);
        }
        return id;
    }

    private interface Asking {
        Load.Step of(Visitor visitor);
    }

    private static List<Load.Step> everyone(String role, Server server, Asking asking)
            throws IOException, InterruptedException {
        Load.Step[] steps = new Load.Step[MANY];
        for (int i = 0; i < MANY; i++) {
            steps[i] = asking.of(Visitor.as(role, server.address()));
        }
        return List.of(steps);
    }

    /** Many windows of one person, each on a connection of its own. */
    private static List<Load.Step> same(Visitor visitor, Asking asking) {
        return IntStream.range(0, MANY)
                .mapToObj(i -> asking.of(visitor.window()))
                .toList();
    }

    private static String first(Pattern pattern, String text) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("the board names no style sheet");
        }
        return matcher.group(1);
    }

    private static String ratio(Timings mine, Timings peer) {
        return Report.ratio(mine.perSecond(), peer.perSecond(), "the peer's rate");
    }

    private static void print(Report report, String what, Timings timings, String aim, String peer) {
        report.figure(what, Report.perSecond(timings.perSecond()), aim, peer);
        report.figure(
                "    p50 / p95 / p99",
                Report.milliseconds(timings.percentile(0.5)),
                Report.milliseconds(timings.percentile(0.95)),
                Report.milliseconds(timings.percentile(0.99)));
        if (timings.failures() > 0) {
            report.note(timings.failures() + " were not answered as they should");
        }
    }
}
