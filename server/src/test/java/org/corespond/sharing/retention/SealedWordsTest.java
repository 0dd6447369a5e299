package org.corespond.sharing.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.corespond.audit.AuditChains;
import org.corespond.directory.Agency;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.keys.Opened;
import org.corespond.keys.SealPlainRows;
import org.corespond.keys.SealedRecords;
import org.corespond.keys.SealedTable;
import org.corespond.keys.Seals;
import org.corespond.people.AgeBand;
import org.corespond.people.Identity;
import org.corespond.people.People;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.OldRows;
import org.corespond.testing.TestCommunity;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Every table with sealed words: write a canary, erase the person by two people, then attack (retention F.2). */
@CorespondTest
@Import(OldRows.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealedWordsTest {
    static final String CANARY = "Canary Quillfeather, 555-0199";

    @Autowired
    TestCommunity communities;

    @Autowired
    People people;

    @Autowired
    List<SealedRecords> records;

    @Autowired
    Seals seals;

    @Autowired
    SealPlainRows sealPlainRows;

    @Autowired
    AuditChains chains;

    @Autowired
    OldRows old;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvc mvc;

    Person first;
    Person second;
    Actor reader;
    UUID person;
    RowsOfAPerson rows;

    @BeforeEach
    void aPersonOfWhomEveryKindOfRecordTells() {
        Agency agency = communities.agency(communities.add(), Agency.Kind.BEHAVIORAL_HEALTH, "Cedar Clinic");
        first = communities.person(agency, Role.PRIVACY_OFFICER);
        second = communities.person(agency, Role.PRIVACY_OFFICER);
        Person clinician = communities.person(agency, Role.CLINICIAN);
        person = CurrentActor.as(
                clinician.actor(),
                () -> people.add(new Identity("Wren", "Quill", null, null, AgeBand.ADULT, null, null)));
        reader = new Actor(
                agency.communityId(), agency.id(), clinician.actor().account(), "reader", Role.PERSON, person);
        rows = new RowsOfAPerson(old, reader, person);
    }

    List<SealedTable> tables() {
        return records.stream().flatMap(it -> it.tables().stream()).toList();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void whatWasToldIsSealedIsReadUntilItIsErasedAndNoCopyOpensAfterwards(SealedTable table) throws Exception {
        rows.write(table);
        sealPlainRows.run();

        assertNoCanary(dump(table.name(), table));
        assertThat(read(table))
                .isNotEmpty()
                .allSatisfy(words -> assertThat(words)
                        .containsOnlyKeys(table.plain())
                        .allSatisfy((column, value) -> assertThat(value).contains(CANARY)));
        String copy = "public.copy_" + UUID.randomUUID().toString().replace("-", "");
        old.run("create table " + copy + " as select * from " + table.name() + " where " + rows.of(table));

        erase(table);

        assertErased(table);
        assertNoCanary(dump(copy, table));
        rows.replace(table, "insert into " + table.name() + " overriding system value select * from " + copy);
        assertErased(table);
        assertThat(chains.broken())
                .filteredOn(broken -> broken.chain().equals(reader.agency()))
                .isEmpty();
        old.run("drop table " + copy);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void evenAPlainRowOutOfAnOldBackupStaysErased(SealedTable table) throws Exception {
        rows.write(table);
        String copy = "public.copy_" + UUID.randomUUID().toString().replace("-", "");
        old.run("create table " + copy + " as select * from " + table.name() + " where " + rows.of(table));
        sealPlainRows.run();
        erase(table);

        rows.replace(table, "insert into " + table.name() + " overriding system value select * from " + copy);
        sealPlainRows.run();

        assertNoCanary(dump(table.name(), table));
        assertErased(table);
        old.run("drop table " + copy);
    }

    private List<Map<String, String>> read(SealedTable table) {
        List<Map<String, String>> read = CurrentActor.as(
                reader,
                () -> transaction.execute(status -> seals.list(
                        jdbc.sql("select * from " + table.name() + " where " + rows.of(table)),
                        table,
                        row -> words -> words(table, words))));
        assertThat(read).isNotNull();
        return read;
    }

    private static Map<String, String> words(SealedTable table, Opened words) {
        Map<String, String> read = new HashMap<>();
        for (String column : table.plain()) {
            String text = words.find(column);
            if (text != null) {
                read.put(column, text);
            }
        }
        return read;
    }

    private void assertErased(SealedTable table) {
        assertThat(read(table))
                .isNotEmpty()
                .allSatisfy(words -> assertThat(words)
                        .allSatisfy((column, value) -> assertThat(value).isEqualTo(Opened.ERASED)));
    }

    private static void assertNoCanary(String rows) {
        assertThat(rows).doesNotContain("Canary", "Quillfeather", "555-0199", OldRows.hex("Quillfeather"));
    }

    private String dump(String from, SealedTable table) {
        return old.dump(from, rows.of(table));
    }

    private void erase(SealedTable table) throws Exception {
        mvc.perform(post("/privacy/erasures")
                        .param("person", rows.toErase(table))
                        .param("classes", "IDENTITY", "CLINICAL", "JUSTICE")
                        .param("ground", "PERSON_ASKED")
                        .param("reference", "Letter of 5 January")
                        .param("key", UUID.randomUUID().toString())
                        .with(first.signedIn())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        String order = mvc.perform(get("/privacy/erasures").with(first.signedIn()))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("(?s).*?(/privacy/erasures/[0-9a-f]{8}-[0-9a-f-]+).*", "$1");
        mvc.perform(post(order)
                        .param("confirmed", "true")
                        .param("key", UUID.randomUUID().toString())
                        .with(second.signedIn())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        chains.seal();
    }
}
