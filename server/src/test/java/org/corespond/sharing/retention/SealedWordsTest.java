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
    private static final String CANARY = "Canary Quillfeather, 555-0199";

    /** Columns that take only some values. */
    private static final Map<String, Map<String, String>> CODES = Map.ofEntries(
            Map.entry("calls.answer IDENTITY", Map.of("field", "person-name")),
            Map.entry("calls.answer CLINICAL", Map.of("field", "happening")),
            Map.entry("field.encounter", Map.of("dispositions", "{X}")),
            Map.entry(
                    "sharing.consent_paper",
                    Map.of("media_type", "application/pdf", "sha256", "ab".repeat(32), "content", CANARY)),
            Map.entry("sharing.consent_signature", Map.of("method", "TYPED")),
            Map.entry("sharing.legal_process", Map.of("until_at", "2026-01-06T00:00:00Z")),
            Map.entry("sharing.legal_process_step", Map.of("step", "PRIVACY_OFFICER")),
            Map.entry("sharing.break_glass", Map.of("until_at", "2026-01-05T01:00:00Z", "reason", CANARY)),
            Map.entry("sharing.threat", Map.of("until_at", "2026-01-05T01:00:00Z")),
            Map.entry("sharing.approval_request", Map.of("kind", "VICTIM")));

    /** What the rows hang on. */
    private static final Map<String, String> PARENTS = Map.of(
            "episodes.episode", "episode_id",
            "field.encounter", "encounter_id",
            "calls.call", "call_id",
            "sharing.portal_profile", "profile_id",
            "sharing.portal_family", "family_id",
            "sharing.portal_dispute", "dispute_id",
            "sharing.consent", "consent_id",
            "sharing.legal_process", "process_id",
            "sharing.break_glass", "break_glass_id",
            "sharing.approval_request", "request_id");

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
    Map<String, String> ids;

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
        ids = new HashMap<>(Map.of(
                "community_id", agency.communityId().toString(),
                "agency_id", agency.id().toString(),
                "opened_by_agency", agency.id().toString(),
                "owner_agency_id", agency.id().toString(),
                "account_id", reader.account().toString(),
                "person_id", person.toString(),
                "subject_id", person.toString()));
        PARENTS.values().forEach(column -> ids.put(column, UUID.randomUUID().toString()));
    }

    List<SealedTable> tables() {
        return records.stream().flatMap(it -> it.tables().stream()).toList();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void whatWasToldIsSealedIsReadUntilItIsErasedAndNoCopyOpensAfterwards(SealedTable table) throws Exception {
        write(table);
        sealPlainRows.run();

        assertNoCanary(dump(table.name(), table));
        assertThat(read(table))
                .isNotEmpty()
                .allSatisfy(words -> assertThat(words)
                        .containsOnlyKeys(table.plain())
                        .allSatisfy((column, value) -> assertThat(value).contains(CANARY)));
        String copy = "public.copy_" + UUID.randomUUID().toString().replace("-", "");
        old.run("create table " + copy + " as select * from " + table.name() + " where " + of(table));

        erase();

        assertErased(table);
        assertNoCanary(dump(copy, table));
        replace(table, "insert into " + table.name() + " overriding system value select * from " + copy);
        assertErased(table);
        assertThat(chains.broken())
                .filteredOn(broken -> broken.chain().equals(reader.agency()))
                .isEmpty();
        old.run("drop table " + copy);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void evenAPlainRowOutOfAnOldBackupStaysErased(SealedTable table) throws Exception {
        write(table);
        String copy = "public.copy_" + UUID.randomUUID().toString().replace("-", "");
        old.run("create table " + copy + " as select * from " + table.name() + " where " + of(table));
        sealPlainRows.run();
        erase();

        replace(table, "insert into " + table.name() + " overriding system value select * from " + copy);
        sealPlainRows.run();

        assertNoCanary(dump(table.name(), table));
        assertErased(table);
        old.run("drop table " + copy);
    }

    private void write(SealedTable table) {
        for (String parent : ("episodes.episode field.encounter calls.call calls.routing sharing.portal_profile"
                        + " sharing.portal_family sharing.portal_dispute sharing.consent sharing.legal_process"
                        + " sharing.break_glass sharing.approval_request")
                .split(" ", -1)) {
            if (!parent.equals(table.name())) {
                Map<String, String> values = new HashMap<>(ids);
                String id = PARENTS.get(parent);
                if (id != null) {
                    values.put("id", ids.get(id));
                }
                values.putAll(CODES.getOrDefault(parent, Map.of()));
                old.add(parent, values);
            }
        }
        Map<String, String> types = old.types(table.name());
        Map<String, String> values = new HashMap<>(ids);
        if ("uuid".equals(types.get("id"))) {
            values.put("id", PARENTS.containsKey(table.name()) ? ids.get(PARENTS.get(table.name())) : row());
        }
        table.plain().forEach(column -> values.put(column, canary(types.getOrDefault(column, ""))));
        values.putAll(CODES.getOrDefault(table.name(), Map.of()));
        values.putAll(CODES.getOrDefault(table.name() + " " + table.of(), Map.of()));
        String rule = table.name().equals("calls.answer") ? old.loosen(table.name(), "words_lie_sealed") : "select";
        old.add(table.name(), values);
        old.run(rule);
    }

    private String row() {
        return ids.computeIfAbsent("id", it -> UUID.randomUUID().toString());
    }

    private static String canary(String type) {
        return switch (type) {
            case "jsonb" -> "{\"words\": \"" + CANARY + "\"}";
            case "text[]" -> "{\"" + CANARY + "\"}";
            default -> CANARY;
        };
    }

    private List<Map<String, String>> read(SealedTable table) {
        List<Map<String, String>> read = CurrentActor.as(
                reader,
                () -> transaction.execute(status -> seals.list(
                        jdbc.sql("select * from " + table.name() + " where " + of(table)),
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

    private String of(SealedTable table) {
        String subject = table.subject().equals("id") && !PARENTS.containsKey(table.name())
                ? row()
                : ids.get(table.subject().equals("id") ? PARENTS.get(table.name()) : table.subject());
        return table.subject() + " = '" + subject + "' and " + table.only();
    }

    private String dump(String from, SealedTable table) {
        return old.dump(from, of(table));
    }

    private void replace(SealedTable table, String by) {
        old.run("alter table " + table.name() + " disable trigger user");
        old.run("delete from " + table.name() + " where " + of(table));
        String rule = table.name().equals("calls.answer") ? old.loosen(table.name(), "words_lie_sealed") : "select";
        old.run(by);
        old.run(rule);
        old.run("alter table " + table.name() + " enable trigger user");
    }

    private void erase() throws Exception {
        mvc.perform(post("/privacy/erasures")
                        .param("person", person.toString())
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
