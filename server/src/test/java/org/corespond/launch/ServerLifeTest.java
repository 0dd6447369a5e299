package org.corespond.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.corespond.Corespond;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program, from its start to its end, as an operator meets it. */
class ServerLifeTest {
    @TempDir
    Path directory;

    @BeforeEach
    void passable() throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void oneServerPerFolderOnTheLoopbackOnlyAndWordsBesideIt() throws Exception {
        Path data = directory.resolve("data");
        ChildProgram server = corespond(Map.of("CORESPOND_PORT", "0"), data, "run");
        String ready = server.until("Corespond is ready: ");
        assertThat(ready).contains("http://localhost:");
        int port = Integer.parseInt(ready.substring(ready.lastIndexOf(':') + 1));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("connection.properties"))))
                .isEqualTo("rw-------");
        refusesOtherAddresses(port);
        assertThat(EmbeddedPostgresTest.ask(
                        ConnectionFile.in(data).databases().orElseThrow(),
                        true,
                        "select count(*) from directory.community"))
                .as("nobody is made up where people are real")
                .isEqualTo("0");
        sentence(corespond(Map.of("CORESPOND_PORT", "0"), data, "run"), "already running on " + data);
        sentence(corespond(Map.of("CORESPOND_PORT", "0"), data, "demo"), "holds the data of ./corespond run");
        ChildProgram word = corespond(Map.of(), data, "migrate");
        assertThat(word.end()).contains("a running server has done this already");
        ChildProgram unknown = corespond(Map.of(), data, "dance");
        assertThat(unknown.end()).contains("Unknown word \"dance\"");
        assertThat(unknown.exitCode()).isEqualTo(Word.USAGE);

        assertThat(server.stop()).doesNotContain("Exception");
        assertThat(data.resolve("connection.properties")).doesNotExist();
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void withoutItsDatabaseTheServerEndsAndSaysSo() throws Exception {
        Path data = directory.resolve("data");
        ChildProgram server = corespond(Map.of("CORESPOND_PORT", "0"), data, "run");
        server.until("Corespond is ready: ");
        String pid = Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
        ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
        assertThat(server.end()).contains("PostgreSQL has ended by itself");
        assertThat(server.exitCode()).isEqualTo(Word.NOT_AVAILABLE);
    }

    @Test
    void aWordStartsTheDatabaseWhenNoServerRuns() throws Exception {
        Path data = directory.resolve("data");
        ChildProgram word = corespond(Map.of(), data, "migrate");
        assertThat(word.end()).isEqualTo("The tables are up to date.");
        assertThat(word.exitCode()).isZero();
        ChildProgram usage = corespond(Map.of(), data, "migrate", "now");
        assertThat(usage.end()).isEqualTo("usage: ./corespond migrate");
        assertThat(usage.exitCode()).isEqualTo(Word.USAGE);
    }

    @Test
    void aTakenPortIsOneSentence() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            String port = Integer.toString(taken.getLocalPort());
            sentence(
                    corespond(Map.of("CORESPOND_PORT", port), directory.resolve("data"), "run"),
                    "Port " + port + " on 127.0.0.1 is taken");
        }
        assertThat(directory.resolve("data/postgres")).as("nothing was begun").doesNotExist();
    }

    @Test
    void anOpenAddressWithoutEncryptionIsOneSentence() throws Exception {
        sentence(
                corespond(Map.of("CORESPOND_ADDRESS", "0.0.0.0"), directory.resolve("data"), "run"),
                "set CORESPOND_PUBLIC_URL to the https address");
        sentence(corespond(Map.of("CORESPOND_ADDRESS", "0.0.0.0"), directory.resolve("data"), "demo"), "The demo");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsOneSentence() throws Exception {
        sentence(
                corespond(
                        Map.of("CORESPOND_DATABASE_URL", "postgresql://a:b@127.0.0.1:1/none", "CORESPOND_PORT", "0"),
                        directory.resolve("data"),
                        "run"),
                "The database does not answer");
    }

    @Test
    void usageOfTheServersWords() throws Exception {
        ChildProgram nothing = ChildProgram.java(Map.of(), Corespond.class);
        assertThat(nothing.end()).startsWith("usage: ./corespond WORD");
        assertThat(nothing.exitCode()).isEqualTo(Word.USAGE);
        ChildProgram fresh = corespond(Map.of(), directory.resolve("data"), "run", "--fresh");
        assertThat(fresh.end()).isEqualTo("usage: ./corespond run");
        assertThat(fresh.exitCode()).isEqualTo(Word.USAGE);
    }

    private static void sentence(ChildProgram program, String expected) throws Exception {
        String said = program.end();
        assertThat(said).contains(expected).doesNotContain("\tat ").hasLineCount(1);
        assertThat(program.exitCode()).isEqualTo(Word.NOT_AVAILABLE);
    }

    private static ChildProgram corespond(Map<String, String> environment, Path data, String... words)
            throws IOException {
        Map<String, String> all = new HashMap<>(environment);
        all.put("CORESPOND_DATA", data.toString());
        return ChildProgram.java(all, Corespond.class, words);
    }

    private static void refusesOtherAddresses(int port) throws IOException {
        Optional<InetAddress> other = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst();
        try (Socket own = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
            assertThat(own.isConnected()).isTrue();
        }
        if (other.isPresent()) {
            try (Socket socket = new Socket()) {
                assertThatThrownBy(() -> socket.connect(new InetSocketAddress(other.get(), port), 2000))
                        .isInstanceOf(ConnectException.class);
            }
        }
    }
}
