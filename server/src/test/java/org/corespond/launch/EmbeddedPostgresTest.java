package org.corespond.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.corespond.testing.TestCluster;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest {
    @Test
    void everyTestGetsADatabaseOfItsOwnWithTheTwoRoles() throws SQLException {
        Databases one = TestCluster.fresh();
        Databases other = TestCluster.fresh();
        assertThat(one.url()).isNotEqualTo(other.url()).startsWith("jdbc:postgresql://127.0.0.1:");
        assertThat(ask(one, true, "select current_user")).isEqualTo("corespond_owner");
        assertThat(ask(one, false, "select current_user")).isEqualTo("corespond_app");
    }

    @Test
    void theAppRoleOwnsNothingAndCannotPassRowLevelSecurity() throws SQLException {
        Databases fresh = TestCluster.fresh();
        assertThat(ask(fresh, false, """
                select concat(rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication) from pg_roles
                where rolname = current_user
                """)).isEqualTo("fffff");
        assertThat(ask(fresh, false, "select has_database_privilege(current_database(), 'create')"))
                .isEqualTo("f");
        assertThat(ask(fresh, true, "select has_database_privilege(current_database(), 'create')"))
                .isEqualTo("t");
    }

    @Test
    void aTemplateIsPreparedOnceAndCopied() throws SQLException {
        Map<String, Integer> prepared = new java.util.HashMap<>();
        for (int i = 0; i < 3; i++) {
            Databases copy = TestCluster.fresh("prepared_once", empty -> {
                prepared.merge("times", 1, Integer::sum);
                execute(empty, "create schema s; create table s.t (n int); insert into s.t values (7)");
            });
            assertThat(ask(copy, true, "select n from s.t")).isEqualTo("7");
            execute(copy, "delete from s.t");
        }
        assertThat(prepared).containsEntry("times", 1);
    }

    @Test
    void theServerChecksItsPagesAndTakesPasswordsOnly() throws SQLException {
        Databases fresh = TestCluster.fresh();
        assertThat(ask(fresh, false, "show data_checksums")).isEqualTo("on");
        assertThat(ask(fresh, false, "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(ask(fresh, false, "show password_encryption")).isEqualTo("scram-sha-256");
    }

    static void execute(Databases databases, String sql) {
        try (Connection connection =
                        DriverManager.getConnection(databases.url(), databases.ownerUser(), databases.ownerPassword());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static String ask(Databases databases, boolean owner, String sql) throws SQLException {
        String user = owner ? databases.ownerUser() : databases.appUser();
        String password = owner ? databases.ownerPassword() : databases.appPassword();
        try (Connection connection = DriverManager.getConnection(databases.url(), user, password);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
