package org.corespond.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the operator set in the environment.
 *
 * @param home the folder under which {@code data/} lies when nothing else is said
 * @param port 1 to 65535, or 0 for any free one
 * @param mapTiles where maps get their background from, "" for none
 * @param mapCredit whom that source wants to be named
 */
record HostSettings(
        Path home,
        Optional<Path> data,
        String address,
        int port,
        String publicUrl,
        String certificate,
        String key,
        boolean behindProxy,
        Optional<DatabaseUrl> database,
        Optional<DatabaseUrl> databaseOwner,
        String mapTiles,
        String mapCredit) {
    private static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_PORT = 65_535;

    static HostSettings from(Map<String, String> environment, Path home) {
        return new HostSettings(
                home,
                text(environment, "CORESPOND_DATA")
                        .map(path -> Path.of(path).toAbsolutePath().normalize()),
                address(environment),
                port(environment),
                text(environment, "CORESPOND_PUBLIC_URL").orElse(""),
                file(environment, "CORESPOND_TLS_CERT"),
                file(environment, "CORESPOND_TLS_KEY"),
                flag(environment, "CORESPOND_BEHIND_PROXY"),
                url(environment, "CORESPOND_DATABASE_URL"),
                url(environment, "CORESPOND_DATABASE_OWNER_URL"),
                tiles(environment),
                text(environment, "CORESPOND_MAP_CREDIT").orElse(""));
    }

    /** Its host goes into the content policy of every page, so it is one host, and nothing that could widen the policy. */
    private static String tiles(Map<String, String> environment) {
        String url = text(environment, "CORESPOND_MAP_TILES").orElse("");
        boolean three = Stream.of("{z}", "{x}", "{y}").allMatch(url::contains);
        if (!url.isEmpty() && !(three && url.matches("https://[A-Za-z0-9.-]+(:\\d{1,5})?/[^\\s;,'\"]*"))) {
            throw new CannotStart("CORESPOND_MAP_TILES must be an https address with {z}, {x} and {y},"
                    + " such as https://tiles.example.org/{z}/{x}/{y}.png.");
        }
        return url;
    }

    NetworkPolicy.Wish network(Mode mode, int boundPort) {
        return new NetworkPolicy.Wish(mode == Mode.DEMO, address, boundPort, publicUrl, certificate, key, behindProxy);
    }

    private static Optional<String> text(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static String address(Map<String, String> environment) {
        String address = text(environment, "CORESPOND_ADDRESS").orElse("127.0.0.1");
        return address.equals("localhost") ? "127.0.0.1" : address;
    }

    private static int port(Map<String, String> environment) {
        String port = text(environment, "CORESPOND_PORT").orElse(Integer.toString(DEFAULT_PORT));
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > HIGHEST_PORT) {
            throw new CannotStart("CORESPOND_PORT must be a number from 1 to 65535, not \"" + port + "\".");
        }
        return Integer.parseInt(port);
    }

    private static String file(Map<String, String> environment, String name) {
        Optional<String> file = text(environment, name);
        file.filter(path -> !Files.isReadable(Path.of(path))).ifPresent(path -> {
            throw new CannotStart(name + " names " + path + ", which cannot be read.");
        });
        return file.map(path -> Path.of(path).toAbsolutePath().toString()).orElse("");
    }

    private static boolean flag(Map<String, String> environment, String name) {
        String value = text(environment, name).orElse("false");
        if (!value.equals("true") && !value.equals("false")) {
            throw new CannotStart(name + " must be true or false, not \"" + value + "\".");
        }
        return value.equals("true");
    }

    private static Optional<DatabaseUrl> url(Map<String, String> environment, String name) {
        return text(environment, name).map(value -> DatabaseUrl.parse(name, value));
    }
}
