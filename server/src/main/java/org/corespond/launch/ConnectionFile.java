package org.corespond.launch;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** What a running server leaves for the other words: the way to its database. Only its owner can read it. */
record ConnectionFile(Path file) {
    static ConnectionFile in(Path directory) {
        return new ConnectionFile(directory.resolve("connection.properties"));
    }

    void write(Databases databases, String address) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("url", databases.url());
        properties.setProperty("app.user", databases.appUser());
        properties.setProperty("app.password", databases.appPassword());
        properties.setProperty("owner.user", databases.ownerUser());
        properties.setProperty("owner.password", databases.ownerPassword());
        properties.setProperty("address", address);
        properties.setProperty("pid", Long.toString(ProcessHandle.current().pid()));
        StringWriter text = new StringWriter();
        properties.store(text, "Written by the running server, removed when it stops");
        OwnerOnly.write(file, text.toString());
    }

    /** The database of the server that runs now; what a dead one left behind does not count. */
    Optional<Databases> databases() throws IOException {
        return read().map(properties -> new Databases(
                properties.getProperty("url", ""),
                properties.getProperty("app.user", ""),
                properties.getProperty("app.password", ""),
                properties.getProperty("owner.user", ""),
                properties.getProperty("owner.password", "")));
    }

    /** Who runs there, for the sentence that refuses a second one. */
    Optional<String> whoRuns() throws IOException {
        return read().map(properties ->
                "process " + properties.getProperty("pid") + ", " + properties.getProperty("address"));
    }

    /** The address that people use, of the server that runs now. */
    Optional<String> address() throws IOException {
        return read().map(properties -> properties.getProperty("address", ""));
    }

    private Optional<Properties> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return Optional.of(properties).filter(ConnectionFile::alive);
    }

    private static boolean alive(Properties properties) {
        String pid = properties.getProperty("pid", "");
        return pid.matches("\\d{1,9}")
                && ProcessHandle.of(Long.parseLong(pid))
                        .filter(ProcessHandle::isAlive)
                        .isPresent();
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
