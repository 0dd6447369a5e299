package org.corespond.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.corespond.Corespond;
import org.corespond.testing.TestCluster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program fills a demonstration, and is killed while it does. */
class DemoLifeTest {
    /** What a load makes at every hour of the day alike. */
    private static final String MADE = """
            select concat_ws(' ',
                'communities', (select count(*) from directory.community),
                'accounts', (select count(*) from access.account),
                'units', (select count(*) from field.unit),
                'calls', (select count(*) from calls.call),
                'episodes', (select count(*) from episodes.episode),
                'closed', (select count(*) from episodes.episode where closed_at is not null),
                'encounters', (select count(*) from field.encounter),
                'handoffs', (select count(*) from facilities.handoff),
                'follow-ups', (select count(*) from referrals.task),
                'referrals', (select count(*) from referrals.referral),
                'live encounters', (select count(*) from outcomes.current_fact where unit = 'encounter'))
            """;

    @TempDir
    Path directory;

    @Test
    void aLoadThatIsKilledIsBegunAnewAndEndsLikeAnyOther() throws Exception {
        Databases clean = TestCluster.fresh();
        ChildProgram whole = demo(clean, "clean");
        whole.until("Corespond is ready: ");
        whole.stop();
        String made = made(clean);
        assertThat(made).startsWith("communities 1 accounts ").doesNotContain(" 0");

        Databases cut = TestCluster.fresh();
        ChildProgram killed = demo(cut, "cut");
        await().atMost(Duration.ofMinutes(5)).ignoreExceptions().until(() -> episodes(cut) > 9);
        killed.kill();
        assertThat(made(cut)).isNotEqualTo(made);

        ChildProgram again = demo(cut, "cut");
        assertThat(again.until("The made-up county was not")).contains("loaded anew");
        again.until("Corespond is ready: ");
        again.stop();
        assertThat(made(cut)).isEqualTo(made);

        String before = EmbeddedPostgresTest.ask(cut, true, "select max(id::text) from directory.agency");
        ChildProgram second = demo(cut, "cut");
        second.until("Corespond is ready: ");
        assertThat(second.stop()).doesNotContain("loaded anew").doesNotContain("Exception");
        assertThat(EmbeddedPostgresTest.ask(cut, true, "select max(id::text) from directory.agency"))
                .isEqualTo(before);
    }

    @Test
    void halfACountyIsRefusedWhereItCannotBeEmptied() throws Exception {
        Databases half = TestCluster.fresh("installation", DatabaseCheckTest::migrate);
        EmbeddedPostgresTest.execute(
                half, "insert into launch.installation (kind, filling_since) values ('demo', now())");

        ChildProgram demo = ChildProgram.java(
                Map.of(
                        "CORESPOND_DATA", directory.resolve("half").toString(),
                        "CORESPOND_PORT", "0",
                        "CORESPOND_DATABASE_URL", url(half, half.appUser(), half.appPassword())),
                Corespond.class,
                "demo");

        assertThat(demo.end()).hasLineCount(1).contains("set CORESPOND_DATABASE_OWNER_URL too");
        assertThat(demo.exitCode()).isEqualTo(Word.NOT_AVAILABLE);
    }

    private static String made(Databases databases) throws SQLException {
        return EmbeddedPostgresTest.ask(databases, true, MADE);
    }

    private static int episodes(Databases databases) throws SQLException {
        return Integer.parseInt(EmbeddedPostgresTest.ask(databases, true, "select count(*) from episodes.episode"));
    }

    /** On a database of the tests, so that it can be looked at while the program runs. */
    private ChildProgram demo(Databases databases, String folder) throws IOException {
        return ChildProgram.java(
                Map.of(
                        "CORESPOND_DATA", directory.resolve(folder).toString(),
                        "CORESPOND_PORT", "0",
                        "CORESPOND_DATABASE_URL", url(databases, databases.appUser(), databases.appPassword()),
                        "CORESPOND_DATABASE_OWNER_URL",
                                url(databases, databases.ownerUser(), databases.ownerPassword()),
                        "CORESPOND_OFFERS_EXPIRE_EVERY", "PT24H"),
                Corespond.class,
                "demo");
    }

    private static String url(Databases databases, String user, String password) {
        return databases.url().replaceFirst("^jdbc:postgresql://", "postgresql://" + user + ":" + password + "@");
    }
}
