package org.corespond.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Whether a database has been brought up to date with these very migrations. Then a start need not ask for each module
 * again, which takes a good part of it; any other file, name or role asks for all of them.
 */
final class Migrated {
    private static final String FILES = "classpath*:db/migration/**/*.sql";

    private final Databases databases;
    private final String fingerprint;

    private Migrated(Databases databases, String fingerprint) {
        this.databases = databases;
        this.fingerprint = fingerprint;
    }

    static Migrated with(Databases databases) throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources(FILES);
        return new Migrated(databases, fingerprint(databases.appUser(), Arrays.asList(files)));
    }

    /** Over the places and the contents of all files, and the role that they grant to. */
    static String fingerprint(String appUser, List<? extends Resource> files) throws IOException {
        MessageDigest all = sha256();
        all.update(appUser.getBytes(StandardCharsets.UTF_8));
        for (Resource file :
                files.stream().sorted(Comparator.comparing(Migrated::place)).toList()) {
            byte[] content = file.getContentAsByteArray();
            all.update(("\n" + place(file) + " " + content.length + "\n").getBytes(StandardCharsets.UTF_8));
            all.update(content);
        }
        return HexFormat.of().formatHex(all.digest());
    }

    /** The same in a jar and in a folder. */
    private static String place(Resource file) {
        String description = file.getDescription();
        return description.substring(Math.max(0, description.lastIndexOf("db/migration/")));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean done() throws SQLException {
        try (Connection owner = owner()) {
            return asks(owner, "select to_regclass('launch.migrated')::text = ?", "launch.migrated")
                    && asks(owner, "select exists (select 1 from launch.migrated where fingerprint = ?)", fingerprint);
        }
    }

    /** After all migrations have been applied, never before. */
    void remember() throws SQLException {
        try (Connection owner = owner();
                PreparedStatement statement = owner.prepareStatement("""
                        insert into launch.migrated (fingerprint) values (?)
                        on conflict (only_one) do update set fingerprint = excluded.fingerprint, at = now()
                        """)) {
            statement.setString(1, fingerprint);
            statement.executeUpdate();
        }
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(databases.url(), databases.ownerUser(), databases.ownerPassword());
    }

    private static boolean asks(Connection connection, String question, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, value);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
