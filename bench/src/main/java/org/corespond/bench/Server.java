package org.corespond.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The program, started as a user starts it, on a data directory and a port of its own. */
final class Server implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofMinutes(10);
    private static final long STOPPED_WITHIN_SECONDS = 60;

    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

    private final Process process;
    private final URI address;
    private final Path data;
    private final Duration firstPage;

    private Server(Process process, URI address, Path data, Duration firstPage) {
        this.process = process;
        this.address = address;
        this.data = data;
        this.firstPage = firstPage;
    }

    /** Starts {@code command} and comes back with the first whole page. */
    static Server start(List<String> command, Path data, String javaOptions, String page)
            throws IOException, InterruptedException {
        int port = freePort();
        Path log = data.resolveSibling(data.getFileName() + ".log");
        ProcessBuilder builder = builder(command, data, javaOptions).redirectErrorStream(true);
        builder.environment().put("CORESPOND_PORT", Integer.toString(port));
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        URI address = URI.create("http://localhost:" + port);
        long began = System.nanoTime();
        Process process = builder.start();
        RUNNING.add(process);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(address.resolve(page)).build();
            while (!answers(client, request)) {
                if (process.waitFor(5, TimeUnit.MILLISECONDS)) {
                    throw new IOException("the server ended at its start: " + lastWords(log));
                }
                if (System.nanoTime() - began > READY_WITHIN.toNanos()) {
                    process.destroy();
                    throw new IOException("the server did not answer within " + READY_WITHIN);
                }
            }
        }
        return new Server(process, address, data, Duration.ofNanos(System.nanoTime() - began));
    }

    /** A process of the launcher with nothing but our own settings. */
    static ProcessBuilder builder(List<String> command, Path data, String javaOptions) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("CORESPOND_"));
        builder.environment().put("CORESPOND_DATA", data.toString());
        builder.environment().put("CORESPOND_JAVA_OPTIONS", javaOptions);
        builder.environment().put("CORESPOND_REHEARSAL_AFTER", "never");
        return builder;
    }

    private static boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.ofByteArray()).statusCode() == 200;
        } catch (IOException e) {
            // Nobody listens there yet.
            return false;
        }
    }

    /** What a program said before it ended, without the places of a stack trace. */
    static String lastWords(Path log) throws IOException {
        return Files.readAllLines(log).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("\t"))
                .collect(Collectors.joining(" | "));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    URI address() {
        return address;
    }

    Path data() {
        return data;
    }

    Duration firstPage() {
        return firstPage;
    }

    List<String> javaOptions() throws IOException {
        return Proc.javaOptions(process.toHandle());
    }

    long megabytes() throws IOException {
        return Proc.megabytes(process.toHandle());
    }

    /** PostgreSQL's processes together. */
    long databaseMegabytes() throws IOException {
        List<ProcessHandle> children = new ArrayList<>(process.descendants().toList());
        long sum = 0;
        for (ProcessHandle child : children) {
            sum += Proc.megabytes(child);
        }
        return sum;
    }

    /** For a bench that is stopped half way. */
    static void closeAll() {
        RUNNING.forEach(Server::end);
    }

    @Override
    public void close() {
        end(process);
        RUNNING.remove(process);
    }

    private static void end(Process process) {
        process.destroy();
        process.onExit()
                .orTimeout(STOPPED_WITHIN_SECONDS, TimeUnit.SECONDS)
                .exceptionally(late -> process.destroyForcibly())
                .join();
    }
}
