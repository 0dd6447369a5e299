package org.corespond.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Supplier;
import org.corespond.directory.Agency;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.keys.KeyClass;
import org.corespond.keys.PersonKeys;
import org.corespond.keys.SealPlainRows;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestCommunity;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CorespondTest
class SealedIdentityTest {
    private static final Identity QUILL =
            new Identity("Canary", "Quill", "Finch", LocalDate.of(1990, 5, 4), AgeBand.ADULT, "555-0100", "blue coat");

    @Autowired
    TestCommunity communities;

    @Autowired
    People people;

    @Autowired
    PersonKeys keys;

    @Autowired
    SealPlainRows sealPlainRows;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Environment environment;

    Person worker;
    UUID person;

    @BeforeEach
    void somebodyIsKnown() {
        worker = communities.person(
                communities.agency(communities.add(), Agency.Kind.BEHAVIORAL_HEALTH, "Cedar Clinic"), Role.CLINICIAN);
        person = as(() -> people.add(QUILL));
    }

    @Test
    void noTableOfThePersonOrItsKeysHoldsTheNameInThePlain() {
        for (String table : List.of("people.identity", "keys.data_key", "keys.mark")) {
            List<String> rows = as(() -> jdbc.sql("select row_to_json(t)::text from " + table + " t")
                    .query(String.class)
                    .list());
            assertThat(rows).as(table).isNotEmpty();
            assertThat(String.join("\n", rows))
                    .as(table)
                    .doesNotContainIgnoringCase("canary")
                    .doesNotContainIgnoringCase("quill")
                    .doesNotContain("1990-05-04")
                    .doesNotContain("555-0100")
                    .doesNotContain("blue coat");
        }
        assertThat(as(() -> people.ours(person))).contains(QUILL);
    }

    @Test
    void thePersonIsFoundByTheBeginningOfANameOrAliasAndByTheBirthDate() {
        for (String start : List.of("ca", "Canary Q", "canary quill", "QUI", "finch")) {
            assertThat(found(start)).as(start).containsExactly(person);
        }
        assertThat(found("canary x")).isEmpty();
        assertThat(found("c")).as("one letter is too little").isEmpty();
        assertThat(as(() -> people.bornOn(LocalDate.of(1990, 5, 4))))
                .extracting(People.Known::id)
                .containsExactly(person);
        assertThat(as(() -> people.bornOn(LocalDate.of(1990, 4, 5)))).isEmpty();
    }

    @Test
    void onlyTheLatestNameIsFound() {
        as(() -> {
            people.describe(person, new Identity("Wren", "Quill", null, null, AgeBand.ADULT, null, null));
            return person;
        });

        assertThat(found("canary")).isEmpty();
        assertThat(found("wren")).containsExactly(person);
    }

    @Test
    void anotherAgencyFindsNobodyOfOurs() {
        Person other = communities.person(
                communities.agency(communities.add(), Agency.Kind.LAW_ENFORCEMENT, "Police"), Role.OFFICER);

        assertThat(CurrentActor.as(other.actor(), () -> people.search("canary")))
                .isEmpty();
    }

    @Test
    void aDestroyedKeyErasesThePersonHereAndInEveryCopyThatIsPutBack() throws SQLException {
        owner("create table public.backup as select * from people.identity where person_id = '" + person + "'");
        owner("create table public.marks as select * from keys.mark where subject_id = '" + person + "'");
        destroy();

        assertErased();
        assertThat(found("canary")).isEmpty();
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> as(() -> {
                    people.describe(person, QUILL);
                    return person;
                }));

        owner("alter table people.identity disable trigger append_only");
        owner("delete from people.identity where person_id = '" + person + "'");
        owner("alter table people.identity enable trigger append_only");
        owner("insert into people.identity overriding system value select * from public.backup");
        owner("insert into keys.mark select * from public.marks");

        assertErased();
        assertThat(found("canary")).as("a mark leads to nobody").isEmpty();
        owner("drop table public.backup, public.marks");
    }

    @Test
    void evenAKeyThatIsPutBackStaysDestroyed() throws SQLException {
        owner("create table public.old_keys as select * from keys.data_key where subject_id = '" + person + "'");
        destroy();

        assertThatThrownBy(() -> owner("insert into keys.data_key select * from public.old_keys"))
                .hasMessageContaining("was destroyed");
        owner("drop table public.old_keys");
        assertErased();
    }

    @Test
    void whatIsSealedOpensForItsOwnPersonAlone() throws SQLException {
        UUID other = as(() -> people.add(Identity.UNKNOWN));
        owner("alter table people.identity disable trigger append_only");
        owner("update people.identity set sealed = (select sealed from people.identity where person_id = '" + person
                + "') where person_id = '" + other + "'");
        owner("alter table people.identity enable trigger append_only");

        assertThatThrownBy(() -> as(() -> people.ours(other))).hasMessageContaining("does not fit");
    }

    @Test
    void aKeyThatIsMissingWithoutHavingBeenDestroyedIsNotTakenForAnErasure() throws SQLException {
        owner("delete from keys.data_key where subject_id = '" + person + "'");

        assertThatThrownBy(() -> as(() -> people.ours(person))).hasMessageContaining("nobody destroyed");
    }

    @Test
    void namesFromBeforeThereWereKeysAreSealedAtTheStartAndFoundAsBefore() throws SQLException {
        UUID old = UUID.randomUUID();
        String ids = "'%s', '%s', '%s'"
                .formatted(old, worker.actor().communityId(), worker.actor().agency());
        owner("insert into people.person (id, community_id, agency_id, added_at) values (%s, now())".formatted(ids));
        for (String given : List.of("Older", "Oldest")) {
            owner("""
                    insert into people.identity (person_id, community_id, agency_id, given_name, family_name, age_band,
                            birth_date, recorded_at)
                    values (%s, '%s', 'Quillfeather', 'ADULT', '1980-02-03', now())
                    """.formatted(ids, given));
        }
        Identity before = as(() -> people.ours(old)).orElseThrow();

        sealPlainRows.run();

        assertThat(before.fullName()).isEqualTo("Oldest Quillfeather");
        assertThat(as(() -> people.ours(old))).contains(before);
        assertThat(found("oldest")).containsExactly(old);
        assertThat(found("older")).isEmpty();
        assertThat(as(() -> jdbc.sql("select count(*) from people.identity where given_name is not null")
                        .query(Long.class)
                        .single()))
                .isZero();
    }

    @Test
    void nobodyWritesAPlainNameOrChangesASealedOne() {
        assertThatThrownBy(() -> as(() -> jdbc.sql("""
                        insert into people.identity (person_id, community_id, agency_id, given_name, age_band, recorded_at)
                        select id, community_id, agency_id, 'Plain', 'ADULT', now() from people.person where id = :id
                        """).param("id", person).update()))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> as(() -> jdbc.sql("update people.identity set sealed = null where person_id = :id")
                        .param("id", person)
                        .update()))
                .hasStackTraceContaining("append-only");
    }

    private void assertErased() {
        Identity left = as(() -> people.ours(person)).orElseThrow();
        assertThat(left).isEqualTo(Identity.erased(AgeBand.ADULT));
        assertThat(left.fullName()).isEmpty();
    }

    private void destroy() {
        as(() -> {
            keys.destroy(person, KeyClass.IDENTITY);
            return person;
        });
    }

    private List<UUID> found(String start) {
        return as(() -> people.search(start).stream().map(People.Known::id).toList());
    }

    private <T> T as(Supplier<T> work) {
        return CurrentActor.as(worker.actor(), () -> {
            T done = transaction.execute(status -> work.get());
            assertThat(done).isNotNull();
            return done;
        });
    }

    private void owner(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        environment.getRequiredProperty("spring.flyway.url"),
                        environment.getRequiredProperty("spring.flyway.user"),
                        environment.getRequiredProperty("spring.flyway.password"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
