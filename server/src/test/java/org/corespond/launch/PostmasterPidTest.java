package org.corespond.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterPidTest {
    @TempDir
    Path directory;

    @Test
    void aPidThatIsNowAnotherProgramsIsNotOurServer() throws IOException {
        Files.write(directory.resolve("postmaster.pid"), List.of(me(), directory.toString()));
        PostmasterPid pid = new PostmasterPid(directory);
        assertThat(pid.orphan()).isEmpty();
        pid.disown();
        assertThat(Files.readAllLines(directory.resolve("postmaster.pid")))
                .containsExactly("4194305", directory.toString());
        assertThat(ProcessHandle.of(4_194_305L)).isEmpty();
    }

    @Test
    void withoutAFileThereIsNobody() throws IOException {
        PostmasterPid pid = new PostmasterPid(directory);
        pid.disown();
        assertThat(pid.orphan()).isEmpty();
        assertThat(pid.ready()).isFalse();
    }

    @Test
    void aStaleFileAndAnOrphanDoNotStopAStart() throws IOException, SQLException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path data = directory.resolve("data");
        EmbeddedPostgres first = EmbeddedPostgres.start(data);
        assertThatThrownBy(() -> EmbeddedPostgres.start(data)).hasMessageContaining("already running");
        first.close();

        // As after a crash, with the number given to another program meanwhile.
        Path file = data.resolve("postgres/postmaster.pid");
        Files.write(
                file,
                new ArrayList<>(List.of(me(), data.resolve("postgres").toString(), "1", "1", "", "", "", "ready")));
        PostgresUser.of(data.resolve("postgres")).take(file);
        EmbeddedPostgres second = EmbeddedPostgres.start(data);

        // As after a kill -9 where the kernel did not end the server: it still runs, nobody holds the lock.
        second.abandon();
        assertThat(ProcessHandle.of(second.pid())).isPresent();
        try (EmbeddedPostgres third = EmbeddedPostgres.start(data)) {
            assertThat(third.pid()).isNotEqualTo(second.pid());
            assertThat(EmbeddedPostgresTest.ask(third.databases(), false, "select 1"))
                    .isEqualTo("1");
        }
        EmbeddedPostgres.erase(data);
        assertThat(data.resolve("postgres")).doesNotExist();
    }

    private static String me() {
        return Long.toString(ProcessHandle.current().pid());
    }
}
