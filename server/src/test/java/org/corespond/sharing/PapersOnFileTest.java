package org.corespond.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.corespond.sharing.decision.Decision;
import org.corespond.sharing.decision.FieldView;
import org.corespond.sharing.decision.Missing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** Agreements and legal process: disclosure.md A.4 and A.10. */
class PapersOnFileTest {

    /** A.10: what an agreement has to be before anybody relies on it. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'signed': false}|unsigned",
                "{'signed': null}|unsigned",
                "{'from': '2026-11-22T12:00:01Z'}|not_yet",
                "{'from': '2026-11-22T12:00:00Z'}|",
                "{'until': '2026-11-22T12:00:00Z'}|expired",
                "{'until': '2026-11-22T12:00:01Z'}|",
                "{'parties': ['custodian-1']}|party",
                "{'parties': ['recipient-1']}|party",
                "{'classes': ['CJI']}|scope",
                "{'classes': ['CJI', 'LEI']}|",
                "{'purposes': ['CONF']}|scope",
                "{'purposes': ['TREAT']}|",
                "{'kind': 'DUA'}|none",
            })
    void anAgreementHoldsWhenItIsSignedInDateBetweenTheseAndAboutThis(String change, String code) {
        ObjectNode incidents = Asking.cell("LEO", "TREAT", "LEI");
        Asking.merge((ObjectNode) incidents.path("agreements").get(0), Asking.json(change));

        assertThat(Asking.decide(incidents).effect().missing())
                .extracting(Missing::code)
                .containsExactly(code == null ? new String[0] : new String[] {"agreement.MOU." + code});
    }

    /** 45 CFR 164.512(e): a process opens what it states. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|*",
                "{'fields': ['name', 'diagnosis']}|diagnosis,name",
                "{'person': 'person-2'}|",
                "{'recipients': ['recipient-2']}|",
                "{'classes': ['DEM']}|",
                "{'hash': null}|",
                "{'hash': ' '}|",
                "{'kind': 'ADMINISTRATIVE_REQUEST'}|",
                "{'from': '2026-11-22T12:00:01Z'}|",
                "{'from': '2026-11-22T12:00:00Z'}|*",
                "{'until': '2026-11-22T12:00:00Z'}|",
                "{'until': '2026-11-22T12:00:01Z'}|*",
                "{'confidentialCommunications': true}|",
            })
    void aProcessOpensThisPersonThisRecipientTheseClassesAndFields(String change, String shown) {
        ObjectNode request = Asking.cell("LEO", "LEREQ", "MH");
        Asking.merge((ObjectNode) request.path("processes").get(0), Asking.json(change));
        Decision decision = Asking.decide(request);

        assertThat(decision.effect().permit()).isEqualTo(shown != null);
        if (shown == null) {
            assertThat(decision.effect().missing())
                    .contains(new Missing(
                            "process.court_order_or_grand_jury_subpoena_or_judicial_subpoena_or_subpart_e_order_or_warrant",
                            "legal process on file that names this person, recipient and class: COURT_ORDER or"
                                    + " GRAND_JURY_SUBPOENA or JUDICIAL_SUBPOENA or SUBPART_E_ORDER or WARRANT"));
        } else if (shown.equals("*")) {
            assertThat(decision.effect().view().scope()).isEqualTo(FieldView.Scope.WHOLE);
        } else {
            assertThat(String.join(",", decision.effect().view().fields())).isEqualTo(shown);
        }
        request.remove("recipient");
        assertThat(Asking.decide(request).effect().permit()).isFalse();
    }

    /** A.10: a clause between holder and recipient opens the fields that it lists; hosting and an agency's own policy show nothing. */
    @Test
    void aClauseBetweenTwoAgenciesNarrowsToItsFieldsAndNoOtherPaperDoes() {
        ObjectNode incidents = Asking.cell("LEO", "TREAT", "LEI");
        assertThat(Asking.decide(incidents).effect().view().id()).isEqualTo("V-FULL");
        fields(incidents, "MOU");
        assertThat(Asking.decide(incidents).effect().view()).isEqualTo(FieldView.listed("V-AGREEMENT", Set.of("age")));

        ObjectNode threat = Asking.cell("LEO", "THREAT", "MH");
        FieldView scene = Asking.decide(threat).effect().view();
        fields(threat, "BAA");
        assertThat(Asking.decide(threat).effect().view()).isEqualTo(scene);

        ObjectNode crisis = Asking.with(
                        Asking.cell("LEO", "THREAT", "MH"),
                        "patient_name_given",
                        "crisis_responded_to",
                        "necessary_for_safety")
                .put("jurisdiction", "MN");
        crisis.withArray("/agreements").add(OtherWays.paper("AGENCY_POLICY", "recipient-1"));
        FieldView required = Asking.decide(crisis).effect().view();
        assertThat(required.id()).isEqualTo("V-MN+V-SCENE");
        fields(crisis, "AGENCY_POLICY");
        assertThat(Asking.decide(crisis).effect().view()).isEqualTo(required);
    }

    /** One field more in each agreement of the kind. */
    private static void fields(ObjectNode request, String kind) {
        request.path("agreements").forEach(it -> {
            if (it.path("kind").stringValue("").equals(kind)) {
                ((ObjectNode) it).putArray("fields").add("age");
            }
        });
    }

    @Test
    void confidentialCommunicationsNeedTheirOwnFinding() {
        ObjectNode request = Asking.cell("LEO", "LEREQ", "MH");
        ((ObjectNode) request.path("processes").get(0)).put("confidentialCommunications", true);
        assertThat(Asking.decide(Asking.with(request, "confidential_communications_2_63"))
                        .effect()
                        .permit())
                .isTrue();
    }
}
