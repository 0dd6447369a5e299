package org.corespond.launch;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Writes row after row and says each number once the database has acknowledged it, until it is killed. */
final class AcknowledgingProgram {
    private AcknowledgingProgram() {}

    public static void main(String[] args) throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(args[0]))) {
            System.out.println("server " + postgres.pid());
            Databases databases = postgres.databases();
            try (Connection connection = DriverManager.getConnection(
                            databases.url(), databases.ownerUser(), databases.ownerPassword());
                    PreparedStatement insert = connection.prepareStatement("insert into facts (n) values (?)")) {
                for (int n = Integer.parseInt(args[1]); ; n++) {
                    insert.setInt(1, n);
                    insert.executeUpdate();
                    System.out.println("written " + n);
                }
            }
        }
    }
}
