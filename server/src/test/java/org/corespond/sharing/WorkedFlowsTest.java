package org.corespond.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.corespond.sharing.decision.Decision;
import org.corespond.sharing.decision.FieldView;
import org.corespond.sharing.decision.Missing;
import org.corespond.sharing.decision.Obligation;
import org.corespond.sharing.decision.Outcome;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The worked flows of disclosure.md A.9 and the oracles about sharing, at the level of the decision. */
class WorkedFlowsTest {
    private static final String[] BELIEF = {
        "good_faith_belief_recorded",
        "threatened_party_recorded",
        "harm_recorded",
        "imminence_recorded",
        "recipient_can_prevent",
        "disclosure_necessary_to_prevent",
        "consistent_with_state_law_and_ethics"
    };

    @Test
    void flow1AnOfficerWithoutAThreatHearsNothingAndSeesCapacity() {
        ObjectNode mine = Asking.cell("LEO", "TREAT", "MH");
        mine.remove("consents");
        Decision denied = Asking.decide(mine);

        assertThat(denied.effect().permit()).isFalse();
        assertThat(denied.tell()).isEqualTo(new Decision.Tell("No information available.", List.of()));
        assertThat(Asking.decide(Asking.cell("LEO", "TREAT", "CAP")).effect().permit())
                .isTrue();
    }

    @Test
    void flow2ARecordedThreatShowsTheSceneViewForADayAndInMinnesotaThatOfItsLawToo() {
        ObjectNode threat = Asking.cell("LEO", "THREAT", "MH");
        Decision scene = Asking.decide(threat);

        assertThat(scene.effect().view().id()).isEqualTo("V-SCENE");
        assertThat(scene.effect().view().fields()).hasSize(12).doesNotContain("diagnosis");
        assertThat(scene.effect().until()).hasToString("2026-11-23T12:00:00Z");
        assertThat(scene.effect().obligations()).contains(Obligation.AOD, Obligation.HUAPRV, Obligation.X_EXPIRE);

        ObjectNode minnesota =
                Asking.with(threat.deepCopy(), "patient_name_given", "crisis_responded_to", "necessary_for_safety");
        minnesota.put("jurisdiction", "US-MN");
        minnesota
                .withArray("/agreements")
                .add(Asking.json("{'id': 'p', 'kind': 'AGENCY_POLICY', 'signed': true, 'parties': ['recipient-1'],"
                        + " 'from': '2026-01-01T00:00:00Z'}"));
        Decision there = Asking.decide(minnesota);
        assertThat(there.effect().view().id()).isEqualTo("V-MN+V-SCENE");
        assertThat(there.effect().until()).hasToString("2026-11-23T12:00:00Z");
        assertThat(there.effect().obligations())
                .contains(Obligation.X_INFORM_PERSON, Obligation.AOD, Obligation.HUAPRV, Obligation.X_EXPIRE);
        ObjectNode lawAlone = Asking.without(minnesota.deepCopy(), "good_faith_belief_recorded");
        assertThat(Asking.decide(lawAlone).effect().view().id()).isEqualTo("V-MN");
        assertThat(Asking.decide(minnesota, Asking.RUN).effect().view().id())
                .as("unreviewed overlays are inert in a running community (decisions 31)")
                .isEqualTo("V-SCENE");
    }

    @Test
    void flow3AMethadoneProgramSaysNothingThatShowsTheProgram() {
        ObjectNode threat = Asking.with(Asking.cell("LEO", "THREAT", "MH"), BELIEF);
        threat.putObject("custodian").put("id", "custodian-1").put("kind", "PART2_PROGRAM");
        Decision officer = Asking.decide(threat);
        threat.put("requester", "DSP");
        Decision dispatcher = Asking.decide(threat);

        assertThat(officer.effect().permit()).isFalse();
        assertThat(officer.outcome() + ":" + officer.rule()).isEqualTo("L:S5");
        assertThat(dispatcher.outcome() + ":" + dispatcher.rule()).isEqualTo("D:S6");
        assertThat(dispatcher.effect().obligations()).contains(Obligation.X_OFFER_WARNING);
        assertThat(officer.tell()).isEqualTo(dispatcher.tell());
        assertThat(officer.tell().missing()).isEmpty();
    }

    @Test
    void flow4TheCardThatAPersonWroteIsSeenAsDirected() {
        for (String requester : List.of("LEO", "DSP")) {
            ObjectNode card = Asking.cell(requester, "TREAT", "PLAN");
            Decision seen = Asking.decide(card);
            assertThat(seen.effect().permit()).isTrue();
            assertThat(seen.effect().obligations()).contains(Obligation.X_TELL_PERSON, Obligation.NOREUSE);
            ((ObjectNode) card.get("consents").get(0)).putArray("recipients").add("another-agency");
            assertThat(Asking.decide(card).effect().permit()).isFalse();
        }
    }

    @Test
    void flow5AnOverdoseBringsTheEmergencyViewAndItsRecord() {
        ObjectNode overdose = Asking.cell("MCC", "EMERG", "SUD");
        Decision seen = Asking.decide(overdose);

        assertThat(seen.effect().view().id()).isEqualTo("V-2.51");
        assertThat(seen.effect().obligations()).contains(Obligation.X_2_51_RECORD, Obligation.AOD);
        assertThat(Asking.decide(Asking.without(overdose, "recipient_is_medical_personnel"))
                        .effect()
                        .permit())
                .isFalse();
    }

    /** Oracle 36: the match runs at the provider; no signal comes back, whichever purpose the jail names. */
    @Test
    void flow6NoHitReturnsToTheJailForABookingList() {
        ObjectNode list = Asking.cell("JAIL", "LEREQ", "MH");
        list.remove("processes");
        assertThat(Asking.decide(list).effect().permit()).isFalse();
        ObjectNode program = Asking.cell("JAIL", "CUST", "SUD");
        program.remove("consents");
        assertThat(Asking.decide(program).tell().missing()).isEmpty();
        assertThat(Asking.decide(Asking.cell("JAIL", "CUST", "MH"))
                        .effect()
                        .view()
                        .id())
                .isEqualTo("V-CUST");
    }

    @Test
    void flow7AConferenceWithoutConsentShowsProbationOnlyIncidents() {
        ObjectNode probation = Asking.cell("PRB", "CONF", "MH");
        probation.remove("consents");
        assertThat(Asking.decide(probation).effect().permit()).isFalse();
        assertThat(Asking.decide(probation).tell().missing()).isEmpty();
        assertThat(Asking.decide(Asking.cell("PRB", "CONF", "LEI")).effect().permit())
                .isTrue();
        assertThat(Asking.decide(Asking.cell("CLN", "CONF", "MH"))
                        .effect()
                        .view()
                        .id())
                .isEqualTo("V-CONF");

        ObjectNode provider = Asking.with(Asking.cell("CLN", "CONF", "PLAN"), "treatment_relation");
        provider.remove("consents");
        assertThat(Asking.decide(provider).tell().missing())
                .extracting(Missing::code)
                .containsExactly("consent.none");
    }

    @Test
    void flow8ADetectiveGetsTheEightItemsAfterTheIdentityCheck() {
        ObjectNode suspect = Asking.cell("LEO", "LEREQ", "DEM");
        FieldView view = Asking.decide(suspect).effect().view();
        assertThat(view.id()).isEqualTo("V-ID8");
        assertThat(view.fields()).contains("name_and_address").doesNotContain("ssn", "blood_type_and_rh");
        suspect.putArray("items").add("ssn");
        assertThat(Asking.decide(suspect).effect().view().fields())
                .contains("ssn")
                .doesNotContain("blood_type_and_rh");
        assertThat(Asking.decide(Asking.without(suspect.deepCopy(), "identity_of_official_verified"))
                        .effect()
                        .permit())
                .isFalse();
        suspect.putObject("custodian").put("id", "custodian-1").put("kind", "PART2_PROGRAM");
        assertThat(Asking.decide(suspect).effect().permit()).isFalse();
    }

    @Test
    void flow9ASubpoenaAloneOpensNoProgramRecords() {
        ObjectNode both = Asking.cell("LEO", "LEREQ", "SUD");
        assertThat(Asking.decide(both).effect().permit()).isTrue();
        for (int left = 0; left < 2; left++) {
            ObjectNode one = both.deepCopy();
            one.withArray("/processes").remove(left);
            assertThat(Asking.decide(one).effect().permit()).isFalse();
        }
    }

    @Test
    void flow10AMotherHearsWhatHerSonAgreedTo() {
        ObjectNode mother = Asking.cell("ADV", "TREAT", "DEM");
        assertThat(Asking.decide(mother).effect().view().id()).isEqualTo("V-WARN");
        assertThat(Asking.decide(Asking.without(mother.deepCopy(), "person_agreed"))
                        .effect()
                        .permit())
                .isFalse();
        assertThat(Asking.decide(Asking.without(mother, "chosen_by_person"))
                        .effect()
                        .permit())
                .isFalse();
    }

    @Test
    void flow11CustodyEndsAtTheInstantOfRelease() {
        ObjectNode jail = Asking.cell("JAIL", "CUST", "MH");
        jail.withObject("/custody").put("until", "2026-11-22T12:00:00Z");
        jail.put("instant", "2026-11-22T11:59:59Z");
        assertThat(Asking.decide(jail).effect().permit()).isTrue();
        assertThat(Asking.decide(jail).effect().until()).hasToString("2026-11-22T12:00:00Z");
        for (String after : List.of("2026-11-22T12:00:00Z", "2026-11-22T12:00:01Z")) {
            jail.put("instant", after);
            assertThat(Asking.decide(jail).effect().permit()).isFalse();
        }
    }

    @Test
    void flow12AnEvaluatorSeesALimitedDataSetUnderItsAgreements() {
        for (String dataClass : List.of("MH", "SUD", "LEI")) {
            ObjectNode evaluator = Asking.cell("RES", "EVAL", dataClass);
            assertThat(Asking.decide(evaluator).effect().view().id()).isEqualTo("V-LDS");
            evaluator.remove("agreements");
            assertThat(Asking.decide(evaluator).effect().permit()).isFalse();
        }
        assertThat(Asking.decide(Asking.cell("RES", "EVAL", "CJI")).effect().permit())
                .isFalse();
    }

    @Test
    void flow13TheCouncilGetsARegisteredTable() {
        Decision council = Asking.decide(Asking.cell("PUB", "PUBRPT", "LEI"));
        assertThat(council.outcome()).isEqualTo(Outcome.A);
        assertThat(council.effect().view()).isEqualTo(FieldView.CUBE);
        assertThat(council.effect().obligations()).containsExactly(Obligation.X_CUBE);
    }

    /** Oracle 14: revoked means denied at the next request, and at the very instant. */
    @Test
    void flow14ARevokedConsentClosesTheScreenAtTheNextPoll() {
        ObjectNode conference = Asking.cell("CM", "CONF", "MH");
        ObjectNode consent = (ObjectNode) conference.get("consents").get(0);
        consent.put("revokedAt", "2026-11-22T12:00:00Z");
        conference.put("instant", "2026-11-22T11:59:59Z");
        assertThat(Asking.decide(conference).effect().permit()).isTrue();
        conference.put("instant", "2026-11-22T12:00:00Z");
        assertThat(Asking.decide(conference).effect().missing())
                .containsExactly(new Missing("consent.revoked", "consent consent-1 is revoked"));
    }

    /** Oracle 13: an expired memorandum stops the exchange, and says so to the record. */
    @Test
    void anExpiredMemorandumStopsTheExchange() {
        ObjectNode incidents = Asking.cell("LEO", "TREAT", "LEI");
        ((ObjectNode) incidents.get("agreements").get(0)).put("until", "2026-11-22T12:00:00Z");
        assertThat(Asking.decide(incidents).effect().missing())
                .extracting(Missing::code)
                .containsExactly("agreement.MOU.expired");
        incidents.put("instant", "2026-11-22T11:59:59Z");
        assertThat(Asking.decide(incidents).effect().permit()).isTrue();
    }

    /** Oracle 15: no clinical note for an officer, no CJIS field for a clinician, name and birth date for a responder. */
    @Test
    void eachSeesItsOwnSideAndTheCommunityResponderTheLeast() {
        assertThat(Asking.decide(Asking.cell("LEO", "TREAT", "PSYN")).effect().permit())
                .isFalse();
        assertThat(Asking.decide(Asking.cell("CLN", "TREAT", "CJI")).effect().permit())
                .isFalse();
        ObjectNode responder = Asking.cell("MCC", "TREAT", "DEM").put("role", "COMMUNITY_RESPONDER");
        assertThat(Asking.decide(responder).effect().view().fields())
                .containsExactly("address", "call_back", "date_of_birth", "destination", "name", "ride_precautions");
        ObjectNode incidents = Asking.cell("MCC", "TREAT", "LEI").put("role", "COMMUNITY_RESPONDER");
        assertThat(Asking.decide(incidents).effect().permit()).isFalse();
        assertThat(Asking.decide(Asking.cell("MCC", "TREAT", "CAP").put("role", "COMMUNITY_RESPONDER"))
                        .effect()
                        .permit())
                .isTrue();
    }

    /** Oracle 34: feedback to an officer needs a basis and stays minimal. */
    @Test
    void feedbackOnAReferralNeedsABasisAndStaysMinimal() {
        ObjectNode feedback = Asking.cell("LEO", "TREAT", "DEM");
        assertThat(Asking.decide(feedback).effect().view().id()).isEqualTo("V-MOVE");
        assertThat(Asking.decide(Asking.without(feedback, "provider_judged_necessary_for_care"))
                        .effect()
                        .permit())
                .isFalse();
    }
}
