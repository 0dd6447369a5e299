package org.corespond.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.corespond.directory.Agency;
import org.corespond.directory.Community;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.people.AgeBand;
import org.corespond.people.Identity;
import org.corespond.people.People;
import org.corespond.sharing.decision.Disclosure;
import org.corespond.sharing.decision.PolicySet;
import org.corespond.sharing.decision.Purpose;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.Statements;
import org.corespond.testing.TestClock;
import org.corespond.testing.TestCommunity;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@CorespondTest
class GateTest {
    private static final UUID EPISODE = UUID.fromString("0190a000-0000-7000-8000-000000000001");

    @Autowired
    TestCommunity communities;

    @Autowired
    People people;

    @Autowired
    Releaser releaser;

    @Autowired
    PolicySets policies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    Community community;
    Person callTaker;
    Person officer;
    Person clinician;
    UUID person;

    @BeforeEach
    void aPersonWhom911Knows() {
        community = communities.add();
        callTaker = person(Agency.Kind.PSAP, Role.CALL_TAKER);
        officer = person(Agency.Kind.LAW_ENFORCEMENT, Role.OFFICER);
        clinician = person(Agency.Kind.BEHAVIORAL_HEALTH, Role.CLINICIAN);
        person = as(
                callTaker,
                () -> people.add(new Identity(
                        "Canary", "Quill", "Finch", LocalDate.of(1990, 5, 4), AgeBand.ADULT, "555-0100", "blue coat")));
    }

    @Test
    void nobodyOfAnotherAgencySeesAPersonWhoWasNotHandedOver() {
        assertThat(ask(officer).value()).isEmpty();
        assertThat(ask(clinician).value()).isEmpty();
    }

    @Test
    void whoAcceptedTheEpisodeSeesWhatItsPartNeeds_views_A5() {
        handOver(officer);
        handOver(clinician);

        Identity scene = ask(officer).value().orElseThrow();
        assertThat(scene.fullName()).isEqualTo("Canary Quill");
        assertThat(scene.birthDate()).isEqualTo(LocalDate.of(1990, 5, 4));
        assertThat(scene.description()).as("V-MOVE has no description").isNull();
        assertThat(ask(clinician).value().orElseThrow().description()).isEqualTo("blue coat");
    }

    @Test
    void theEndOfTheEpisodeIsTheEndOfWhatItOpened() {
        handOver(officer);
        Ask over = Ask.forCare(EPISODE, clock.instant());

        assertThat(as(officer, () -> releaser.release(people.of(person), over)).value())
                .isEmpty();
    }

    @Test
    void whoCoordinatesOrAdministersSeesNobodyByRole_decisions29() {
        Agency psap = agencyOf(callTaker);
        for (Role role : List.of(Role.COORDINATOR, Role.ADMINISTRATOR, Role.ANALYST, Role.PRIVACY_OFFICER)) {
            assertThat(ask(communities.person(psap, role)).value())
                    .as(role.name())
                    .isEmpty();
        }
        assertThat(ask(callTaker).value()).isPresent();
        assertThat(ask(callTaker).foreign()).isFalse();
    }

    @Test
    void aDenialAndAnUnknownPersonTakeTheSameWay_disclosureFact6() {
        ask(officer);

        List<String> denied = Statements.of(() -> ask(officer));
        List<String> unknown = Statements.of(() ->
                as(officer, () -> releaser.release(people.of(UUID.randomUUID()), Ask.forCare(EPISODE, null))));

        assertThat(denied).isNotEmpty().isEqualTo(unknown);
    }

    @Test
    void aReleaseReadsEachAgencyAndTheAgreementsOnceAndKeepsThePolicySetBeforeItsFirstDecisionOnly() {
        ask(officer);

        List<String> said = Statements.of(() -> ask(officer));

        assertThat(said).filteredOn(it -> it.contains("directory.agency")).hasSize(1);
        assertThat(said)
                .filteredOn(it -> it.contains("corespond.decision"))
                .as("opened, or not, with its log")
                .hasSize(1);
        assertThat(said).filteredOn(it -> it.contains("agreements.")).hasSize(1);
        assertThat(said).noneMatch(it -> it.contains("sharing.policy_set"));
    }

    @Test
    void aReleaseCostsFewTripsToTheDatabase() {
        handOver(officer);
        ask(officer);

        assertThat(Statements.of(() -> ask(officer)))
                .as("person, agencies, all facts; decision, audit, record and its closing; key")
                .hasSize(5);
    }

    @Test
    void theLogKeepsEveryQuestionAndItsAnswerInTheSameTransaction() {
        handOver(officer);
        Release<Identity> release = ask(officer);

        Map<String, Object> row = as(
                officer,
                () -> jdbc.sql("select permit, rule, recipient_id, custodian_id from sharing.decision where id = :id")
                        .param("id", release.decision())
                        .query()
                        .singleRow());
        assertThat(row)
                .containsEntry("permit", true)
                .containsEntry("rule", "H2")
                .containsEntry("recipient_id", officer.actor().agencyId())
                .containsEntry("custodian_id", callTaker.actor().agencyId());
        assertThat(as(
                        officer,
                        () -> jdbc.sql("""
                        select count(*) from audit.entry where action = 'release' and ids = array[:id]::uuid[]
                        """)
                                .param("id", person)
                                .query(Integer.class)
                                .single()))
                .isEqualTo(1);
    }

    @Test
    void rawSqlWithoutADecisionSeesNothingOfAnotherAgency_engineDesignD3() {
        handOver(officer);
        Release<Identity> release = ask(officer);
        List<String> tables =
                as(officer, () -> jdbc.sql("""
                select c.oid::regclass::text from pg_class c join pg_attribute a on a.attrelid = c.oid
                where obj_description(c.oid) like 'class: person.%' and a.attname = 'agency_id'
                """).query(String.class).list());

        assertThat(tables).contains("people.identity", "people.person", "calls.call", "field.encounter");
        for (String table : tables) {
            assertThat(foreignRows(table, "")).as(table).isZero();
            assertThat(foreignRows(table, String.valueOf(release.decision())))
                    .as(table + " with the decision of a transaction that is over")
                    .isZero();
        }
    }

    @Test
    void everyLoggedDecisionGivesTheSameAnswerAgain() {
        handOver(officer);
        ask(officer);
        ask(clinician);
        as(clinician, () -> releaser.release(people.of(person), Ask.of(Purpose.EMERG, "immediate_medical_need")));

        List<JsonNode[]> log = as(
                callTaker,
                () -> jdbc.sql("""
                select asked, decided, policy_hash, unreviewed_applies from sharing.decision where subject_id = :person
                """)
                        .param("person", person)
                        .query((row, n) -> new JsonNode[] {
                            JsonMapper.shared().readTree(row.getString("asked")),
                            JsonMapper.shared().readTree(row.getString("decided")),
                            JsonMapper.shared()
                                    .readTree(DecisionJson.of(1, null, again(row.getString(1), row.getString(3)))
                                            .toString())
                        })
                        .list());

        assertThat(log).hasSize(3).allSatisfy(row -> assertThat(row[2]).isEqualTo(row[1]));
    }

    @Test
    void aLoggedQuestionIsALineForDecideAndReadsBackWhole() {
        for (var line : new Examples(Asking.SIMULATOR).all()) {
            RequestReader.Asked asked = Asking.read(line);
            var again = Asking.read(AskedJson.of(asked.request(), asked.facts()));

            assertThat(again).as(line.toString()).isEqualTo(asked);
        }
    }

    private org.corespond.sharing.decision.Decision again(String asked, String hash) {
        PolicySet policy = policies.find(hash, false).orElseThrow();
        RequestReader.Asked read = Asking.read(
                (tools.jackson.databind.node.ObjectNode) JsonMapper.shared().readTree(asked));
        return Disclosure.decide(read.request(), read.facts(), policy);
    }

    private int foreignRows(String table, String decision) {
        return as(officer, () -> {
            jdbc.sql("select set_config('corespond.decision', :id, true)")
                    .param("id", decision)
                    .query(String.class)
                    .single();
            return jdbc.sql("select count(*) from " + table + " where agency_id <> kernel.current_agency()")
                    .query(Integer.class)
                    .single();
        });
    }

    private Release<Identity> ask(Person who) {
        return as(who, () -> releaser.release(people.of(person), Ask.forCare(EPISODE, null)));
    }

    private void handOver(Person to) {
        as(callTaker, () -> {
            people.share(person, to.actor().agency(), EPISODE);
            return person;
        });
    }

    private Person person(Agency.Kind kind, Role role) {
        return communities.person(communities.agency(community, kind, "Synthetic " + kind), role);
    }

    private Agency agencyOf(Person who) {
        return new Agency(who.actor().agency(), community.id(), "Synthetic", Agency.Kind.PSAP);
    }

    private <T> T as(Person who, Supplier<T> work) {
        return CurrentActor.as(who.actor(), () -> transaction.execute(status -> work.get()));
    }
}
