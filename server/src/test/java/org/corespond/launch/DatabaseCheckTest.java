package org.corespond.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.corespond.testing.TestCluster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** decisions 17, decisions 18 */
class DatabaseCheckTest {
    @TempDir
    Path directory;

    @Test
    void thePlainAppRoleIsTaken() {
        Databases databases = TestCluster.fresh("installation", DatabaseCheckTest::migrate);
        assertThatCode(() -> asApp(databases, "run")).doesNotThrowAnyException();
    }

    @Test
    void aRoleThatOwnsTablesIsRefused() {
        Databases databases = TestCluster.fresh("installation", DatabaseCheckTest::migrate);
        assertThatThrownBy(() -> check(databases, databases.ownerUser(), databases.ownerPassword(), "run"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("owns tables");
    }

    @Test
    void aRoleThatMayBecomeOneThatBypassesTheWallsIsRefused() throws IOException, SQLException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
            Databases own = postgres.databases();
            migrate(own);
            try (Connection superuser = DriverManager.getConnection(
                            own.url(),
                            PostgresRoles.SUPERUSER,
                            PostgresSecrets.in(directory).superuser());
                    Statement statement = superuser.createStatement()) {
                statement.execute("create role passes_walls nologin bypassrls");
                statement.execute("grant passes_walls to " + own.appUser());
            }
            assertThatThrownBy(() -> asApp(own, "run"))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("can bypass row-level security");
        }
    }

    @Test
    void aDatabaseWithoutTablesSaysHowToGetThem() {
        assertThatThrownBy(() -> asApp(TestCluster.fresh(), "run"))
                .hasMessageContaining("no Corespond tables")
                .hasMessageContaining("./corespond migrate");
    }

    @Test
    void theDemoNeverOpensADatabaseOfRealPeople() throws SQLException {
        Databases databases = TestCluster.fresh("installation", DatabaseCheckTest::migrate);
        asApp(databases, "word");
        assertThat(EmbeddedPostgresTest.ask(databases, true, "select count(*) from launch.installation"))
                .as("a word does not decide the kind")
                .isEqualTo("0");
        asApp(databases, "run");
        assertThatThrownBy(() -> asApp(databases, "demo"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("holds the data of ./corespond run");
        asApp(databases, "run");
        asApp(databases, "word");
    }

    private static void asApp(Databases databases, String mode) {
        check(databases, databases.appUser(), databases.appPassword(), mode);
    }

    private static void check(Databases databases, String user, String password, String mode) {
        JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(databases.url(), user, password));
        new DatabaseCheck(jdbc, mode).afterSingletonsInstantiated();
    }

    static void migrate(Databases databases) {
        for (String version : new String[] {"V1__installation.sql", "V2__filling.sql", "V3__migrated.sql"}) {
            try (InputStream in = DatabaseCheck.class.getResourceAsStream("/db/migration/launch/" + version)) {
                String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                EmbeddedPostgresTest.execute(databases, sql.replace("${app}", databases.appUser()));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
