package org.corespond.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of our own on one data directory: durable (fsync, checksums), reachable from this machine only and
 * by password only, ended with the program, and sound again after any kind of death (docs/adr/0020).
 */
public final class EmbeddedPostgres implements AutoCloseable {
    /** Where the server's programs come from. */
    public enum Binaries {
        BUNDLED,
        SYSTEM
    }

    private static final String LOOPBACK = "127.0.0.1";
    private static final int TRIES = 5;
    private static final long READY_WITHIN_SECONDS = 120;
    private static final long STOP_WITHIN_SECONDS = 30;

    private final Path data;
    private final PostgresProcess programs;
    private final PostgresSecrets secrets;
    private final DirectoryLock lock;
    private final Map<String, String> settings;
    private volatile @Nullable Process server;
    private int port;

    private EmbeddedPostgres(Path directory, Binaries binaries, DirectoryLock lock, Map<String, String> settings)
            throws IOException {
        this.data = directory.resolve("postgres");
        this.lock = lock;
        this.settings = settings;
        this.secrets = PostgresSecrets.in(directory);
        PostgresBinaries found = binaries == Binaries.SYSTEM ? PostgresBinaries.system() : PostgresBinaries.bundled();
        Path log = directory.resolve("postgres.log");
        if (Files.exists(log)) {
            // The last words are then this start's own.
            Files.move(log, directory.resolve("postgres.log.old"), StandardCopyOption.REPLACE_EXISTING);
        }
        this.programs = new PostgresProcess(found, PostgresUser.of(data), log);
    }

    public static EmbeddedPostgres start(Path directory) {
        return start(directory, Binaries.BUNDLED, Map.of());
    }

    /**
     * Starts on {@code directory}, which is made when missing.
     *
     * @param more server settings that win over ours
     */
    public static EmbeddedPostgres start(Path directory, Binaries binaries, Map<String, String> more) {
        Path absolute = directory.toAbsolutePath().normalize();
        try {
            DirectoryLock lock = DirectoryLock.take(absolute);
            try {
                EmbeddedPostgres postgres = new EmbeddedPostgres(absolute, binaries, lock, new TreeMap<>(more));
                postgres.begin();
                return postgres;
            } catch (CannotStart | IOException | SQLException e) {
                lock.release();
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw new CannotStart("PostgreSQL cannot start in " + absolute + ": " + e.getMessage() + ".", e);
        }
    }

    /** Empties {@code directory}, ending a server that a dead program left behind, and refusing while one is at work. */
    static void erase(Path directory) throws IOException {
        DirectoryLock lock = DirectoryLock.take(directory);
        try {
            new EmbeddedPostgres(directory, Binaries.BUNDLED, lock, Map.of()).endOrphan();
            Folders.deleteContents(directory, lock.file());
        } finally {
            lock.release();
        }
    }

    /** The product's database and its two roles. */
    public Databases databases() {
        return new Databases(
                url(PostgresRoles.DATABASE), PostgresRoles.APP, secrets.app(), PostgresRoles.OWNER, secrets.owner());
    }

    /** Makes another empty database, or a copy of {@code template} when one is named, with the same two roles. */
    public Databases create(String name, @Nullable String template) {
        try (PostgresRoles roles = roles()) {
            roles.createDatabase(name, template);
            return databases().named(name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make the database " + name, e);
        }
    }

    /** The process id of the server. */
    public long pid() {
        Process running = server;
        return running == null ? -1 : running.pid();
    }

    /** Runs {@code action} when the server ends without having been asked to, for example on a full disk. */
    void onUnexpectedEnd(Runnable action) {
        Process running = server;
        if (running != null) {
            Thread.ofPlatform().daemon().name("postgres-watcher").start(() -> {
                PostgresProcess.endOf(running);
                if (server != null) {
                    action.run();
                }
            });
        }
    }

    private void begin() throws IOException, SQLException {
        NewCluster cluster = new NewCluster(data, programs);
        cluster.checkRoom();
        endOrphan();
        if (!Files.exists(data)) {
            cluster.make(secrets, !"off".equals(settings.get("fsync")));
        }
        serve();
        try (PostgresRoles roles = roles()) {
            roles.ensure(secrets);
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    private void endOrphan() throws IOException {
        PostmasterPid left = new PostmasterPid(data);
        Optional<ProcessHandle> orphan = left.orphan();
        if (orphan.isPresent()) {
            signal("INT", orphan.get().pid());
            if (!gone(orphan.get())) {
                signal("QUIT", orphan.get().pid());
                if (!gone(orphan.get())) {
                    throw new CannotStart("Process " + orphan.get().pid() + " still serves " + data
                            + " and does not end; end it, then start again.");
                }
            }
        }
        left.disown();
    }

    private static boolean gone(ProcessHandle process) {
        return process.onExit()
                .completeOnTimeout(process, STOP_WITHIN_SECONDS, TimeUnit.SECONDS)
                .thenApply(ended -> !ended.isAlive())
                .join();
    }

    private void signal(String name, long pid) throws IOException {
        programs.run(List.of(programs.binaries().program("pg_ctl").toString(), "kill", name, Long.toString(pid)));
    }

    private void serve() throws IOException {
        for (int attempt = 1; ; attempt++) {
            port = freePort();
            Process started = programs.serve(command());
            server = started;
            if (readyBeforeItEnds(started)) {
                return;
            }
            // The port was taken meanwhile, or a backend of a killed server still holds the shared memory.
            if (attempt == TRIES || programs.diskFull()) {
                throw programs.failure("PostgreSQL cannot start on " + data);
            }
            PostgresProcess.endsWithin(started, 500);
            new PostmasterPid(data).disown();
        }
    }

    private List<String> command() {
        Map<String, String> all = new TreeMap<>(PostgresRoles.serverSettings());
        all.put("listen_addresses", LOOPBACK);
        all.put("port", Integer.toString(port));
        all.putAll(settings);
        List<String> command =
                new ArrayList<>(List.of(programs.binaries().program("postgres").toString(), "-D", data.toString()));
        all.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    private boolean readyBeforeItEnds(Process started) {
        PostmasterPid pid = new PostmasterPid(data);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_WITHIN_SECONDS);
        while (System.nanoTime() < deadline) {
            if (pid.ready()
                    && pid.orphan()
                            .filter(process -> process.pid() == started.pid())
                            .isPresent()) {
                return true;
            }
            if (PostgresProcess.endsWithin(started, 10)) {
                return false;
            }
        }
        close();
        throw new CannotStart("PostgreSQL in " + data + " was not ready within " + READY_WITHIN_SECONDS
                + " seconds; its log is " + programs.log() + ".");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://" + LOOPBACK + ":" + port + "/" + database;
    }

    private PostgresRoles roles() throws SQLException {
        return PostgresRoles.connect(url("postgres"), secrets.superuser());
    }

    /** Gives the directory up as a death does: the server runs on, nobody holds the lock. */
    void abandon() {
        lock.release();
    }

    /** Stops the server; what was acknowledged is on disk in any case. */
    @Override
    public synchronized void close() {
        Process running = server;
        server = null;
        try {
            if (running != null && running.isAlive()) {
                signal("INT", running.pid());
                if (!gone(running.toHandle())) {
                    signal("QUIT", running.pid());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.release();
        }
    }
}
