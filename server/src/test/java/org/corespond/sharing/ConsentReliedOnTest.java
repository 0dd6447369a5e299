package org.corespond.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.corespond.sharing.decision.Decision;
import org.corespond.sharing.decision.Missing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** disclosure.md A.6: "Refuse to rely on a consent that is expired, lacks an element, is known revoked …", each by its name. */
class ConsentReliedOnTest {

    /** 42 CFR 2.31(a), (c): what a clinician hears about the one thing that is wrong with the patient's consent. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'person': null}|element.patient person",
                "{'person': ' '}|element.patient person",
                "{'person': 'person-2'}|person",
                "{'discloser': null}|element.discloser discloser",
                "{'discloser': 'custodian-2'}|discloser",
                "{'discloser': {'class': 'treating'}}|discloser",
                "{'information': null}|element.information",
                "{'information': ' '}|element.information",
                "{'classes': []}|element.information class",
                "{'classes': ['MH']}|class",
                "{'recipients': []}|element.recipient recipient",
                "{'recipients': ['recipient-2']}|recipient",
                "{'recipients': [{'class': 'treating'}]}|recipient",
                "{'purposes': []}|element.purpose purpose",
                "{'purposes': ['EMERG']}|purpose",
                "{'until': null}|element.expiry",
                "{'until': null, 'event': ' '}|element.expiry",
                "{'until': null, 'noExpiry': true}|element.expiry",
                "{'signedBy': null}|element.signature",
                "{'capacity': ' '}|element.signature",
                "{'signedAt': null}|element.date_signed",
                "{'signedAt': null, 'from': null}|element.date_signed not_yet",
                "{'statements': ['right_to_revoke', 'no_conditioning']}|element.redisclosure_warning",
                "{'combinedWith': ['TPO']}|combined",
                "{'knownFalse': true}|known_false",
                "{'trigger': 'location_needed_for_live_response'}|trigger",
                "{'from': '2026-11-22T12:00:01Z'}|not_yet",
                "{'from': null, 'signedAt': '2026-11-22T12:00:01Z'}|not_yet",
                "{'until': '2026-11-22T12:00:00Z'}|expired",
                "{'eventAt': '2026-11-22T12:00:00Z'}|expired",
                "{'finalDisposition': '2026-11-22T12:00:00Z'}|expired",
                "{'revokedAt': '2026-11-22T12:00:00Z'}|revoked",
                // 2.35 binds a criminal-justice referral only.
                "{'revokedAt': '2026-06-01T00:00:00Z', 'irrevocableUntil': '2026-12-31T00:00:00Z'}|revoked",
            })
    void aConsentWithAFaultOpensNothingAndTheFaultIsNamed(String change, String codes) {
        ObjectNode request = Asking.cell("CLN", "TREAT", "SUD");
        change(request, change);

        Decision decision = Asking.decide(request);

        assertThat(decision.effect().permit()).isFalse();
        assertThat(decision.effect().missing())
                .extracting(Missing::code)
                .containsExactly(List.of(codes.split(" ", -1)).stream()
                        .map("consent."::concat)
                        .toArray(String[]::new));
        assertThat(decision.effect().missing())
                .allSatisfy(it -> assertThat(it.sentence()).startsWith("consent consent-1 "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|2027-01-01T00:00:00Z",
                "{'from': null}|2027-01-01T00:00:00Z",
                "{'from': '2026-11-22T12:00:00Z'}|2027-01-01T00:00:00Z",
                "{'until': '2026-11-22T12:00:01Z'}|2026-11-22T12:00:01Z",
                "{'revokedAt': '2026-11-22T12:00:01Z'}|2027-01-01T00:00:00Z",
                "{'eventAt': '2026-12-24T00:00:00Z'}|2026-12-24T00:00:00Z",
                "{'eventAt': '2027-12-24T00:00:00Z'}|2027-01-01T00:00:00Z",
                "{'finalDisposition': '2026-12-24T00:00:00Z'}|2026-12-24T00:00:00Z",
                "{'finalDisposition': '2026-12-31T00:00:00Z', 'eventAt': '2026-12-24T00:00:00Z'}|2026-12-24T00:00:00Z",
                // An event that has not come: the site's twelve months, of the calendar.
                "{'until': null, 'event': 'case closed'}|2027-01-01T00:00:00Z",
                "{'until': null, 'event': 'case closed', 'from': '2025-12-15T10:00:00Z'}|2026-12-15T10:00:00Z",
                "{'until': null, 'event': 'case closed', 'from': null}|2027-01-01T00:00:00Z",
                "{'until': null, 'event': 'case closed', 'eventAt': '2026-12-24T00:00:00Z'}|2026-12-24T00:00:00Z",
                "{'until': '2028-01-01T00:00:00Z', 'event': 'case closed'}|2028-01-01T00:00:00Z",
                "{'kind': 'TPO', 'until': null, 'event': 'end of treatment'}|none",
                "{'kind': 'TPO', 'until': null, 'noExpiry': true}|none",
            })
    void aReleaseEndsWhenTheConsentDoes(String change, String until) {
        ObjectNode request = Asking.cell("CLN", "TREAT", "SUD");
        change(request, change);
        ((ObjectNode) request.path("consents").get(0)).withArray("/statements").add("refusal_consequences");

        Decision decision = Asking.decide(request);

        assertThat(decision.effect().permit()).isTrue();
        assertThat(String.valueOf(decision.effect().until())).isEqualTo(until.equals("none") ? "null" : until);
        assertThat(decision.effect().reliedOn()).containsExactlyInAnyOrder("agreement-QSOA", "consent-1");
    }

    /** 42 CFR 2.35(c): irrevocable until its event at the latest, and never past the final disposition. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'irrevocableUntil': '2026-12-01T00:00:00Z'}|2026-11-22T12:00:00Z|true",
                "{'irrevocableUntil': '2026-12-01T00:00:00Z'}|2026-11-30T23:59:59Z|true",
                "{'irrevocableUntil': '2026-12-01T00:00:00Z'}|2026-12-01T00:00:00Z|false",
                "{'irrevocableUntil': '2026-03-01T00:00:00Z'}|2026-05-31T23:59:59Z|true",
                "{'irrevocableUntil': '2026-03-01T00:00:00Z'}|2026-06-01T00:00:00Z|false",
                "{}|2026-05-31T23:59:59Z|true",
                "{}|2026-06-01T00:00:00Z|false",
                "{'finalDisposition': '2026-12-01T00:00:00Z'}|2026-06-01T00:00:00Z|false",
                "{'irrevocableUntil': '2026-12-31T00:00:00Z', 'finalDisposition': '2026-12-01T00:00:00Z'}"
                        + "|2026-11-30T23:59:59Z|true",
                "{'irrevocableUntil': '2026-12-31T00:00:00Z', 'finalDisposition': '2026-12-01T00:00:00Z'}"
                        + "|2026-12-01T00:00:00Z|false",
            })
    void aReferralByACourtHoldsAgainstAnEarlierRevocationAsLongAsItMay(String change, String instant, boolean holds) {
        ObjectNode request = Asking.cell("PRB", "TREAT", "SUD");
        change(request, "{'revokedAt': '2026-06-01T00:00:00Z'}");
        change(request, change);

        assertThat(Asking.decide(request.put("instant", instant)).effect().permit())
                .isEqualTo(holds);
    }

    @Test
    void aReferralThatWasNeverRevokedIsNotRevokedByItsBinding() {
        ObjectNode request = Asking.cell("PRB", "TREAT", "SUD");
        change(request, "{'irrevocableUntil': '2026-03-01T00:00:00Z'}");

        assertThat(Asking.decide(request).effect().permit()).isTrue();
    }

    /** disclosure.md A.6: "a class matches only members proven by a registry relation". */
    @Test
    void aClassOfRecipientsOrDisclosersOpensForItsProvenMembersOnly() {
        ObjectNode request = Asking.cell("CLN", "TREAT", "SUD");
        change(request, "{'recipients': [{'class': 'treating'}], 'discloser': {'class': 'programs'}}");
        member(request, "recipient-1", "treating", "2026-11-22T12:00:00Z", "2026-11-22T12:00:01Z");
        assertThat(codes(request)).containsExactly("consent.discloser");
        member(request, "custodian-1", "programs", "2026-01-01T00:00:00Z", null);
        assertThat(codes(request)).isEmpty();

        request.put("instant", "2026-11-22T12:00:01Z");
        assertThat(codes(request)).as("over").containsExactly("consent.recipient");
        request.put("instant", "2026-11-22T11:59:59Z");
        assertThat(codes(request)).as("not yet").containsExactly("consent.recipient");
        request.put("instant", "2026-11-22T12:00:00Z");
        ((ObjectNode) request.path("memberships").get(0)).put("member", "recipient-2");
        assertThat(codes(request)).as("another member").containsExactly("consent.recipient");
        ((ObjectNode) request.path("memberships").get(0))
                .put("member", "recipient-1")
                .put("class", "paying");
        assertThat(codes(request)).as("another class").containsExactly("consent.recipient");
    }

    /** disclosure.md A.10: an exchange that is an intermediary lists recipients; "treat consents with class recipients as invalid". */
    @Test
    void atAnIntermediaryAClassNeedsTheAgreementAndANameDoesNot() {
        ObjectNode request = Asking.cell("CLN", "TREAT", "SUD");
        request.putArray("labels").add("INTERMEDIARY");
        assertThat(codes(request)).as("by name").isEmpty();

        change(request, "{'recipients': [{'class': 'treating'}]}");
        assertThat(codes(request)).as("no member").containsExactly("consent.recipient");
        member(request, "recipient-1", "treating", "2026-01-01T00:00:00Z", null);
        assertThat(codes(request)).containsExactly("agreement.INTERMEDIARY.none");
        request.withArray("/agreements")
                .add(Asking.json("{'id': 'i', 'kind': 'INTERMEDIARY', 'signed': true, 'parties': ['custodian-1'],"
                        + " 'from': '2026-01-01T00:00:00Z'}"));
        assertThat(codes(request)).isEmpty();
        request.putArray("labels");
        request.withArray("/agreements").remove(1);
        assertThat(codes(request)).as("no intermediary").isEmpty();
    }

    /** 42 CFR 2.31(b), 45 CFR 164.508(b)(3)(ii): for these notes alone. */
    @Test
    void aConsentOfAnotherKindIsNoneAndOneForNotesCoversNothingElse() {
        ObjectNode request = Asking.cell("CLN", "TREAT", "SUD");
        change(request, "{'kind': 'CJ_REFERRAL'}");
        assertThat(Asking.decide(request).effect().missing())
                .containsExactly(new Missing("consent.none", "consent can be sought: SPECIFIC or TPO"));

        ObjectNode notes = Asking.cell("CLN", "TREAT", "PSYN");
        assertThat(codes(notes)).isEmpty();
        change(notes, "{'classes': ['PSYN', 'MH']}");
        assertThat(codes(notes)).containsExactly("consent.combined");
        change(notes, "{'classes': ['PSYN'], 'combinedWith': ['SPECIFIC']}");
        assertThat(codes(notes)).containsExactly("consent.combined");
    }

    /** 42 CFR 2.31(a)(4): treatment, payment and operations, and not a court. */
    @Test
    void aConsentForTreatmentPaymentAndOperationsServesThesePurposesOnly() {
        ObjectNode request = Asking.cell("CLN", "THREAT", "SUD");
        change(request, "{'kind': 'TPO'}");
        ((ObjectNode) request.path("consents").get(0)).withArray("/statements").add("refusal_consequences");
        assertThat(codes(request)).containsExactly("consent.purpose");
        ObjectNode care = Asking.cell("CLN", "TREAT", "SUD");
        change(care, "{'kind': 'TPO'}");
        ((ObjectNode) care.path("consents").get(0)).withArray("/statements").add("refusal_consequences");
        assertThat(codes(care)).isEmpty();
    }

    @Test
    void severalConsentsThatHoldAddUpAndOfSeveralThatDoNotTheNearestIsNamed() {
        ObjectNode request = Asking.cell("CLN", "TREAT", "SUD");
        ObjectNode second = ((ObjectNode) request.path("consents").get(0)).deepCopy();
        second.put("id", "consent-2")
                .put("until", "2027-06-01T00:00:00Z")
                .putArray("fields")
                .add("allergies");
        request.withArray("/consents").add(second);
        change(request, "{'fields': ['name', 'address']}");

        Decision both = Asking.decide(request);
        assertThat(both.effect().view().fields()).containsExactly("address", "allergies", "name");
        assertThat(both.effect().until()).as("as long as one of them").hasToString("2027-06-01T00:00:00Z");
        assertThat(both.effect().reliedOn()).containsExactlyInAnyOrder("agreement-QSOA", "consent-1", "consent-2");

        change(request, "{'revokedAt': '2026-06-01T00:00:00Z', 'knownFalse': true}");
        Decision one = Asking.decide(request);
        assertThat(one.effect().view().fields()).containsExactly("allergies");
        assertThat(one.effect().reliedOn()).containsExactlyInAnyOrder("agreement-QSOA", "consent-2");
        second.put("revokedAt", "2026-06-01T00:00:00Z");
        assertThat(codes(request)).as("the one that lacks less").containsExactly("consent.revoked");
        assertThat(Asking.decide(request).effect().missing())
                .extracting(Missing::sentence)
                .containsExactly("consent consent-2 is revoked");
    }

    @Test
    void ofTwoThatLackAsMuchTheFirstIsNamed() {
        ObjectNode request = Asking.cell("CLN", "TREAT", "SUD");
        ObjectNode second = ((ObjectNode) request.path("consents").get(0)).deepCopy();
        request.withArray("/consents").add(second.put("id", "consent-2").put("knownFalse", true));
        change(request, "{'revokedAt': '2026-06-01T00:00:00Z'}");

        assertThat(codes(request)).containsExactly("consent.revoked");
    }

    private static List<String> codes(ObjectNode request) {
        Decision decision = Asking.decide(request);
        assertThat(decision.effect().permit())
                .isEqualTo(decision.effect().missing().isEmpty());
        return decision.effect().missing().stream().map(Missing::code).toList();
    }

    private static void member(ObjectNode request, String member, String memberClass, String from, String until) {
        request.withArray("/memberships")
                .addObject()
                .put("member", member)
                .put("class", memberClass)
                .put("from", from)
                .put("until", until);
    }

    /** Into the first consent; null takes away. */
    private static void change(ObjectNode request, String change) {
        ObjectNode consent = (ObjectNode) request.path("consents").get(0);
        for (var entry : Asking.json(change).properties()) {
            JsonNode value = entry.getValue();
            consent.remove(entry.getKey());
            if (!value.isNull()) {
                consent.set(entry.getKey(), value);
            }
        }
    }
}
