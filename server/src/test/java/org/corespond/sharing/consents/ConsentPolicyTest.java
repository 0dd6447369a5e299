package org.corespond.sharing.consents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.corespond.kernel.Refused;
import org.corespond.sharing.Policies;
import org.corespond.sharing.consents.GivenConsent.Moments;
import org.corespond.sharing.consents.GivenConsent.Signature;
import org.corespond.sharing.consents.GivenConsent.Standing;
import org.corespond.sharing.decision.ConsentElements;
import org.corespond.sharing.decision.ConsentKind;
import org.corespond.sharing.decision.PolicySet;
import org.corespond.sharing.decision.PolicySet.ConsentTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConsentPolicyTest {
    private static final PolicySet POLICY = Policies.shipped(false);
    private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    private static final UUID CLINIC = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID PEERS = UUID.fromString("00000000-0000-7000-8000-000000000002");
    private static final Map<String, String> FIELDS = Map.of(
            "discloser", "discloser",
            "information", "information",
            "recipient", "recipients",
            "purpose", "purposes",
            "expiry", "ends");

    /** 42 CFR 2.31(a), 45 CFR 164.508(c): the table is the policy set's own. */
    @ParameterizedTest
    @EnumSource(ConsentKind.class)
    void eachElementThatIsMissingIsRefusedByItsNameBesideItsField(ConsentKind kind) {
        assertThat(refusal(complete(kind))).isEmpty();
        for (String element : terms(kind).elements()) {
            if (Set.of("patient", "signature", "date_signed").contains(element)) {
                continue;
            }
            Refused<Wording> no = refusal(without(complete(kind), element)).orElseThrow();
            assertThat(no.code()).isEqualTo("consent.element." + element);
            assertThat(no.field()).isEqualTo(FIELDS.getOrDefault(element, element));
        }
    }

    @ParameterizedTest
    @EnumSource(ConsentKind.class)
    void anUnsignedConsentLacksItsSignatureAndItsDateAtEachReliance(ConsentKind kind) {
        GivenConsent unsigned = given(complete(kind), null, Moments.NONE);

        assertThat(ConsentElements.lacking(unsigned.fact(NOW, 12), terms(kind)))
                .containsExactly("date_signed", "signature");
        assertThat(unsigned.standing(NOW, 12)).isEqualTo(Standing.UNSIGNED);
    }

    @ParameterizedTest
    @CsvSource({
        "COUNSELING_NOTES,MH",
        "COUNSELING_NOTES,SUD",
        "PSY_NOTES,MH",
        "PROCEEDING,DEM",
        "TPO,PSYN",
        "TPO,SUDN",
        "SPECIFIC,PSYN",
        "SPECIFIC,SUDN",
        "PSY_NOTES,SUDN",
        "COUNSELING_NOTES,PSYN"
    })
    void consentsThatStandAloneAreNeverCombined(ConsentKind kind, String more) {
        Map<String, List<String>> typed = complete(kind);
        List<String> classes = new ArrayList<>(typed.get("classes"));
        classes.add(more);
        typed.put("classes", classes);

        Refused<Wording> no = refusal(typed).orElseThrow();
        assertThat(no.code()).isEqualTo("consent.alone." + kind);
        assertThat(no.field()).isEqualTo("classes");
    }

    @ParameterizedTest
    @CsvSource({
        "PSY_NOTES,SPECIFIC,true",
        "TPO,PROCEEDING,true",
        "COUNSELING_NOTES,PSY_NOTES,true",
        "TPO,SPECIFIC,false",
        "PSY_NOTES,PSY_NOTES,false"
    })
    void onePaperNeverGivesAConsentThatStandsAloneBesideAnother(ConsentKind kind, ConsentKind other, boolean combines) {
        assertThat(ConsentPolicy.combines(kind, Set.of(other))).isEqualTo(combines);
    }

    @Test
    void aConsentForTreatmentPaymentAndOperationsIsForNothingElse() {
        Map<String, List<String>> typed = complete(ConsentKind.TPO);
        typed.put("purposes", List.of("TREAT", "LEREQ"));

        assertThat(refusal(typed).orElseThrow().code()).isEqualTo("consent.purposes.TPO");
    }

    @Test
    void nobodyReceivesFromThemselves() {
        Map<String, List<String>> typed = complete(ConsentKind.SPECIFIC);
        typed.put("recipients", List.of(CLINIC.toString()));

        assertThat(refusal(typed).orElseThrow().code()).isEqualTo("consent.recipient.self");
    }

    @Test
    void aDirectiveNeedsNoDiscloserAndIsForAnybodyNamed() {
        Map<String, List<String>> typed = complete(ConsentKind.DIRECTIVE);
        typed.put("discloser", List.of());

        assertThat(refusal(typed)).isEmpty();
    }

    @Test
    void aConsentWhoseTimeIsOverIsNotWrittenDownAnyMore() {
        Map<String, List<String>> typed = complete(ConsentKind.SPECIFIC);
        typed.put("from", List.of("2026-01-01"));
        typed.put("until", List.of("2026-02-01"));

        assertThat(refusal(typed).orElseThrow().code()).isEqualTo("consent.until.past");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01,consent.until.past", "2026-03-02,", "2027-03-02,", "2027-03-03,consent.until.maximum"})
    void aConsentEndsAheadOfUsAndWithinTheSiteMaximum(String until, String code) {
        Map<String, List<String>> typed = complete(ConsentKind.SPECIFIC);
        typed.put("until", List.of(until));

        assertThat(refusal(typed).map(Refused::code)).isEqualTo(Optional.ofNullable(code));
    }

    @Test
    void aConsentThatEndsBeforeItBeginsIsRefusedAndOneForTreatmentMayLastLonger() {
        Map<String, List<String>> typed = complete(ConsentKind.SPECIFIC);
        typed.put("from", List.of("2026-09-02"));
        assertThat(refusal(typed).orElseThrow().code()).isEqualTo("consent.until.past");

        Map<String, List<String>> longer = complete(ConsentKind.TPO);
        longer.put("ends", List.of("DATE"));
        longer.put("until", List.of("2029-09-02"));
        assertThat(refusal(longer)).isEmpty();
    }

    @Test
    void aSpokenWordCountsForADirectiveAndNeverForSubstanceUseRecords() {
        Wording directive = read(complete(ConsentKind.DIRECTIVE));
        Map<String, List<String>> substance = complete(ConsentKind.DIRECTIVE);
        substance.put("classes", List.of("SUD"));
        Map<String, List<String>> notes = complete(ConsentKind.DIRECTIVE);
        notes.put("classes", List.of("SUDN"));

        assertThat(ConsentPolicy.counts(SigningMethod.SPOKEN, directive)).isTrue();
        assertThat(ConsentPolicy.counts(SigningMethod.SPOKEN, read(substance))).isFalse();
        assertThat(ConsentPolicy.counts(SigningMethod.SPOKEN, read(notes))).isFalse();
        assertThat(ConsentPolicy.counts(SigningMethod.SPOKEN, read(complete(ConsentKind.SPECIFIC))))
                .isFalse();
        assertThat(ConsentPolicy.counts(SigningMethod.DRAWN, read(substance))).isTrue();
    }

    /** 42 CFR 2.35(c): irrevocable until its event, never past the final disposition. */
    @Test
    void aReferralByACourtMayBeIrrevocableUntilItsEventAndNeverPastTheFinalDisposition() {
        Map<String, List<String>> typed = complete(ConsentKind.CJ_REFERRAL);
        typed.put("ends", List.of("EVENT"));
        typed.put("event", List.of("SUPERVISION_ENDS"));
        typed.put("irrevocable", List.of("true"));
        Instant revoked = NOW.plusSeconds(60);
        Instant done = NOW.plusSeconds(3600);

        GivenConsent bound = given(typed, signature(), new Moments(revoked, true, null, null, false));
        assertThat(bound.standing(revoked, 12)).isEqualTo(Standing.REVOKED_LATER);
        assertThat(bound.revokedFrom(12)).isEqualTo(Instant.parse("2027-03-02T18:00:00Z"));

        GivenConsent freed = given(typed, signature(), new Moments(revoked, true, null, done, false));
        assertThat(freed.revokedFrom(12)).isEqualTo(done);
        assertThat(freed.standing(done.minusSeconds(1), 12)).isEqualTo(Standing.REVOKED_LATER);
        assertThat(freed.standing(done, 12)).isEqualTo(Standing.REVOKED);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T18:00:00Z,OPEN",
        "2026-08-02T06:59:59Z,OPEN",
        "2026-08-02T07:00:00Z,ENDS_IN_30_DAYS",
        "2026-08-25T06:59:59Z,ENDS_IN_30_DAYS",
        "2026-08-25T07:00:00Z,ENDS_IN_7_DAYS",
        "2026-09-01T06:59:59Z,ENDS_IN_7_DAYS",
        "2026-09-01T07:00:00Z,ENDED",
        "2026-03-02T17:59:59Z,NOT_YET"
    })
    void theListWarnsThirtyAndSevenDaysBeforeTheEnd(Instant at, Standing standing) {
        GivenConsent consent = given(complete(ConsentKind.SPECIFIC), signature(), Moments.NONE);

        assertThat(consent.standing(at, 12)).isEqualTo(standing);
    }

    private static Signature signature() {
        return new Signature(SigningMethod.TYPED, "Canary Quill", Capacity.SELF, null, NOW, null, null);
    }

    private static ConsentTerms terms(ConsentKind kind) {
        return Objects.requireNonNull(POLICY.consents().get(kind));
    }

    private static Optional<Refused<Wording>> refusal(Map<String, List<String>> typed) {
        GivenConsent unsigned = given(typed, null, Moments.NONE);
        Wording says = unsigned.says();
        return ConsentPolicy.refusal(
                unsigned.fact(NOW, 12), says, terms(says.kind()), new ConsentPolicy.Limits(NOW, 12));
    }

    private static GivenConsent given(
            Map<String, List<String>> typed, @org.jspecify.annotations.Nullable Signature signature, Moments moments) {
        return new GivenConsent(PEERS, CLINIC, CLINIC, NOW, read(typed), signature, moments);
    }

    private static Wording read(Map<String, List<String>> typed) {
        return new WordingForm(new Typed(typed), ZONE, Set.of(CLINIC, PEERS))
                .read()
                .orThrow();
    }

    private static Map<String, List<String>> complete(ConsentKind kind) {
        Map<String, List<String>> typed = new HashMap<>();
        typed.put("kind", List.of(kind.name()));
        typed.put("discloser", List.of(CLINIC.toString()));
        typed.put("recipients", List.of(PEERS.toString()));
        typed.put("information", List.of("What I want told"));
        typed.put(
                "classes",
                List.of(
                        switch (kind) {
                            case COUNSELING_NOTES -> "SUDN";
                            case PSY_NOTES -> "PSYN";
                            case DIRECTIVE -> "PLAN";
                            case TPO, SPECIFIC, CJ_REFERRAL, PROCEEDING, RESEARCH -> "MH";
                        }));
        typed.put("purposes", List.of(kind == ConsentKind.RESEARCH ? "EVAL" : "TREAT"));
        typed.put("statements", ConsentWords.STATEMENTS);
        typed.put("ends", List.of("DATE"));
        typed.put("until", List.of("2026-08-31"));
        return typed;
    }

    private static Map<String, List<String>> without(Map<String, List<String>> typed, String element) {
        String field = FIELDS.get(element);
        if (field == null) {
            typed.put(
                    "statements",
                    ConsentWords.STATEMENTS.stream()
                            .filter(it -> !it.equals(element))
                            .toList());
        } else {
            typed.put(field, List.of());
        }
        return typed;
    }
}
