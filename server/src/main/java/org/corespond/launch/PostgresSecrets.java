package org.corespond.launch;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The random passwords of one data directory, kept in a file that only its owner can read. */
record PostgresSecrets(String superuser, String owner, String app) {
    private static final String FILE = "passwords.properties";
    private static final int BYTES = 24;

    static PostgresSecrets in(Path directory) throws IOException {
        Path file = directory.resolve(FILE);
        if (!Files.exists(file)) {
            SecureRandom random = new SecureRandom();
            OwnerOnly.write(
                    file,
                    "superuser=" + password(random) + "\nowner=" + password(random) + "\napp=" + password(random)
                            + "\n");
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return new PostgresSecrets(
                required(properties, "superuser", file),
                required(properties, "owner", file),
                required(properties, "app", file));
    }

    private static String required(Properties properties, String key, Path file) {
        String value = properties.getProperty(key);
        if (value == null) {
            throw new CannotStart("The password file " + file + " has no line for " + key
                    + "; put back the copy that belongs to this data, for without it the database stays shut.");
        }
        return value;
    }

    private static String password(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "PostgresSecrets[not shown]";
    }
}
