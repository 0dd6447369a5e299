package org.corespond.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.corespond.testing.TestCluster;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

class MigratedTest {
    private static final String TABLE = "create table a (b text)";

    @Test
    void anEmptyDatabaseHasNoMigrations() throws IOException, SQLException {
        assertThat(Migrated.with(TestCluster.fresh()).done()).isFalse();
    }

    @Test
    void aDatabaseIsUpToDateOnlyOnceThatIsRemembered() throws IOException, SQLException {
        Databases databases = TestCluster.fresh("installation", DatabaseCheckTest::migrate);
        Migrated migrated = Migrated.with(databases);
        assertThat(migrated.done()).isFalse();

        migrated.remember();
        migrated.remember();

        assertThat(migrated.done()).isTrue();
    }

    @Test
    void theAppRoleCannotSayThatItIsUpToDate() throws SQLException {
        Databases databases = TestCluster.fresh("installation", DatabaseCheckTest::migrate);

        assertThat(EmbeddedPostgresTest.ask(
                        databases,
                        false,
                        "select has_table_privilege('launch.migrated', 'insert, update, delete')::text"))
                .isEqualTo("false");
    }

    @Test
    void anotherRoleAsksForAllMigrations() throws IOException, SQLException {
        Databases databases = TestCluster.fresh("installation", DatabaseCheckTest::migrate);
        Migrated.with(databases).remember();
        Databases other =
                new Databases(databases.url(), "somebody", "else", databases.ownerUser(), databases.ownerPassword());

        assertThat(Migrated.with(other).done()).isFalse();
    }

    @Test
    void anotherNameOrContentIsAnotherFingerprint() throws IOException {
        String one = Migrated.fingerprint("app", List.of(file("calls/V1__calls.sql", TABLE)));

        assertThat(Migrated.fingerprint("app", List.of(file("calls/V1__calls.sql", TABLE))))
                .isEqualTo(one);
        assertThat(Migrated.fingerprint("app", List.of(file("calls/V1__calls.sql", TABLE + ";"))))
                .isNotEqualTo(one);
        assertThat(Migrated.fingerprint("app", List.of(file("calls/V2__calls.sql", TABLE))))
                .isNotEqualTo(one);
        assertThat(Migrated.fingerprint(
                        "app", List.of(file("calls/V1__calls.sql", TABLE), file("calls/V2__more.sql", TABLE))))
                .isNotEqualTo(one);
    }

    @Test
    void theOrderInWhichFilesAreFoundDoesNotMatter() throws IOException {
        Resource first = file("calls/V1__calls.sql", TABLE);
        Resource second = file("field/V1__field.sql", TABLE);

        assertThat(Migrated.fingerprint("app", List.of(first, second)))
                .isEqualTo(Migrated.fingerprint("app", List.of(second, first)));
    }

    private static Resource file(String place, String content) {
        return new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8), "db/migration/" + place);
    }
}
