package org.corespond.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.directory.Agency;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestCommunity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

/** The chain over the audit rows (CJIS AU-9), attacked as the owner of the database could. */
@CorespondTest
class VerifyAuditWordTest {
    private static final int HOLDS = 0;
    private static final int DOES_NOT_HOLD = 1;

    @Autowired
    VerifyAuditWord word;

    @Autowired
    Audit audit;

    @Autowired
    TestCommunity communities;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Environment environment;

    @TempDir
    Path desk;

    Agency agency;
    TestCommunity.Person officer;

    private record Said(int code, String out, String err) {}

    @BeforeEach
    void anAgencyThatHasSeenSomething() {
        agency = communities.agency(communities.add(), Agency.Kind.LAW_ENFORCEMENT, "Agency " + UUID.randomUUID());
        officer = communities.person(agency, Role.OFFICER);
        see(3);
        assertThat(say().out()).contains(agency.name());
    }

    @AfterEach
    void asItWas() throws SQLException {
        asOwner(
                "insert into audit.entry overriding system value select * from spared on conflict do nothing",
                "update audit.entry set what = 'episode' where agency_id = '" + agency.id() + "' and what = 'forged'",
                "delete from audit.entry where agency_id = '" + agency.id() + "' and what = 'slipped'",
                "drop table spared");
        assertThat(say().code()).isEqualTo(HOLDS);
    }

    @Test
    void anUntouchedChainHoldsAndItsLengthIsShown() {
        Said said = say();
        assertThat(said.code()).isEqualTo(HOLDS);
        assertThat(said.out()).contains("Every seal holds").doesNotContain("DOES NOT HOLD");
        assertThat(said.out().lines().filter(line -> line.startsWith(agency.name())))
                .singleElement()
                .asString()
                .matches(".* 3 +1 +0 .*");
    }

    @Test
    void aChangedRowIsFound() throws SQLException {
        asOwner("update audit.entry set what = 'forged' where id = (select min(id) from audit.entry where agency_id = '"
                + agency.id() + "')");
        Said said = say();
        assertThat(said.code()).isEqualTo(DOES_NOT_HOLD);
        assertThat(said.out()).contains("DOES NOT HOLD  " + agency.name() + ": the rows of seal 1");
    }

    @Test
    void aRowThatWasTakenAwayIsFound() throws SQLException {
        String first = "id = (select min(id) from audit.entry where agency_id = '" + agency.id() + "')";
        asOwner(
                "insert into spared select * from audit.entry where " + first,
                "delete from audit.entry where " + first);
        Said said = say();
        assertThat(said.code()).isEqualTo(DOES_NOT_HOLD);
        assertThat(said.out()).contains("DOES NOT HOLD  " + agency.name());
    }

    @Test
    void aRowThatSlippedInLaterIsFound() throws SQLException {
        asOwner("insert into audit.entry (tx, community_id, agency_id, at, action, what, outcome)"
                + " select min(tx), community_id, agency_id, min(at), 'view', 'slipped', 'done' from audit.entry"
                + " where agency_id = '" + agency.id() + "' group by 2, 3");
        assertThat(say().code()).isEqualTo(DOES_NOT_HOLD);
    }

    @Test
    void aKeptHeadShowsThatAWholeChainWasRewritten() throws IOException, SQLException {
        Path kept = desk.resolve("heads");
        Files.writeString(kept, say("--heads").out());
        see(2);
        assertThat(say("--against", kept.toString()).code()).isEqualTo(HOLDS);

        String forged = Files.readString(kept).replaceFirst("[0-9a-f]{64}", "0".repeat(64));
        Files.writeString(kept, forged);
        Said said = say("--against", kept.toString());
        assertThat(said.code()).isEqualTo(DOES_NOT_HOLD);
        assertThat(said.out()).contains("is not the one that was kept");
    }

    @Test
    void whatIsNoHeadIsNamedWithItsLine() throws IOException {
        Path kept = Files.writeString(desk.resolve("heads"), "nothing of the kind\n");
        Said said = say("--against", kept.toString());
        assertThat(said.code()).isEqualTo(3);
        assertThat(said.err()).contains("line 1: expected chain, number and hash");
        assertThat(say("--against", desk.resolve("none").toString()).code()).isEqualTo(3);
        assertThat(say("--again").code()).isEqualTo(2);
    }

    private void see(int times) {
        for (int i = 0; i < times; i++) {
            CurrentActor.as(
                    officer.actor(),
                    () -> transactions.execute(status -> {
                        audit.viewed("episode", List.of(UUID.randomUUID()));
                        return true;
                    }));
        }
    }

    private Said say(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = word.run(
                List.of(args),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private void asOwner(String... statements) throws SQLException {
        try (Connection owner = DriverManager.getConnection(
                        environment.getRequiredProperty("spring.flyway.url"),
                        environment.getRequiredProperty("spring.flyway.user"),
                        environment.getRequiredProperty("spring.flyway.password"));
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("create table if not exists public.spared (like audit.entry)");
            statement.execute("alter table audit.entry disable trigger append_only");
            for (String one : statements) {
                statement.execute(one.replace(" spared", " public.spared"));
            }
            statement.execute("alter table audit.entry enable trigger append_only");
            owner.commit();
        }
    }
}
