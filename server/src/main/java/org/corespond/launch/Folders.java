package org.corespond.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole folders at a time. */
final class Folders {
    private Folders() {}

    static void delete(Path folder) throws IOException {
        for (Path path : deepestFirst(folder)) {
            Files.deleteIfExists(path);
        }
    }

    static void deleteContents(Path folder, Path except) throws IOException {
        for (Path path : deepestFirst(folder)) {
            if (!path.equals(folder) && !path.equals(except)) {
                Files.deleteIfExists(path);
            }
        }
    }

    static List<Path> deepestFirst(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
