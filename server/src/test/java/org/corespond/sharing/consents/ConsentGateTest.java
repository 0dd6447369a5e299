package org.corespond.sharing.consents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.corespond.directory.Agency;
import org.corespond.kernel.Role;
import org.corespond.kernel.RoundTrip;
import org.corespond.sharing.consents.GivenConsent.Standing;
import org.corespond.sharing.decision.Obligation;
import org.corespond.sharing.decision.Purpose;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcOperations;

/** Consents at the real gate: 42 CFR 2.31 to 2.35, 45 CFR 164.508, oracles.md 13 to 15. */
@CorespondTest
class ConsentGateTest extends ConsentScenario {
    @Autowired
    JdbcOperations template;

    @Test
    void aSignedConsentOpensToTheNamedAgencyAndToNoOther() {
        assertThat(opensTo(peer)).isFalse();
        signed();

        assertThat(opensTo(peer)).isTrue();
        assertThat(opensTo(stranger)).isFalse();
    }

    @Test
    void anUnsignedConsentOpensNothing() {
        record();

        assertThat(opensTo(peer)).isFalse();
    }

    @Test
    void aConsentHoldsToItsLastSecondAndNotOneSecondLonger() {
        signed();
        Instant end = Instant.parse("2026-09-01T07:00:00Z");

        clock.set(end.minusSeconds(1));
        assertThat(opensTo(peer)).isTrue();
        clock.set(end);
        assertThat(opensTo(peer)).isFalse();
    }

    @Test
    void aConsentThatBeginsLaterOpensFromItsFirstSecond() {
        signed("from", "2026-03-10");
        Instant begin = Instant.parse("2026-03-10T07:00:00Z");

        clock.set(begin.minusSeconds(1));
        assertThat(opensTo(peer)).isFalse();
        clock.set(begin);
        assertThat(opensTo(peer)).isTrue();
    }

    @Test
    void anEventEndsAConsentAndWithoutItTheSiteMaximumDoes() {
        UUID ended = signed("ends", "EVENT", "event", "DISCHARGED_FROM_PROGRAM", "until", "");
        pass(Duration.ofDays(1));
        assertThat(opensTo(peer)).isTrue();
        as(clinician, () -> revokeConsent.end(person, ended, RevokeConsent.Ending.EVENT, UUID.randomUUID()))
                .orThrow();
        assertThat(opensTo(peer)).isFalse();

        clock.set(NOW);
        signed("ends", "EVENT", "event", "CASE_CLOSED", "until", "");
        clock.set(Instant.parse("2027-03-02T17:59:59Z"));
        assertThat(opensTo(peer)).isTrue();
        pass(Duration.ofSeconds(1));
        assertThat(opensTo(peer)).isFalse();
    }

    @Test
    void theNextRequestAfterARevocationIsDenied_oracle14() {
        UUID consent = signed();
        assertThat(opensTo(peer)).isTrue();

        revoke(consent, RevokeConsent.How.WRITTEN);

        assertThat(opensTo(peer)).isFalse();
        assertThat(given(consent).standing(clock.instant(), 12)).isEqualTo(Standing.REVOKED);
    }

    @Test
    void aTransactionThatIsUnderWaySeesARevocationAsSoonAsItIsWritten() {
        UUID consent = signed();

        List<Boolean> opened = within(peer, () -> {
            boolean first = opensTo(peer);
            CompletableFuture.runAsync(() -> revoke(consent, RevokeConsent.How.WRITTEN))
                    .join();
            return List.of(first, opensTo(peer));
        });

        assertThat(opened).containsExactly(true, false);
    }

    @Test
    void aRevocationCountsInItsOwnTransaction() {
        UUID consent = signed();

        Boolean opens = within(clinician, () -> {
            revoke(consent, RevokeConsent.How.WRITTEN);
            return atTheGate(person).stream().allMatch(one -> one.moments().revokedAt() == null);
        });

        assertThat(opens).isFalse();
    }

    @Test
    void aRevocationByAMachineWhoseClockIsAheadCountsAtOnce() {
        UUID consent = signed();
        pass(Duration.ofMinutes(5));
        revoke(consent, RevokeConsent.How.WRITTEN);

        pass(Duration.ofMinutes(-4));
        assertThat(opensTo(peer)).isFalse();
    }

    @Test
    void aSpokenRevocationHoldsAtOnceAndAsksForTheForm() {
        UUID consent = signed();
        revoke(consent, RevokeConsent.How.SPOKEN);

        assertThat(opensTo(peer)).isFalse();
        assertThat(given(consent).standing(clock.instant(), 12)).isEqualTo(Standing.HELD);
        revoke(consent, RevokeConsent.How.WRITTEN);
        assertThat(given(consent).standing(clock.instant(), 12)).isEqualTo(Standing.REVOKED);
    }

    @Test
    void aConsentThatIsKnownToBeFalseOpensNothing() {
        UUID consent = signed();
        as(clinician, () -> revokeConsent.end(person, consent, RevokeConsent.Ending.KNOWN_FALSE, UUID.randomUUID()))
                .orThrow();

        assertThat(opensTo(peer)).isFalse();
    }

    @Test
    void aConsentToOneAgencyOnlyNeverOpensToAnother() {
        signed("kind", "TPO", "classes", "SUD", "ends", "NONE", "until", "");
        Agency other = communities.agency(community, Agency.Kind.BEHAVIORAL_HEALTH, "Agency B");

        for (Role role : Role.values()) {
            Person asking = communities.person(other, role);
            for (Purpose purpose : Purpose.values()) {
                assertThat(substanceUse(asking, purpose).value())
                        .as(role + " for " + purpose)
                        .isEmpty();
            }
        }
    }

    @Test
    void aSubstanceUseRecordUnderConsentCarriesTheDutyOfTheNotice() {
        signed("classes", "SUD");

        var release = substanceUse(clinicianOf(peer), Purpose.TREAT);

        assertThat(release.value()).contains(CANARY);
        assertThat(release.duties()).contains(Obligation.X_NOTICE_2_32, Obligation.NORDSCLCD);
    }

    @Test
    void aSpokenConsentToSubstanceUseRecordsIsANoteAndOpensNothing() {
        UUID consent = record("classes", "SUD");
        sign(consent, new byte[0], "method", "SPOKEN", "witness", "Ada Witness").orThrow();

        assertThat(substanceUse(clinicianOf(peer), Purpose.TREAT).value()).isEmpty();
        assertThat(given(consent).standing(clock.instant(), 12)).isEqualTo(Standing.NOTE);
        sign(consent, new byte[0], "method", "TYPED", "agree", "true").orThrow();
        assertThat(substanceUse(clinicianOf(peer), Purpose.TREAT).value()).contains(CANARY);
    }

    @Test
    void aSpokenDirectiveOfThePersonCountsForThePlan() {
        UUID consent = record("kind", "DIRECTIVE", "classes", "PLAN", "ends", "NONE", "until", "");
        sign(consent, new byte[0], "method", "SPOKEN", "witness", "Ada Witness").orThrow();
        Agency police = communities.agency(community, Agency.Kind.LAW_ENFORCEMENT, "Police");
        Person officer = communities.person(police, Role.OFFICER);
        assertThat(segment(officer, Purpose.TREAT, "PLAN").value()).isEmpty();

        UUID toPolice = record(
                "kind",
                "DIRECTIVE",
                "classes",
                "PLAN",
                "ends",
                "NONE",
                "until",
                "",
                "recipients",
                police.id().toString());
        sign(toPolice, new byte[0], "method", "SPOKEN", "witness", "Ada Witness")
                .orThrow();
        assertThat(segment(officer, Purpose.TREAT, "PLAN").value()).contains(CANARY);
    }

    @Test
    void aClassOpensToItsProvenMembersOnly() {
        signed("classes", "SUD", "recipients", "TREATING_PROVIDER");
        assertThat(substanceUse(clinicianOf(peer), Purpose.TREAT).value()).isEmpty();
    }

    @Test
    void theRowsOfAConsentAreSeenByItsPartiesOnlyAndUnsignedByItsWriterAlone() {
        UUID consent = record();
        assertThat(seenBy(clinician)).isEqualTo(1);
        assertThat(seenBy(peer)).isZero();

        sign(consent, new byte[0], "method", "TYPED", "agree", "true").orThrow();
        assertThat(seenBy(peer)).isEqualTo(1);
        assertThat(seenBy(stranger)).isZero();
    }

    private int seenBy(Person who) {
        return within(
                who,
                () -> jdbc.sql("""
                select count(*) from sharing.consent_now where subject_id = :person
                """).param("person", person).query(Integer.class).single());
    }

    private Person clinicianOf(Person other) {
        return new Person(
                new org.corespond.kernel.Actor(
                        community.id(), other.actor().agency(), ids.next(), "Test CLINICIAN", Role.CLINICIAN),
                other.communityName(),
                other.agencyName(),
                other.zone());
    }

    private List<GivenConsent> atTheGate(UUID subject) {
        RoundTrip trip = new RoundTrip(template);
        Supplier<List<GivenConsent>> read = consents.atTheGate(subject, trip);
        trip.make();
        return read.get();
    }
}
