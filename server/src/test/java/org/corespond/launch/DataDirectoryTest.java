package org.corespond.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    Path home;

    @BeforeEach
    void passable() throws IOException {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void eachWordHasItsOwnPlaceUnderTheProgram() throws IOException {
        assertThat(DataDirectory.of(settings(Map.of()), Mode.DEMO).path()).isEqualTo(home.resolve("data/demo"));
        assertThat(DataDirectory.of(settings(Map.of()), Mode.RUN).path()).isEqualTo(home.resolve("data/run"));
        assertThat(DataDirectory.of(settings(Map.of()), Mode.WORD).path()).isEqualTo(home.resolve("data/run"));
    }

    @Test
    void theOtherKindIsLeftAlone() throws IOException {
        HostSettings one = settings(Map.of("CORESPOND_DATA", home.resolve("d").toString()));
        DataDirectory.of(one, Mode.DEMO);
        assertThatThrownBy(() -> DataDirectory.of(one, Mode.RUN))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("holds the data of ./corespond demo");
        assertThat(DataDirectory.of(one, Mode.DEMO).path()).isEqualTo(home.resolve("d"));
        assertThat(DataDirectory.of(one, Mode.WORD).path()).isEqualTo(home.resolve("d"));
    }

    @Test
    void aFolderWithOtherThingsIsNotTaken() throws IOException {
        Files.writeString(home.resolve("letter.txt"), "mine");
        assertThatThrownBy(() -> DataDirectory.of(settings(Map.of("CORESPOND_DATA", home.toString())), Mode.DEMO))
                .hasMessageContaining("holds other files");
        assertThatThrownBy(() -> DataDirectory.of(
                        settings(Map.of(
                                "CORESPOND_DATA", home.resolve("letter.txt").toString())),
                        Mode.DEMO))
                .hasMessageContaining("is a file");
        assertThat(home.resolve("letter.txt")).hasContent("mine");
    }

    @Test
    void whatIsSecretIsReadableByTheOwnerAlone() throws IOException {
        PostgresSecrets.in(home);
        ConnectionFile connection = ConnectionFile.in(home);
        connection.write(new Databases("jdbc:postgresql://127.0.0.1:1/d", "a", "b", "c", "d"), "http://localhost:8080");
        assertThat(mode("passwords.properties")).isEqualTo("rw-------");
        assertThat(mode("connection.properties")).isEqualTo("rw-------");
        assertThat(connection.databases())
                .contains(new Databases("jdbc:postgresql://127.0.0.1:1/d", "a", "b", "c", "d"));
    }

    @Test
    void passwordsAreRandomAndKept() throws IOException {
        PostgresSecrets first = PostgresSecrets.in(home);
        assertThat(PostgresSecrets.in(home)).isEqualTo(first);
        assertThat(first.app()).hasSize(48).isNotEqualTo(first.owner()).isNotEqualTo(first.superuser());
    }

    @Test
    void aPasswordFileWithAHoleIsNamed() throws IOException {
        Files.writeString(home.resolve("passwords.properties"), "superuser=x\n");
        assertThatThrownBy(() -> PostgresSecrets.in(home)).hasMessageContaining("no line for owner");
    }

    @Test
    void aDeadServersConnectionDoesNotCount() throws IOException {
        Files.writeString(home.resolve("connection.properties"), "pid=4194305\nurl=jdbc:postgresql://127.0.0.1:1/d\n");
        assertThat(ConnectionFile.in(home).databases()).isEmpty();
        assertThat(ConnectionFile.in(home).whoRuns()).isEmpty();
    }

    @Test
    void theSecondOneIsToldWhoIsThere() throws IOException {
        ConnectionFile.in(home)
                .write(new Databases("jdbc:postgresql://127.0.0.1:1/d", "a", "b", "c", "d"), "http://localhost:8080");
        DirectoryLock lock = DirectoryLock.take(home);
        assertThatThrownBy(() -> DirectoryLock.take(home))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("already running on " + home)
                .hasMessageContaining("http://localhost:8080");
        lock.release();
        DirectoryLock.take(home).release();
    }

    private String mode(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(file)));
    }

    private HostSettings settings(Map<String, String> environment) {
        return HostSettings.from(environment, home);
    }
}
