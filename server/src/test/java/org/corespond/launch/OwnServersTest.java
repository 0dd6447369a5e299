package org.corespond.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.corespond.Corespond;
import org.corespond.testing.TestCluster;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program on a PostgreSQL of one's own, behind one's own proxy, and the way back in for its administrator. */
class OwnServersTest {
    private static final String PUBLIC = "https://care.example.org";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern COOKIE = Pattern.compile("Set-Cookie: ([^=]+=[^;]+);");
    private static final Map<String, String> FIRST = Map.of(
            "which", "",
            "community", "Tamarack County",
            "zone", "America/Los_Angeles",
            "agency", "Tamarack Collaboration",
            "kind", "COORDINATION",
            "name", "Ada Min",
            "login", "ada.min");

    @TempDir
    Path directory;

    @BeforeEach
    void passable() throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void behindAProxyOnADatabaseOfOnesOwnCookiesAreSecureAndLinksCarryThePublicAddress() throws Exception {
        Databases own = TestCluster.fresh();
        int port = freePort();
        Map<String, String> environment = Map.of(
                "CORESPOND_DATA", directory.resolve("data").toString(),
                "CORESPOND_PORT", Integer.toString(port),
                "CORESPOND_PUBLIC_URL", PUBLIC + "/",
                "CORESPOND_BEHIND_PROXY", "true",
                "CORESPOND_DATABASE_URL", url(own, own.appUser(), own.appPassword()),
                "CORESPOND_DATABASE_OWNER_URL", url(own, own.ownerUser(), own.ownerPassword()));
        ChildProgram server = ChildProgram.java(environment, Corespond.class, "run");
        assertThat(server.until("Corespond is ready: ")).isEqualTo("Corespond is ready: " + PUBLIC);
        String link = server.until(PUBLIC + "/setup/");
        assertThat(directory.resolve("data/postgres"))
                .as("the built-in one stays off")
                .doesNotExist();

        // As a proxy sends it on that holds the certificate: the public name, and that it came by https.
        Door door =
                new Door(port, "Host: care.example.org\r\nX-Forwarded-Proto: https\r\nX-Forwarded-For: 192.0.2.7\r\n");
        assertThat(door.get("/board"))
                .startsWith("HTTP/1.1 302")
                .containsAnyOf("Location: /sign-in", "Location: " + PUBLIC + "/sign-in");
        assertThat(door.setUp(link))
                .contains("Set-Cookie: __Host-corespond-form=", "; Secure")
                .doesNotContain("http://care");

        String recovered = recover(environment);
        assertThat(recovered).startsWith(PUBLIC + "/setup/");
        assertThat(door.get(path(recovered))).startsWith("HTTP/1.1 200").contains("ada.min");
        assertThat(EmbeddedPostgresTest.ask(own, true, "select count(*) from access.login where login = 'ada.min'"))
                .isEqualTo("1");
        assertThat(server.stop()).doesNotContain("Exception");
    }

    @Test
    void recoverPrintsTheAddressOfTheServerThatRuns() throws Exception {
        Map<String, String> data =
                Map.of("CORESPOND_DATA", directory.resolve("data").toString());
        Map<String, String> environment = new HashMap<>(data);
        environment.put("CORESPOND_PORT", "0");
        ChildProgram server = ChildProgram.java(environment, Corespond.class, "run");
        String ready = server.until("Corespond is ready: ");
        String address = ready.substring(ready.indexOf("http://"));
        int port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
        String link = server.until(address + "/setup/");
        Door door = new Door(port, "Host: localhost:" + port + "\r\n");
        assertThat(door.setUp(link)).contains("Set-Cookie: corespond-form=").doesNotContain("; Secure");

        ChildProgram nobody = ChildProgram.java(data, Corespond.class, "recover", "nobody");
        assertThat(nobody.end()).contains("There is no administrator with this login name");
        assertThat(nobody.exitCode()).isEqualTo(Word.INPUT_REFUSED);
        String recovered = recover(data);
        assertThat(recovered).startsWith(address + "/setup/");
        assertThat(door.get(path(recovered))).startsWith("HTTP/1.1 200").contains("ada.min");
        server.stop();
    }

    private static String recover(Map<String, String> environment) throws Exception {
        ChildProgram recover = ChildProgram.java(environment, Corespond.class, "recover", "ada.min");
        String said = recover.end();
        assertThat(said).contains("Open this link within 72 hours");
        assertThat(recover.exitCode()).isEqualTo(Word.DONE);
        return said.lines().toList().getLast();
    }

    /** The door that a browser, or the proxy before it, knocks at. */
    private record Door(int port, String headers) {

        String get(String path) throws IOException {
            return exchange("GET " + path, "", "");
        }

        /** Opens the link and makes the first administrator; returns the page that it showed. */
        String setUp(String link) throws IOException {
            String page = get(path(link));
            Matcher token = TOKEN.matcher(page);
            Matcher cookie = COOKIE.matcher(page);
            assertThat(token.find()).isTrue();
            assertThat(cookie.find()).isTrue();
            Map<String, String> form = new HashMap<>(FIRST);
            form.put("_csrf", token.group(1));
            String sent = form.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            assertThat(exchange("POST " + path(link) + "/first", "Cookie: " + cookie.group(1) + "\r\n", sent))
                    .startsWith("HTTP/1.1 302")
                    .contains(path(link));
            return page;
        }

        private String exchange(String request, String more, String body) throws IOException {
            try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
                String all = request + " HTTP/1.1\r\n" + headers + more + "Connection: close\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: " + body.length() + "\r\n\r\n" + body;
                socket.getOutputStream().write(all.getBytes(StandardCharsets.UTF_8));
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    private static String path(String link) {
        return link.substring(link.indexOf("/setup/"));
    }

    private static String url(Databases databases, String user, String password) {
        return databases.url().replaceFirst("^jdbc:postgresql://", "postgresql://" + user + ":" + password + "@");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
