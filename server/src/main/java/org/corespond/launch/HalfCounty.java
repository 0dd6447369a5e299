package org.corespond.launch;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A demonstration whose first load was cut off, by a kill or a power cut. Nobody has seen it, so before the tables are
 * brought up to date it is emptied and loaded anew; a county that was complete once is never touched.
 */
final class HalfCounty {
    private static final String MARKED = """
            select exists (select 1 from pg_attribute
                           where attrelid = to_regclass('launch.installation') and attname = 'filling_since')
            """;
    private static final String CUT_OFF = """
            select exists (select 1 from launch.installation
                           where kind = 'demo' and filling_since is not null and filled_at is null)
            """;
    /** Each table of ours says its class; a schema of somebody else's, though the owner be the same, is left alone. */
    private static final String OURS = """
            select quote_ident(n.nspname) from pg_namespace n
            where pg_get_userbyid(n.nspowner) = current_user
              and (n.nspname = 'migrations'
                   or exists (select 1 from pg_class c where c.relnamespace = n.oid
                              and obj_description(c.oid, 'pg_class') like 'class: %'))
            """;

    private HalfCounty() {}

    /** Leaves an empty database where there was half a county. */
    static void clear(Source source, PrintStream err) throws SQLException {
        Databases databases = source.databases();
        if (!source.migrate()) {
            refuse(databases);
            return;
        }
        try (Connection owner =
                DriverManager.getConnection(databases.url(), databases.ownerUser(), databases.ownerPassword())) {
            if (cutOff(owner)) {
                err.println("The made-up county was not loaded to its end the last time, so it is loaded anew.");
                drop(owner);
            }
        }
    }

    private static void refuse(Databases databases) throws SQLException {
        try (Connection app =
                DriverManager.getConnection(databases.url(), databases.appUser(), databases.appPassword())) {
            if (cutOff(app)) {
                throw new CannotStart("The made-up county was not loaded to its end the last time; set"
                        + " CORESPOND_DATABASE_OWNER_URL too, so that it can be loaded anew.");
            }
        }
    }

    private static boolean cutOff(Connection connection) throws SQLException {
        return yes(connection, MARKED) && yes(connection, CUT_OFF);
    }

    private static boolean yes(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    /** All or nothing. */
    private static void drop(Connection owner) throws SQLException {
        owner.setAutoCommit(false);
        try (Statement statement = owner.createStatement()) {
            List<String> schemas = new ArrayList<>();
            try (ResultSet names = statement.executeQuery(OURS)) {
                while (names.next()) {
                    schemas.add(names.getString(1));
                }
            }
            for (String schema : schemas) {
                statement.execute("drop schema " + schema + " cascade");
            }
        }
        owner.commit();
    }
}
