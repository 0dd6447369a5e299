package org.corespond.launch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder with {@code initdb}, {@code postgres} and {@code pg_ctl} of one PostgreSQL version. */
record PostgresBinaries(Path bin, int majorVersion) {
    static final int OLDEST = 15;
    private static final int BUNDLED = 18;
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    Path program(String name) {
        return bin.resolve(name);
    }

    /** The ones that came with the program, unpacked once per user; else the ones of the system. */
    static PostgresBinaries bundled() {
        String archive = "/postgres-" + platform() + ".txz";
        if (PostgresBinaries.class.getResource(archive) == null) {
            return system();
        }
        try {
            Path cache = cacheFolder();
            Path unpacked = cache.resolve("postgres-" + hashOf(archive));
            if (!Files.isDirectory(unpacked)) {
                unpack(archive, cache, unpacked);
            }
            return new PostgresBinaries(unpacked.resolve("bin"), BUNDLED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest PostgreSQL that Debian's packages installed. */
    static PostgresBinaries system() {
        try (Stream<Path> versions = Files.isDirectory(DEBIAN) ? Files.list(DEBIAN) : Stream.empty()) {
            return versions.filter(folder -> Files.isExecutable(folder.resolve("bin/initdb")))
                    .map(folder ->
                            new PostgresBinaries(folder.resolve("bin"), majorOf(String.valueOf(folder.getFileName()))))
                    .filter(found -> found.majorVersion() >= OLDEST)
                    .max(Comparator.comparingInt(PostgresBinaries::majorVersion))
                    .orElseThrow(() -> new CannotStart("No PostgreSQL " + OLDEST + " or newer is under " + DEBIAN
                            + "; install postgresql, or set CORESPOND_DATABASE_URL to a server of your own."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int majorOf(String folder) {
        return folder.matches("\\d{1,4}") ? Integer.parseInt(folder) : 0;
    }

    private static String platform() {
        String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        boolean mac = System.getProperty("os.name", "").startsWith("Mac");
        String chip = arch.contains("aarch64") ? "arm_64" : "x86_64";
        return (mac ? "darwin-" : "linux-") + chip;
    }

    /** Root's cache lies where the user that PostgreSQL runs as can reach it, and only root can write. */
    private static Path cacheFolder() throws IOException {
        return PostgresUser.isRoot()
                ? Path.of("/var/cache/corespond")
                : userCache().resolve("corespond");
    }

    private static Path userCache() throws IOException {
        Path home = Path.of(System.getProperty("user.home", ""));
        Path cache = Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(home.resolve(".cache"));
        if (Files.isWritable(Files.exists(cache) ? cache : home)) {
            return cache;
        }
        return OwnerOnly.directory(Path.of(
                System.getProperty("java.io.tmpdir", "/tmp"), "corespond-" + System.getProperty("user.name", "user")));
    }

    private static String hashOf(String archive) throws IOException {
        try (InputStream in = open(archive)) {
            DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
            digest.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(String archive, Path cache, Path target) throws IOException {
        Files.createDirectories(cache);
        Path half = Files.createTempDirectory(cache, "unpacking-");
        try (InputStream in = new BufferedInputStream(open(archive))) {
            Unpack.txz(in, half);
            OwnerOnly.traversable(half);
            Files.move(half, target);
        } catch (java.nio.file.FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
            // Another start unpacked the same archive meanwhile.
            Folders.delete(half);
        }
    }

    private static InputStream open(String archive) {
        InputStream in = PostgresBinaries.class.getResourceAsStream(archive);
        if (in == null) {
            throw new IllegalStateException("missing " + archive);
        }
        return in;
    }

    Map<String, String> environment() {
        return Map.of("LC_ALL", "C.UTF-8", "PATH", "/usr/sbin:/usr/bin:/sbin:/bin", "TZ", "UTC");
    }
}
