package org.corespond.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.corespond.sharing.decision.CustodianKind;
import org.corespond.sharing.decision.DataClass;
import org.corespond.sharing.decision.Decision;
import org.corespond.sharing.decision.Effect.AppliedRule;
import org.corespond.sharing.decision.FieldView;
import org.corespond.sharing.decision.Missing;
import org.corespond.sharing.decision.Obligation;
import org.corespond.sharing.decision.Outcome;
import org.corespond.sharing.decision.Overlay;
import org.corespond.sharing.decision.Overlay.Match;
import org.corespond.sharing.decision.OverlayEffect;
import org.corespond.sharing.decision.PolicySet.Question;
import org.corespond.sharing.decision.Purpose;
import org.corespond.sharing.decision.Requester;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The rarer doors of disclosure.md A.1, A.3 to A.5 and A.7, each open and shut. */
class WhatOpensTest {

    /** ADR 0033: what a 911 center or the police hand over with an episode opens as long as it lasts; nobody else's record does. */
    @Test
    void aContactThatWasHandedOverOpensWhereRespondersHoldIt() {
        ObjectNode given = Asking.with(
                Asking.without(Asking.cell("LEO", "TREAT", "DEM"), "provider_judged_necessary_for_care"),
                "handed_over_by_owner",
                "care_coordination");
        given.putArray("agreements");
        given.putObject("incident").put("id", "incident-1");
        for (CustodianKind kind : CustodianKind.values()) {
            ObjectNode held = given.deepCopy();
            held.putObject("custodian").put("id", "custodian-1").put("kind", kind.name());
            boolean responders = kind == CustodianKind.DISPATCH || kind == CustodianKind.LAW_ENFORCEMENT;
            assertThat(Asking.decide(held).effect().permit()).as(kind.name()).isEqualTo(responders);
            assertThat(Asking.decide(held).effect().missing())
                    .extracting(Missing::code)
                    .as(kind.name())
                    .doesNotContain("custodian");
        }
        given.remove("custodian");
        assertThat(Asking.decide(given).effect().missing())
                .extracting(Missing::code)
                .containsExactlyInAnyOrder("custodian", "custodian.responders");
    }

    /** 42 CFR 2.11, 2.31(b): counseling notes open by a consent for them alone. */
    @Test
    void counselingNotesOpenByTheirOwnConsentOnly() {
        ObjectNode notes = notes("CLN", "TREAT");
        Decision seen = Asking.decide(notes);
        assertThat(seen.effect().permit()).isTrue();
        assertThat(seen.outcome() + ":" + seen.rule()).isEqualTo("C:S8");
        assertThat(seen.effect().obligations()).contains(Obligation.X_ALONE, Obligation.X_NOTICE_2_32);

        notes.remove("consents");
        Decision closed = Asking.decide(notes);
        assertThat(closed.outcome() + ":" + closed.rule()).isEqualTo("D:S8");
        assertThat(closed.effect().permit()).isFalse();
        assertThat(closed.effect().missing()).extracting(Missing::code).containsExactly("consent.none");
        assertThat(closed.answers().getFirst().outcome()).isEqualTo(Outcome.D);
    }

    /** Never wider than the program's other records: where those are closed or counted only, the notes are. */
    @Test
    void counselingNotesStayClosedWhereTheProgramsOtherRecordsAre() {
        for (String cell : List.of("DSP EMERG", "CLN EVAL", "PUB PUBRPT")) {
            ObjectNode notes = notes(cell.split(" ", -1)[0], cell.split(" ", -1)[1]);
            assertThat(Asking.decide(notes).effect().missing())
                    .as(cell)
                    .containsExactly(new Missing("rule.S8", "closed by rule S8 (42 CFR 2.11, 2.31(b))"));
        }
    }

    /** A.1: "A mixed document takes the most protective label of its parts". */
    @Test
    void theAnswerReportsTheStrictestCellOfTheClassesThatTheOriginAdds() {
        assertThat(cell("CLN", "TREAT", "MH", "PART2", "KEPT_APART")).isEqualTo("D:S8");
        assertThat(cell("LEO", "THREAT", "MH", "PART2", "QUOTES_CJIS")).isEqualTo("L:S5");
        assertThat(cell("LEO", "LEREQ", "MH", "PART2", "EDU"))
                .as("of equal ones the first")
                .isEqualTo("L:S5");
        assertThat(cell("LEO", "THREAT", "PSYN", "QUOTES_CJIS"))
                .as("its own counts too")
                .isEqualTo("M:H5");
        assertThat(cell("LEO", "THREAT", "MH", "QUOTES_CJIS"))
                .as("its own gives way")
                .isEqualTo("P:J1");
        assertThat(cell("CLN", "TREAT", "PSYN", "QUOTES_CJIS")).isEqualTo("D:J2");
    }

    /** A.5, V-COORD: "plan pointer if directed". */
    @Test
    void aCaseManagerSeesTheWayToThePlanWhenThePersonDirectedIt() {
        ObjectNode manager = Asking.cell("CM", "TREAT", "DEM");
        assertThat(Asking.decide(manager).effect().view().fields())
                .containsExactly("contact", "provider_call_back", "referral_and_appointment_status", "service_needs");
        manager.set("consents", Asking.cell("CM", "TREAT", "PLAN").get("consents"));
        assertThat(Asking.decide(manager).effect().view().fields()).hasSize(5).contains("plan_pointer");
        assertThat(Asking.decide(Asking.cell("LEO", "TREAT", "DEM"))
                        .effect()
                        .view()
                        .fields())
                .hasSize(5);
    }

    /** 47 USC 222(d)(4): a place that the 911 center holds, for a live response. */
    @Test
    void aPlaceHeldByThe911CenterIsSeenWhileTheIncidentIsOpen() {
        ObjectNode place = Asking.cell("LEO", "THREAT", "PLOC");
        Decision seen = Asking.decide(place);
        assertThat(seen.effect().view().fields()).containsExactly("location");
        assertThat(seen.effect().untilIncidentEnds()).isTrue();
        assertThat(seen.effect().until()).isNull();
        assertThat(seen.effect().reliedOn()).containsExactly("incident-1");

        place.withObject("/incident").put("endedAt", "2026-11-22T12:00:01Z");
        assertThat(Asking.decide(place).effect().until()).hasToString("2026-11-22T12:00:01Z");
        place.withObject("/incident").put("endedAt", "2026-11-22T12:00:00Z");
        assertThat(Asking.decide(place).effect().missing())
                .extracting(Missing::code)
                .containsExactly("incident");
        place.remove("incident");
        assertThat(Asking.decide(place).effect().missing())
                .extracting(Missing::code)
                .containsExactly("incident");
    }

    @Test
    void aPlaceHeldBySomebodyElseNeedsTheHealthLawsDoorToo() {
        ObjectNode place = Asking.cell("LEO", "THREAT", "PLOC");
        place.withObject("/custodian").put("kind", "LAW_ENFORCEMENT");
        assertThat(Asking.decide(place).effect().missing())
                .extracting(Missing::code)
                .containsExactly("custodian.dispatch");
    }

    /** 45 CFR 164.510(b)(3): for somebody absent only what bears on the involvement, where the cell is M; else a consent. */
    @Test
    void aFamilyMemberHearsOfSomebodyAbsentInAnEmergencyAndElseByConsent() {
        ObjectNode absent = Asking.with(
                Asking.without(Asking.cell("ADV", "EMERG", "DEM"), "person_agreed"),
                "person_absent_or_incapable",
                "best_interest_judged",
                "limited_to_involvement");
        assertThat(Asking.decide(absent).effect().permit()).isTrue();
        assertThat(Asking.decide(absent.deepCopy().put("purpose", "TREAT"))
                        .effect()
                        .permit())
                .isFalse();

        ObjectNode consented = Asking.without(Asking.cell("ADV", "TREAT", "DEM"), "chosen_by_person", "person_agreed");
        consented.set("consents", Asking.cell("ADV", "TREAT", "MH").get("consents"));
        ((ObjectNode) consented.path("consents").get(0)).putArray("classes").add("DEM");
        assertThat(Asking.decide(consented).effect().permit()).isTrue();
        ObjectNode emergency = Asking.without(Asking.cell("ADV", "EMERG", "DEM"), "chosen_by_person", "person_agreed");
        emergency.set("consents", consented.get("consents").deepCopy());
        ((ObjectNode) emergency.path("consents").get(0)).putArray("purposes").add("EMERG");
        assertThat(Asking.decide(emergency).effect().permit()).isFalse();
    }

    @Test
    void aRuleWithoutAWayOpensNothingWhateverItsCellSays() {
        Question notes = new Question(Requester.LEO, Purpose.TREAT, DataClass.PSYN);
        Decision decision = Asking.decide(
                Asking.cell("LEO", "TREAT", "PSYN"), new PolicyMutants(Asking.SIMULATOR).flipped(notes, Outcome.M));
        assertThat(decision.effect().missing()).contains(new Missing("rule.closed", "no way leads there"));
    }

    /** decisions 29: what a role may ask as, and for what. */
    @Test
    void aRoleAsksAsItsRequesterAndForItsPurposes() {
        assertThat(permits(Asking.cell("RES", "EVAL", "MH").put("role", "ANALYST")))
                .isTrue();
        assertThat(permits(Asking.cell("RES", "PUBRPT", "MH").put("role", "ANALYST")))
                .isFalse();
        assertThat(permits(Asking.cell("CLN", "TREAT", "MH").put("role", "CLINICIAN")))
                .isTrue();
        assertThat(permits(Asking.cell("CLN", "TREAT", "MH").put("role", "OFFICER")))
                .isFalse();
        Decision officer = Asking.decide(Asking.cell("CLN", "TREAT", "MH").put("role", "PRIVACY_OFFICER"));
        assertThat(officer.effect().missing())
                .containsExactly(new Missing("role", "the role PRIVACY_OFFICER may not ask as CLN for TREAT"));
    }

    /** Ala. Code 34-8A-24: "creates a task and a pre-filled release" (A.7), also where the answer is no. */
    @Test
    void aDutyToWarnIsATaskWhetherOrNotTheReleaseIsOpen() {
        ObjectNode threat = Asking.cell("LEO", "THREAT", "MH").put("jurisdiction", "AL");
        assertThat(Asking.decide(threat).effect().obligations()).doesNotContain(Obligation.X_TASK_WARN);
        Asking.with(threat, "foreseeable_victim", "explicit_threat_of_serious_harm");
        assertThat(Asking.decide(threat).effect().obligations()).contains(Obligation.X_TASK_WARN);
        Asking.without(threat, "recipient_can_prevent");
        assertThat(Asking.decide(threat).effect().permit()).isFalse();
        assertThat(Asking.decide(threat).effect().obligations())
                .containsExactlyInAnyOrder(Obligation.AUDIT, Obligation.X_TASK_WARN);
    }

    /** RCW 70.02.230, 740 ILCS 110/5: closed but for the person's own word; and each law is named with its citation. */
    @Test
    void aClosedStateOpensByConsentForItsFields() {
        ObjectNode ride = Asking.cell("LEO", "TREAT", "DEM").put("jurisdiction", "WA");
        ObjectNode consent =
                (ObjectNode) Asking.cell("LEO", "TREAT", "MH").path("consents").get(0);
        consent.putArray("classes").add("DEM");
        consent.putArray("fields").add("name").add("diagnosis");
        ride.putArray("consents").add(consent);
        Decision seen = Asking.decide(ride);

        assertThat(seen.effect().view().fields()).containsExactly("name");
        assertThat(seen.effect().reliedOn()).contains("consent-1");
        assertThat(seen.effect().rules())
                .containsExactly(
                        new AppliedRule("H2", "45 CFR 164.501, 164.506(c)(1)"),
                        new AppliedRule("US-WA-70.02.230", "RCW 70.02.230"));
        assertThat(Asking.decide(Asking.cell("CLN", "TREAT", "DEM").put("jurisdiction", "WA"))
                        .effect()
                        .rules())
                .hasSize(1);
    }

    /** A.7: a row is about its requesters, purposes, classes, regimes and labels, and about nothing else. */
    @Test
    void aRowOfAStateFitsWhatItNames() {
        Set<Requester> leo = Set.of(Requester.LEO);
        Set<Purpose> care = Set.of(Purpose.TREAT);
        Set<DataClass> names = Set.of(DataClass.DEM);
        assertThat(closed(leo, care, names)).isTrue();
        assertThat(closed(Set.of(), Set.of(), EnumSet.allOf(DataClass.class))).isTrue();
        assertThat(closed(Set.of(Requester.DSP), care, names)).isFalse();
        assertThat(closed(leo, Set.of(Purpose.CONF), names)).isFalse();
        assertThat(closed(leo, care, Set.of(DataClass.MH))).isFalse();
    }

    @Test
    void aDutyIsNamedAsTheStandardNamesIt() {
        assertThat(Obligation.X_2_51_RECORD.code()).isEqualTo("X-2.51-RECORD");
        assertThat(Obligation.NORDSCLCD.code()).isEqualTo("NORDSCLCD");
    }

    private static boolean closed(Set<Requester> requesters, Set<Purpose> purposes, Set<DataClass> classes) {
        Match match = new Match(requesters, purposes, classes, Set.of(), Set.of());
        FieldView none = null;
        Overlay row = new Overlay(
                "ROW",
                "WI",
                "test",
                OverlayEffect.RESTRICT,
                match,
                List.of(),
                none,
                Set.of(),
                Instant.EPOCH,
                null,
                true);
        return !Asking.decide(
                        Asking.cell("LEO", "TREAT", "DEM").put("jurisdiction", "WI"),
                        new PolicyMutants(Asking.SIMULATOR).overlays(List.of(row)))
                .effect()
                .permit();
    }

    private static boolean permits(ObjectNode request) {
        return Asking.decide(request).effect().permit();
    }

    private static String cell(String requester, String purpose, String dataClass, String... labels) {
        ObjectNode request = Asking.cell(requester, purpose, dataClass);
        for (String label : labels) {
            request.withArray("/labels").add(label);
        }
        Decision decision = Asking.decide(request);
        return decision.outcome() + ":" + decision.rule();
    }

    private static ObjectNode notes(String requester, String purpose) {
        ObjectNode notes =
                Asking.cell("CLN", "TREAT", "SUD").put("requester", requester).put("purpose", purpose);
        notes.putArray("classes").add("SUDN");
        ObjectNode consent = (ObjectNode) notes.path("consents").get(0);
        consent.put("kind", "COUNSELING_NOTES").putArray("classes").add("SUDN");
        consent.putArray("purposes").add(purpose);
        return notes;
    }
}
