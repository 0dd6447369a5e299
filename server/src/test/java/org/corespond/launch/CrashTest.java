package org.corespond.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killing the program at any moment loses no acknowledged change. */
class CrashTest {
    private static final Pattern WRITTEN = Pattern.compile("^written (\\d+)$", Pattern.MULTILINE);
    private static final int ROUNDS = 3;

    @TempDir
    Path directory;

    @BeforeEach
    void passable() throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void noAcknowledgedRowIsLostWhenProgramAndServerAreKilled() throws Exception {
        Path data = directory.resolve("data");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            EmbeddedPostgresTest.execute(postgres.databases(), "create table facts (n int primary key)");
        }
        TreeSet<Integer> acknowledged = new TreeSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            int first = round * 1_000_000;
            ChildProgram child =
                    ChildProgram.java(Map.of(), AcknowledgingProgram.class, data.toString(), Integer.toString(first));
            long server = Long.parseLong(child.until("server ").substring("server ".length()));
            child.until("written " + (first + 50 + 37 * round));
            if (round != 1) {
                // Once the server is left to the kernel, which ends it when its program is gone.
                ProcessHandle.of(server).ifPresent(ProcessHandle::destroyForcibly);
            }
            WRITTEN.matcher(child.kill()).results().forEach(row -> acknowledged.add(Integer.valueOf(row.group(1))));

            assertThat(found(data)).as("round %d", round).containsAll(acknowledged);
        }
        assertThat(acknowledged).hasSizeGreaterThan(ROUNDS * 50);
    }

    private static List<Integer> found(Path data) throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            String all = EmbeddedPostgresTest.ask(
                    postgres.databases(), true, "select string_agg(n::text, ',' order by n) from facts");
            return List.of(all.split(",")).stream().map(Integer::valueOf).toList();
        }
    }
}
