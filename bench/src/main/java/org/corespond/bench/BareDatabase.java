package org.corespond.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.postgresql.PGConnection;

/** The peer: the same PostgreSQL on the same disk, asked for as little as can be, past the program. */
final class BareDatabase implements AutoCloseable {
    private static final String WORDS = "Made-up Street of the bench";

    private final Properties way;
    private final List<Connection> open = new ArrayList<>();

    private BareDatabase(Properties way) {
        this.way = way;
    }

    /** By the connection file that a running server leaves in its data directory. */
    static BareDatabase of(Path data) throws IOException, SQLException {
        Properties way = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve("connection.properties"))) {
            way.load(reader);
        }
        BareDatabase database = new BareDatabase(way);
        database.say("create schema if not exists bench");
        return database;
    }

    /** One row and one commit at a time on each connection. */
    Timings inserts(int connections) throws SQLException, IOException, InterruptedException {
        say("drop table if exists bench.fact");
        say("create table bench.fact (id uuid primary key, at timestamptz not null default now(), words text)");
        List<Load.Step> steps = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            PreparedStatement insert = connect().prepareStatement("insert into bench.fact (id, words) values (?, ?)");
            steps.add(() -> insert(insert));
        }
        return Load.USUAL.run(steps);
    }

    private static boolean insert(PreparedStatement insert) throws IOException {
        try {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, WORDS);
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** Reads a file of comma-separated texts into a table of texts; gives the rows. */
    long copy(Path file, int columns) throws SQLException, IOException {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
            names.add("c" + i + " text");
        }
        say("drop table if exists bench.register");
        say("create table bench.register (" + String.join(", ", names) + ")");
        try (Reader reader = Files.newBufferedReader(file)) {
            return connect()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy bench.register from stdin with (format csv, header)", reader);
        }
    }

    /** What a query gives, as texts. */
    List<List<String>> rows(String sql) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(found.getString(i)));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private void say(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        Connection connection = connection();
        open.add(connection);
        return connection;
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(
                way.getProperty("url"), way.getProperty("owner.user"), way.getProperty("owner.password"));
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : open) {
            connection.close();
        }
    }
}
