package org.corespond.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The roles, the databases and the settings of our own server, made by its superuser. */
final class PostgresRoles implements AutoCloseable {
    static final String SUPERUSER = "postgres";
    static final String OWNER = "corespond_owner";
    static final String APP = "corespond_app";
    static final String DATABASE = "corespond";

    private final Connection connection;

    private PostgresRoles(Connection connection) {
        this.connection = connection;
    }

    static PostgresRoles connect(String url, String password) throws SQLException {
        return new PostgresRoles(DriverManager.getConnection(url, SUPERUSER, password));
    }

    /** Durable, by password only, and a log without people's data: no statements, no values, no failed rows. */
    static Map<String, String> serverSettings() {
        return Map.ofEntries(
                Map.entry("unix_socket_directories", ""),
                Map.entry("fsync", "on"),
                Map.entry("full_page_writes", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("password_encryption", "scram-sha-256"),
                Map.entry("logging_collector", "off"),
                Map.entry("log_statement", "none"),
                Map.entry("log_min_messages", "log"),
                Map.entry("log_min_error_statement", "panic"),
                Map.entry("log_error_verbosity", "terse"),
                Map.entry("log_checkpoints", "off"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"));
    }

    /** Idempotent, so that a start that died halfway is finished by the next. */
    void ensure(PostgresSecrets secrets) throws SQLException {
        // Since PostgreSQL 16. These passwords are 24 random bytes, which rounds make no harder to guess; without
        // them a connection opens faster.
        if (exists("select 1 from pg_settings where name = ?", "scram_iterations")) {
            execute("set scram_iterations = 1");
        }
        ensureRole(OWNER, secrets.owner());
        ensureRole(APP, secrets.app());
        if (!exists("select 1 from pg_database where datname = ?", DATABASE)) {
            createDatabase(DATABASE, null);
        }
    }

    private void ensureRole(String role, String password) throws SQLException {
        if (!exists("select 1 from pg_roles where rolname = ?", role)) {
            execute("create role " + role
                    + " login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password '" + password
                    + "'");
        }
    }

    void createDatabase(String name, @Nullable String template) throws SQLException {
        if (!name.matches("[a-z0-9_]{1,60}")) {
            throw new IllegalArgumentException("not a database name: " + name);
        }
        if (template != null) {
            // A copy needs a template that nobody is connected to; a closed connection's backend may linger.
            exists("select pg_terminate_backend(pid) from pg_stat_activity where datname = ?", template);
        }
        execute("create database " + name + " owner " + OWNER + (template == null ? "" : " template " + template));
        execute("revoke all on database " + name + " from public");
        execute("grant connect on database " + name + " to " + APP);
    }

    private boolean exists(String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
