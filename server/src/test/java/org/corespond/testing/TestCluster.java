package org.corespond.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.corespond.launch.Databases;
import org.corespond.launch.EmbeddedPostgres;
import org.springframework.boot.SpringApplication;

/**
 * One real PostgreSQL per test program, started when first asked for. Every caller gets a database of its own.
 * {@code CORESPOND_TEST_POSTGRES=system} takes Debian's PostgreSQL in place of the one that comes with the product.
 */
public final class TestCluster {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Map<String, Databases> TEMPLATES = new ConcurrentHashMap<>();

    private TestCluster() {}

    /** A new empty database; the owner role may make schemas in it, the app role may connect. */
    public static Databases fresh() {
        return Running.POSTGRES.create(nextName(), null);
    }

    /** A new copy of a database that {@code migrate} prepares once, when {@code template} is first asked for. */
    public static Databases fresh(String template, Consumer<Databases> migrate) {
        Databases prepared = TEMPLATES.computeIfAbsent(template, name -> {
            Databases empty = Running.POSTGRES.create("template_" + name, null);
            migrate.accept(empty);
            return empty;
        });
        String url = prepared.url();
        return Running.POSTGRES.create(nextName(), url.substring(url.lastIndexOf('/') + 1));
    }

    private static String nextName() {
        return "test_" + COUNT.incrementAndGet();
    }

    /** Started by the first use. */
    private static final class Running {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                Path directory = Files.createTempDirectory("corespond-test-postgres-");
                Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
                boolean system = "system".equals(System.getenv("CORESPOND_TEST_POSTGRES"));
                EmbeddedPostgres postgres = EmbeddedPostgres.start(
                        directory,
                        system ? EmbeddedPostgres.Binaries.SYSTEM : EmbeddedPostgres.Binaries.BUNDLED,
                        // Nothing here outlives the tests, so nothing has to reach the disk.
                        Map.of(
                                "fsync", "off",
                                "synchronous_commit", "off",
                                "full_page_writes", "off",
                                "max_connections", "300"));
                // After the contexts, which still write when they close.
                SpringApplication.getShutdownHandlers().add(() -> stop(postgres, directory));
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(EmbeddedPostgres postgres, Path directory) {
            postgres.close();
            try (Stream<Path> paths = Files.walk(directory)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
