package org.corespond.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder that holds one installation. It carries its kind, so that made-up people of the demo and real people never
 * meet in one database (decisions 17).
 */
record DataDirectory(Path path, boolean moved) {
    private static final String KIND = "kind";
    private static final Path FOR_ROOT = Path.of("/var/lib/corespond");

    /** Finds the place and checks that it is ours, of the right kind, and reachable for PostgreSQL. */
    static DataDirectory of(HostSettings settings, Mode mode) throws IOException {
        String kind = mode == Mode.DEMO ? "demo" : "run";
        DataDirectory directory = locate(settings, kind);
        directory.claim(kind, mode);
        return directory;
    }

    private static DataDirectory locate(HostSettings settings, String kind) {
        Path wanted = settings.data().orElse(settings.home().resolve("data").resolve(kind));
        Optional<Path> wall = settings.database().isPresent() ? Optional.empty() : PostgresUser.wall(wanted);
        if (wall.isEmpty()) {
            return new DataDirectory(wanted, false);
        }
        if (settings.data().isPresent()) {
            throw new CannotStart("PostgreSQL does not run as root, and the user it runs as cannot pass " + wall.get()
                    + " to " + wanted + "; set CORESPOND_DATA to a folder that others can reach, such as "
                    + FOR_ROOT.resolve(kind) + ".");
        }
        return new DataDirectory(FOR_ROOT.resolve(kind), true);
    }

    private void claim(String kind, Mode mode) throws IOException {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new CannotStart(path + " is a file, not a folder; set CORESPOND_DATA to a folder.");
        }
        Path file = path.resolve(KIND);
        if (Files.exists(file)) {
            String found = Files.readString(file).strip();
            if (mode != Mode.WORD && !found.equals(kind)) {
                throw new CannotStart(path + " holds the data of ./corespond " + found + ", so ./corespond " + kind
                        + " leaves it alone; set CORESPOND_DATA to another folder.");
            }
            return;
        }
        if (!isEmpty()) {
            throw new CannotStart(path + " holds other files; set CORESPOND_DATA to an empty or new folder.");
        }
        if (PostgresUser.isRoot()) {
            OwnerOnly.traversable(path);
        } else {
            OwnerOnly.directory(path);
        }
        OwnerOnly.write(file, kind + "\n");
    }

    private boolean isEmpty() throws IOException {
        if (!Files.exists(path)) {
            return true;
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.noneMatch(entry -> !entry.endsWith("lock"));
        }
    }
}
