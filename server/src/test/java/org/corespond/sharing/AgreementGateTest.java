package org.corespond.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.corespond.agreements.Agreements;
import org.corespond.agreements.Clause;
import org.corespond.agreements.ClauseUse;
import org.corespond.agreements.Coverage;
import org.corespond.agreements.Paper;
import org.corespond.agreements.Signature;
import org.corespond.agreements.Terms;
import org.corespond.directory.Agency;
import org.corespond.directory.Community;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Protected;
import org.corespond.kernel.Role;
import org.corespond.sharing.decision.AgreementKind;
import org.corespond.sharing.decision.DataClass;
import org.corespond.sharing.decision.Purpose;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestClock;
import org.corespond.testing.TestCommunity;
import org.corespond.testing.TestCommunity.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A memorandum as a switch: what it opens, and that its end closes it. */
@CorespondTest
class AgreementGateTest {
    private static final Map<String, String> RECORD =
            Map.of("contact_date", "2026-03-01", "call_type", "CANARY-TYPE", "injuries", "CANARY-INJURIES");

    @Autowired
    TestCommunity communities;

    @Autowired
    Agreements agreements;

    @Autowired
    ClauseUse use;

    @Autowired
    Releaser releaser;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    Community community;
    Agency dispatch;
    Person clinician;
    Person dispatcher;

    @BeforeEach
    void aClinicAnd911() {
        community = communities.add();
        dispatch = communities.agency(community, Agency.Kind.PSAP, "Synthetic 911");
        dispatcher = communities.person(dispatch, Role.DISPATCHER);
        Agency clinic = communities.agency(community, Agency.Kind.BEHAVIORAL_HEALTH, "Synthetic Clinic");
        clinician = communities.person(clinic, Role.CLINICIAN);
    }

    @Test
    void aSignedMemorandumOpensUntilTheSecondBeforeItsEnd_oracle13() {
        Instant end = clock.instant().plus(Duration.ofDays(7));
        UUID paper = memorandum(end, clause(Set.of("LEI"), "TREAT"));
        assertThat(seen()).as("nobody has signed").isEmpty();
        sign(paper, 1, dispatcher);
        assertThat(seen()).as("one has signed").isEmpty();
        sign(paper, 1, clinician);

        assertThat(seen()).isEqualTo(RECORD);
        clock.set(end.minusSeconds(1));
        assertThat(seen()).isEqualTo(RECORD);
        clock.set(end);
        assertThat(seen()).isEmpty();
    }

    @Test
    void whatIsEndedIsClosedAtOnce() {
        UUID paper = signed(clause(Set.of("LEI"), "TREAT"));
        assertThat(seen()).isNotEmpty();

        as(dispatcher, () -> {
            agreements.end(paper, new Paper.Ending(clock.instant(), "the program closed"));
            return paper;
        });

        assertThat(seen()).isEmpty();
    }

    @Test
    void aClauseOpensItsPurposesItsClassesAndItsPartiesOnly() {
        signed(clause(Set.of("LEI"), "EMERG"));
        assertThat(seen()).as("another purpose").isEmpty();
        signed(clause(Set.of("DEM"), "TREAT"));
        assertThat(seen()).as("another class").isEmpty();

        signed(clause(Set.of("LEI"), "TREAT"));
        assertThat(seen()).isNotEmpty();
        Person stranger = communities.person(
                communities.agency(community, Agency.Kind.BEHAVIORAL_HEALTH, "Another Clinic"), Role.CLINICIAN);
        assertThat(seenBy(stranger)).isEmpty();
    }

    @Test
    void listedFieldsNarrowWhatIsSeenAndTwoClausesAddUp() {
        signed(clause(Set.of("LEI"), "TREAT", "contact_date"));
        assertThat(seen()).containsOnlyKeys("contact_date");

        signed(clause(Set.of("LEI"), "TREAT", "call_type"));
        assertThat(seen()).containsOnlyKeys("contact_date", "call_type");
    }

    @Test
    void aNewVersionClosesWhatItNoLongerSaysAsSoonAsAllHaveSigned() {
        UUID paper = signed(clause(Set.of("LEI"), "TREAT"));
        Terms less = terms(null, clause(Set.of("DEM"), "TREAT"));
        as(dispatcher, () -> agreements.replace(paper, less));
        assertThat(seen()).as("version 2 is not signed").isNotEmpty();

        sign(paper, 2, dispatcher);
        sign(paper, 2, clinician);

        assertThat(seen()).isEmpty();
    }

    @Test
    void aVersionWithoutAnAgencyTakesItOut() {
        UUID paper = signed(clause(Set.of("LEI"), "TREAT"));
        TreeSet<UUID> alone = new TreeSet<>(List.of(dispatch.id()));
        Terms without = new Terms(
                "MOU", "Synthetic", alone, clock.instant(), null, List.of(clause(Set.of("LEI"), "TREAT")), List.of());
        as(dispatcher, () -> agreements.replace(paper, without));
        sign(paper, 2, dispatcher);

        assertThat(seen()).isEmpty();
        assertThat(as(clinician, () -> agreements.naming(clinician.actor().agency(), clock.instant())))
                .extracting(org.corespond.agreements.Agreement::kind)
                .containsExactly("BAA");
    }

    @Test
    void aPaperTellsHowOftenItWasReliedOnAndTellsItAsANumberOnly() {
        Clause clause = clause(Set.of("LEI"), "TREAT");
        signed(clause);
        Instant before = clock.instant();
        seen();
        seen();
        Person coordinator = communities.person(
                communities.agency(community, Agency.Kind.COORDINATION, "Synthetic Office"), Role.COORDINATOR);

        assertThat(as(coordinator, () -> use.decisions(List.of(clause.id(), UUID.randomUUID()), before)))
                .containsExactly(Map.entry(clause.id(), 2L));
        assertThat(as(coordinator, () -> use.decisions(List.of(clause.id()), before.plusSeconds(1))))
                .isEmpty();
        assertThat(as(stranger(), () -> use.decisions(List.of(clause.id()), before)))
                .as("another community")
                .isEmpty();
    }

    @Test
    void anAgreementIsAboutWhatADecisionKnows() {
        assertThat(Coverage.KINDS).containsExactlyInAnyOrder(names(AgreementKind.values()));
        assertThat(Coverage.CLASSES).containsExactlyInAnyOrder(names(DataClass.values()));
        assertThat(names(Purpose.values())).containsAll(Coverage.PURPOSES);
        assertThat(Coverage.CLASSES).containsAll(Coverage.FIELDS.keySet());
    }

    private static String[] names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
    }

    private Person stranger() {
        return communities.person(
                communities.agency(communities.add(), Agency.Kind.COORDINATION, "Elsewhere"), Role.COORDINATOR);
    }

    private Map<String, String> seen() {
        return seenBy(clinician);
    }

    private Map<String, String> seenBy(Person who) {
        UUID id = UUID.randomUUID();
        Protected.Header header = new Protected.Header(id, id, dispatch.id(), Set.of("LEI"), false);
        Protected<Map<String, String>> call =
                new Protected<>(header, () -> Optional.of(RECORD), AgreementGateTest::narrowed);
        return as(who, () -> releaser.release(call, Ask.of(Purpose.TREAT, "treatment_relation")))
                .value()
                .orElse(Map.of());
    }

    private static Map<String, String> narrowed(Map<String, String> whole, Protected.Shown shown) {
        Map<String, String> left = new TreeMap<>(whole);
        left.keySet().removeIf(field -> !shown.any("LEI", field));
        return left;
    }

    private UUID signed(Clause clause) {
        UUID paper = memorandum(null, clause);
        sign(paper, 1, dispatcher);
        sign(paper, 1, clinician);
        return paper;
    }

    private UUID memorandum(@Nullable Instant until, Clause clause) {
        return as(dispatcher, () -> agreements.add(terms(until, clause)));
    }

    private Terms terms(@Nullable Instant until, Clause clause) {
        TreeSet<UUID> both =
                new TreeSet<>(List.of(dispatch.id(), clinician.actor().agency()));
        return new Terms("MOU", "Synthetic", both, clock.instant(), until, List.of(clause), List.of());
    }

    private void sign(UUID paper, int version, Person who) {
        Signature signature = new Signature(who.actor().agency(), "Synthetic Signer", "Chief", clock.instant());
        as(who, () -> {
            agreements.sign(paper, version, signature);
            return paper;
        });
    }

    private static Clause clause(Set<String> classes, String purpose, String... fields) {
        return new Clause(
                UUID.randomUUID(),
                new TreeSet<>(),
                new TreeSet<>(Set.of(purpose)),
                new TreeSet<>(classes),
                new TreeSet<>(List.of(fields)),
                null,
                null);
    }

    private <T> T as(Person who, Supplier<T> work) {
        return CurrentActor.as(who.actor(), () -> transaction.execute(status -> work.get()));
    }
}
