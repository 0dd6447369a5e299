package org.corespond.sharing.consents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.corespond.agreements.Agreement;
import org.corespond.agreements.Agreements;
import org.corespond.directory.Agency;
import org.corespond.directory.Community;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Ids;
import org.corespond.kernel.Protected;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.kernel.Role;
import org.corespond.people.AgeBand;
import org.corespond.people.Identity;
import org.corespond.people.People;
import org.corespond.sharing.Ask;
import org.corespond.sharing.Release;
import org.corespond.sharing.Releaser;
import org.corespond.sharing.decision.Purpose;
import org.corespond.testing.TestClock;
import org.corespond.testing.TestCommunity;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A clinic that holds a record, an agency that may receive it, one that may not, and a consent with every element. */
abstract class ConsentScenario {
    static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");
    static final String CANARY = "CANARY-SUD-7731";

    @Autowired
    TestCommunity communities;

    @Autowired
    TestClock clock;

    @Autowired
    People people;

    @Autowired
    Agreements agreements;

    @Autowired
    Ids ids;

    @Autowired
    Releaser releaser;

    @Autowired
    RecordConsent recordConsent;

    @Autowired
    SignConsent signConsent;

    @Autowired
    RevokeConsent revokeConsent;

    @Autowired
    Consents consents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Instant before = NOW;
    Community community;
    Person clinician;
    Person peer;
    Person stranger;
    UUID person;

    @BeforeEach
    void aClinicWithARecordAndTwoOtherAgencies() {
        before = clock.instant();
        clock.set(NOW);
        community = communities.add();
        Agency clinic = communities.agency(community, Agency.Kind.BEHAVIORAL_HEALTH, "Canary Clinic");
        clinician = communities.person(clinic, Role.CLINICIAN);
        peer = communities.person(
                communities.agency(community, Agency.Kind.BEHAVIORAL_HEALTH, "Heron Peers"), Role.PEER);
        stranger = communities.person(
                communities.agency(community, Agency.Kind.BEHAVIORAL_HEALTH, "Other Peers"), Role.PEER);
        Identity identity = new Identity("Canary", "Quill", null, null, AgeBand.ADULT, "555-0100", null);
        person = as(clinician, () -> people.add(identity));
        as(clinician, () -> {
            agreements.add(new Agreement(
                    ids.next(),
                    "QSOA",
                    "Hosting",
                    Set.of(clinic.id()),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Instant.EPOCH,
                    Instant.EPOCH,
                    null));
            return true;
        });
    }

    @AfterEach
    void theClockIsPutBack() {
        clock.set(before);
    }

    /** A specific release of the identity to the peers, with every element, unless changed: names and values in turn. */
    Typed typed(String... changed) {
        Map<String, List<String>> fields = new HashMap<>();
        fields.put("kind", List.of("SPECIFIC"));
        fields.put("discloser", List.of(clinician.actor().agency().toString()));
        fields.put("recipients", List.of(peer.actor().agency().toString()));
        fields.put("information", List.of("My name and how to reach me"));
        fields.put("classes", List.of("DEM"));
        fields.put("purposes", List.of("TREAT"));
        fields.put("statements", ConsentWords.STATEMENTS);
        fields.put("ends", List.of("DATE"));
        fields.put("until", List.of("2026-08-31"));
        for (int i = 0; i < changed.length; i += 2) {
            fields.put(changed[i], changed[i + 1].isEmpty() ? List.of() : List.of(changed[i + 1]));
        }
        return new Typed(fields);
    }

    UUID record(String... changed) {
        return as(clinician, () -> recordConsent.record(person, typed(changed), UUID.randomUUID()))
                .orThrow();
    }

    Result<UUID> sign(UUID consent, byte[] upload, String... typed) {
        Map<String, List<String>> fields =
                new HashMap<>(Map.of("signer", List.of("Canary Quill"), "capacity", List.of("SELF")));
        for (int i = 0; i < typed.length; i += 2) {
            fields.put(typed[i], List.of(typed[i + 1]));
        }
        SignConsent.Attempt attempt = new SignConsent.Attempt(person, consent, new Typed(fields), upload);
        return as(clinician, () -> signConsent.sign(attempt, UUID.randomUUID()));
    }

    UUID signed(String... changed) {
        UUID consent = record(changed);
        sign(consent, new byte[0], "method", "TYPED", "agree", "true").orThrow();
        return consent;
    }

    void revoke(UUID consent, RevokeConsent.How how) {
        as(clinician, () -> revokeConsent.revoke(person, consent, how, UUID.randomUUID()))
                .orThrow();
    }

    /** The person's identity, asked for by somebody through the gate. */
    Release<Identity> identity(Person asking) {
        return as(asking, () -> releaser.release(people.of(person), Ask.of(Purpose.TREAT, "care_coordination")));
    }

    boolean opensTo(Person asking) {
        Release<Identity> release = identity(asking);
        release.value().ifPresent(identity -> assertThat(identity.fullName()).isEqualTo("Canary Quill"));
        return release.value().isPresent();
    }

    /** A record of substance-use care that the clinic holds, asked for by somebody of another agency. */
    Release<String> substanceUse(Person asking, Purpose purpose) {
        return segment(asking, purpose, "SUD");
    }

    Release<String> segment(Person asking, Purpose purpose, String dataClass) {
        Protected.Header header =
                new Protected.Header(person, person, clinician.actor().agency(), Set.of(dataClass), false);
        Protected<String> record = new Protected<>(header, () -> Optional.of(CANARY), (value, shown) -> value);
        Ask ask = Ask.of(purpose, "treatment_relation", "care_coordination");
        return as(asking, () -> releaser.release(record, ask));
    }

    GivenConsent given(UUID consent) {
        return within(clinician, () -> consents.get(person, consent));
    }

    static String code(Result<?> result) {
        return result instanceof Refused<?> no ? no.code() : "";
    }

    /** In a transaction of that person. */
    <T> T within(Person who, Supplier<T> work) {
        return as(who, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    static <T> T as(Person who, Supplier<T> work) {
        return CurrentActor.as(who.actor(), work);
    }

    void pass(Duration span) {
        clock.advance(span);
    }
}
