package org.corespond.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgreementPolicyTest {
    private static final Instant FROM = Instant.parse("2026-01-01T08:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-07-01T07:00:00Z");
    private static final Instant MIDST = Instant.parse("2026-03-01T00:00:00Z");
    private static final UUID POLICE = UUID.randomUUID();
    private static final UUID CLINIC = UUID.randomUUID();

    @Test
    void itStandsFromItsFirstSecondToTheSecondBeforeItsLast_oracle13() {
        Version signed = version(1, POLICE, CLINIC);

        assertThat(standing(signed, FROM.minusSeconds(1))).isEqualTo(AgreementState.SIGNED);
        assertThat(standing(signed, FROM)).isEqualTo(AgreementState.ACTIVE);
        assertThat(standing(signed, UNTIL.minusSeconds(1))).isEqualTo(AgreementState.ACTIVE);
        assertThat(standing(signed, UNTIL)).isEqualTo(AgreementState.EXPIRED);
        assertThat(standing(signed, UNTIL.plusSeconds(1))).isEqualTo(AgreementState.EXPIRED);
    }

    @Test
    void withoutAnEndItStands() {
        Version open = new Version(1, terms(FROM, null), "", FROM, signatures(POLICE, CLINIC));

        assertThat(standing(open, UNTIL.plus(Duration.ofDays(9999)))).isEqualTo(AgreementState.ACTIVE);
    }

    @Test
    void aMissingSignatureKeepsItADraftUntilItIsTooLate() {
        Version half = version(1, POLICE);

        assertThat(standing(half, MIDST)).isEqualTo(AgreementState.DRAFT);
        assertThat(half.unsigned()).containsExactly(CLINIC);
        assertThat(standing(half, UNTIL)).isEqualTo(AgreementState.EXPIRED);
    }

    @Test
    void anEndingEndsItAtItsInstant() {
        Version signed = version(1, POLICE, CLINIC);
        Paper.Ending ending = new Paper.Ending(MIDST, "the program closed");

        assertThat(AgreementPolicy.state(signed, ending, MIDST.minusSeconds(1))).isEqualTo(AgreementState.ACTIVE);
        assertThat(AgreementPolicy.state(signed, ending, MIDST)).isEqualTo(AgreementState.TERMINATED);
        assertThat(AgreementPolicy.state(signed, ending, UNTIL)).isEqualTo(AgreementState.TERMINATED);
    }

    @Test
    void aVersionReplacesTheFormerOneWhenAllHaveSignedAndItHasBegun() {
        Version first = version(1, POLICE, CLINIC);
        Version half = version(2, POLICE);
        Version later = new Version(2, terms(MIDST, UNTIL), "", FROM, signatures(POLICE, CLINIC));

        assertThat(AgreementPolicy.governing(List.of(half, first), MIDST)).isEqualTo(first);
        assertThat(AgreementPolicy.governing(List.of(later, first), MIDST.minusSeconds(1)))
                .isEqualTo(first);
        assertThat(AgreementPolicy.governing(List.of(later, first), MIDST)).isEqualTo(later);
        assertThat(AgreementPolicy.governing(List.of(half), MIDST)).isEqualTo(half);
        assertThat(AgreementPolicy.governing(List.of(later, first), UNTIL))
                .as("a version that ran out does not wake the one before")
                .isEqualTo(later);
    }

    @Test
    void aClauseLastsNoLongerThanItsPaper() {
        Clause open = clause(null, null);
        Clause shorter = clause(FROM.plusSeconds(60), UNTIL.minusSeconds(60));
        Version signed = version(1, POLICE, CLINIC);

        assertThat(AgreementPolicy.fact(signed, open, null))
                .satisfies(fact -> assertThat(fact.from()).isEqualTo(FROM))
                .satisfies(fact -> assertThat(fact.until()).isEqualTo(UNTIL))
                .satisfies(fact -> assertThat(fact.parties()).containsExactlyInAnyOrder(POLICE, CLINIC))
                .satisfies(fact -> assertThat(fact.signedAt()).isEqualTo(FROM));
        assertThat(AgreementPolicy.fact(signed, shorter, null))
                .satisfies(fact -> assertThat(fact.from()).isEqualTo(FROM.plusSeconds(60)))
                .satisfies(fact -> assertThat(fact.until()).isEqualTo(UNTIL.minusSeconds(60)));
        assertThat(AgreementPolicy.fact(signed, clause(FROM.minusSeconds(60), UNTIL.plusSeconds(60)), null))
                .satisfies(fact -> assertThat(fact.from()).isEqualTo(FROM))
                .satisfies(fact -> assertThat(fact.until()).isEqualTo(UNTIL));
        assertThat(AgreementPolicy.fact(signed, open, new Paper.Ending(MIDST, ""))
                        .until())
                .isEqualTo(MIDST);
        Version endless = new Version(1, terms(FROM, null), "", FROM, List.of());
        assertThat(AgreementPolicy.fact(endless, open, null))
                .satisfies(fact -> assertThat(fact.until()).isNull())
                .satisfies(fact -> assertThat(fact.signedAt()).isNull());
    }

    @Test
    void theHashTellsOneTextFromAnother() {
        Terms terms = terms(FROM, UNTIL);

        assertThat(terms.hash()).hasSize(64).isEqualTo(terms(FROM, UNTIL).hash());
        assertThat(terms(FROM, null).hash()).isNotEqualTo(terms.hash());
        assertThat(new Terms("MOU", "Other", terms.parties(), FROM, UNTIL, List.of(), List.of()).hash())
                .isNotEqualTo(terms.hash());
        assertThat(new Terms("MOU", "Synthetic", terms.parties(), FROM, UNTIL, List.of(clause(null, null)), List.of())
                        .hash())
                .isNotEqualTo(terms.hash());
    }

    private static AgreementState standing(Version version, Instant at) {
        return AgreementPolicy.state(version, null, at);
    }

    private static Version version(int number, UUID... signers) {
        return new Version(number, terms(FROM, UNTIL), "", FROM, signatures(signers));
    }

    private static List<Signature> signatures(UUID... parties) {
        return Arrays.stream(parties)
                .map(party -> new Signature(party, "Synthetic Signer", "Chief", FROM))
                .toList();
    }

    private static Terms terms(Instant from, @Nullable Instant until) {
        return new Terms("MOU", "Synthetic", new TreeSet<>(List.of(POLICE, CLINIC)), from, until, List.of(), List.of());
    }

    private static Clause clause(@Nullable Instant from, @Nullable Instant until) {
        TreeSet<String> none = new TreeSet<>();
        return new Clause(UUID.randomUUID(), new TreeSet<>(), none, none, none, from, until);
    }
}
