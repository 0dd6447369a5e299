package org.corespond.outcomes;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real files that are not part of the project; without them the tests on them are skipped and say so. */
final class OpenData {
    private OpenData() {}

    static Path folder(String name) {
        String root = System.getenv("CORESPOND_OPEN_DATA");
        Assumptions.assumeTrue(root != null, "skipped: CORESPOND_OPEN_DATA names no folder of open data");
        Path folder = Path.of(root, name);
        Assumptions.assumeTrue(Files.isDirectory(folder), "skipped: there is no open data at " + folder);
        return folder;
    }

    /** A file of the repository's samples, wherever the tests are started. */
    static Path sample(String path) {
        Path here = Path.of("samples", path);
        return Files.exists(here) ? here : Path.of("..", "samples", path);
    }
}
