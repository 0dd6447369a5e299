package org.corespond.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.corespond.sharing.decision.Answer;
import org.corespond.sharing.decision.Condition;
import org.corespond.sharing.decision.DataClass;
import org.corespond.sharing.decision.Decision;
import org.corespond.sharing.decision.FieldView;
import org.corespond.sharing.decision.Missing;
import org.corespond.sharing.decision.Obligation;
import org.corespond.sharing.decision.Outcome;
import org.corespond.sharing.decision.Overlay;
import org.corespond.sharing.decision.Overlay.Match;
import org.corespond.sharing.decision.OverlayEffect;
import org.corespond.sharing.decision.Regime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** States, wishes, papers and break-glass one by one: disclosure.md A.6 and A.7. */
class WhatNarrowsTest {

    /** A.7: "RESTRICT narrows only", here to a view. */
    @Test
    void aStateThatShowsLessLeavesItsFieldsOnlyAndItsDutyAndLaw() {
        ObjectNode ride = Asking.cell("LEO", "TREAT", "DEM").put("jurisdiction", "WI");
        FieldView some = FieldView.listed("V-X", Set.of("name", "call_back", "diagnosis"));
        Decision narrowed = in("WI", ride, row(OverlayEffect.RESTRICT, some));

        assertThat(narrowed.effect().view().fields()).containsExactly("call_back", "name");
        assertThat(narrowed.effect().view().id()).isEqualTo("V-MOVE+V-X");
        assertThat(narrowed.effect().obligations()).contains(Obligation.X_NOT_EVIDENCE);
        assertThat(narrowed.effect().rules())
                .contains(new org.corespond.sharing.decision.Effect.AppliedRule("ROW", "test"));
        Asking.without(ride, "provider_judged_necessary_for_care");
        Decision closed = in("WI", ride, row(OverlayEffect.RESTRICT, some));
        assertThat(closed.effect().rules()).hasSize(1);
        assertThat(closed.effect().obligations()).containsExactly(Obligation.AUDIT);
    }

    @Test
    void aStateThatClosesLeavesAggregatesConsentAndProcessOpen() {
        Overlay closed = row(OverlayEffect.RESTRICT, null);
        Decision ride = in("WI", Asking.cell("LEO", "TREAT", "DEM"), closed);
        assertThat(ride.effect().permit()).isFalse();
        assertThat(ride.effect().missing())
                .containsExactly(new Missing("overlay.ROW", "closed by test without consent"));

        assertThat(in("WI", Asking.cell("LEO", "EVAL", "MH"), closed).effect().obligations())
                .containsExactly(Obligation.X_CUBE);
        assertThat(in("WI", Asking.cell("LEO", "TREAT", "MH"), closed).effect().permit())
                .isTrue();
        Decision process = in("WI", Asking.cell("LEO", "LEREQ", "MH"), closed);
        assertThat(process.effect().permit()).isTrue();
        assertThat(process.effect().obligations()).contains(Obligation.X_NOT_EVIDENCE);
    }

    /** A.7: "PERMIT satisfies the state regime only; HIPAA must still have its own door". */
    @Test
    void aStatesPermissionAddsItsDutiesToAReleaseAndNothingToADenial() {
        Overlay permit = row(OverlayEffect.PERMIT, null);
        ObjectNode ride = Asking.cell("LEO", "TREAT", "DEM");

        assertThat(in("WI", ride, permit).effect().obligations()).contains(Obligation.X_NOT_EVIDENCE);
        Decision denied = in("WI", Asking.without(ride, "provider_judged_necessary_for_care"), permit);
        assertThat(denied.effect().permit()).isFalse();
        assertThat(denied.effect().obligations()).containsExactly(Obligation.AUDIT);
    }

    /** A.7: "REQUIRE unlocks HIPAA … Never unlocks PART2, CJIS/CHRI, FERPA", nor what is open anyway, nor the broken glass. */
    @Test
    void aStatesRequirementTakesThePlaceOfAViewAndOpensNothingElse() {
        Overlay require = row(OverlayEffect.REQUIRE, FieldView.listed("V-X", Set.of("name")));

        assertThat(in("WI", Asking.cell("LEO", "TREAT", "DEM"), require)
                        .effect()
                        .view()
                        .id())
                .isEqualTo("V-X");
        assertThat(in("WI", Asking.cell("CLN", "TREAT", "MH"), require)
                        .effect()
                        .view()
                        .id())
                .isEqualTo("V-FULL");
        ObjectNode school = Asking.cell("LEO", "TREAT", "EDU");
        school.remove("consents");
        assertThat(in("WI", school, require).effect().permit()).isFalse();
        ObjectNode nobody = Asking.cell("LEO", "TREAT", "DEM");
        nobody.remove("person");
        assertThat(in("WI", nobody, require).effect().missing())
                .extracting(Missing::code)
                .containsExactly("person");
        ObjectNode glass = glass();
        Asking.without(glass, "step_up_authentication");
        assertThat(in("WI", glass, require).effect().permit()).isFalse();
        ObjectNode wished = Asking.cell("LEO", "TREAT", "DEM");
        wished.withArray("/wishes").addObject();
        assertThat(in("WI", wished, require).effect().permit())
                .as("law compels")
                .isTrue();
    }

    /** A.7: "apply the overlay of the custodian's state and the place of the encounter; take the meet". */
    @Test
    void theStricterOfTheStatesOfTheCustodianAndOfTheEncounterHolds() {
        ObjectNode ride = Asking.cell("LEO", "TREAT", "DEM").put("jurisdiction", "MN");
        assertThat(Asking.decide(ride).effect().permit()).isTrue();
        ride.withObject("/custodian").put("state", "WA");
        assertThat(Asking.decide(ride).effect().permit()).isFalse();
        ride.put("jurisdiction", "WA").withObject("/custodian").put("state", "MN");
        assertThat(Asking.decide(ride).effect().permit()).isFalse();
        ride.remove("jurisdiction");
        assertThat(Asking.decide(ride).effect().permit()).isTrue();
    }

    /** A.7, 4: the person's exclusions narrow: empty lists fit all, and every list has to fit. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|closed",
                "{'classes': ['DEM']}|closed",
                "{'classes': ['MH']}|open",
                "{'requesters': ['LEO']}|closed",
                "{'requesters': ['CLN']}|open",
                "{'recipients': ['recipient-1']}|closed",
                "{'recipients': ['recipient-2']}|open",
                "{'purposes': ['TREAT']}|closed",
                "{'purposes': ['EMERG']}|open",
                "{'classes': ['DEM'], 'requesters': ['LEO'], 'recipients': ['recipient-1'], 'purposes': ['TREAT']}|closed",
                "{'hide': ['name', 'destination']}|call_back,date_of_birth,ride_precautions",
                "{'hide': ['name', 'destination', 'call_back', 'date_of_birth', 'ride_precautions']}|empty",
            })
    void aWishNarrowsWhatItNames(String wish, String left) {
        ObjectNode ride = Asking.cell("LEO", "TREAT", "DEM");
        ride.withArray("/wishes").add(Asking.json(wish));
        Decision decision = Asking.decide(ride);

        List<String> codes =
                decision.effect().missing().stream().map(Missing::code).toList();
        switch (left) {
            case "closed" -> assertThat(codes).containsExactly("wish");
            case "empty" -> assertThat(codes).containsExactly("view.empty");
            case "open" -> assertThat(decision.effect().view().fields()).hasSize(5);
            default ->
                assertThat(String.join(",", decision.effect().view().fields())).isEqualTo(left);
        }
        assertThat(decision.tell().missing()).as("to an officer").isEmpty();
    }

    @Test
    void aWishGivesWayToProcessAndToAThreatThatAHumanHasApproved() {
        ObjectNode threat = Asking.cell("LEO", "THREAT", "MH");
        threat.withArray("/wishes").addObject();
        assertThat(Asking.decide(threat).effect().permit()).isFalse();
        assertThat(Asking.decide(Asking.with(threat, "human_approval")).effect().permit())
                .isTrue();
        ObjectNode ride = Asking.with(Asking.cell("LEO", "TREAT", "DEM"), "human_approval");
        ride.withArray("/wishes").addObject();
        assertThat(Asking.decide(ride).effect().permit()).as("no threat").isFalse();
        ObjectNode process = Asking.cell("LEO", "LEREQ", "MH");
        process.withArray("/wishes").addObject();
        assertThat(Asking.decide(process).effect().permit()).isTrue();
        ObjectNode table = Asking.cell("LEO", "EVAL", "MH");
        table.withArray("/wishes").addObject();
        assertThat(Asking.decide(table).effect().permit())
                .as("no view of a person")
                .isTrue();
        ObjectNode beds = Asking.cell("LEO", "TREAT", "CAP");
        beds.withArray("/wishes").addObject();
        assertThat(Asking.decide(beds).effect().permit()).isTrue();
    }

    /** A wish about a class also counts where the origin brings that class along; one for break-glass or for what it reads as. */
    @Test
    void aWishCountsForTheClassesOfTheOriginAndForBothNamesOfBreakGlass() {
        ObjectNode labelled = Asking.cell("CLN", "TREAT", "DEM");
        labelled.putArray("labels").add("MH");
        labelled.withArray("/wishes").addObject().putArray("classes").add("MH");
        assertThat(Asking.decide(labelled).effect().missing())
                .extracting(Missing::code)
                .containsExactly("wish");
        for (String purpose : List.of("BTG", "EMERG")) {
            ObjectNode glass = glass();
            glass.withArray("/wishes").addObject().putArray("purposes").add(purpose);
            assertThat(Asking.decide(glass).effect().permit()).isFalse();
        }
        ObjectNode unnamed = Asking.cell("CLN", "TREAT", "MH");
        unnamed.remove("recipient");
        unnamed.withArray("/wishes").addObject().putArray("recipients").add("recipient-1");
        assertThat(Asking.decide(unnamed).effect().permit()).isTrue();
    }

    /** A.6, break-glass: who, which words, one person, one incident, three hours. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'role': 'MOBILE_CRISIS_CLINICIAN'}|",
                "{'role': 'COMMUNITY_RESPONDER'}|break_glass.role",
                "{'breakGlass': null}|break_glass.none",
                "{'breakGlass': {'person': 'person-2'}}|break_glass.person",
                "{'breakGlass': {'incident': 'incident-2'}}|break_glass.incident",
                "{'breakGlass': {'reasonCode': ' '}}|break_glass.reason_code",
                "{'breakGlass': {'reason': ' nineteen characters '}}|break_glass.reason",
                "{'breakGlass': {'reason': ' twenty characters in '}}|",
                "{'breakGlass': {'openedAt': '2026-11-22T12:00:01Z'}}|break_glass.over",
                "{'breakGlass': {'openedAt': '2026-11-22T09:00:01Z'}}|",
                "{'breakGlass': {'openedAt': '2026-11-22T09:00:00Z'}}|break_glass.over",
                "{'incident': {'endedAt': '2026-11-22T12:00:00Z'}}|break_glass.over",
                "{'incident': {'endedAt': '2026-11-22T12:00:01Z'}}|",
                "{'incident': null}|break_glass.incident",
                "{'facts': {'step_up_authentication': null}}|fact.step_up_authentication",
                "{'facts': {'no_unreviewed_break_glass': null}}|fact.no_unreviewed_break_glass",
            })
    void theBrokenGlassHoldsItsLimits(String change, String code) {
        ObjectNode glass = merge(glass(), Asking.json(change));
        Decision decision = Asking.decide(glass);

        assertThat(decision.effect().missing())
                .extracting(Missing::code)
                .containsExactly(code == null ? new String[0] : new String[] {code});
        assertThat(decision.effect().permit()).isEqualTo(code == null);
    }

    @Test
    void theBrokenGlassEndsAfterThreeHoursOrWithTheIncidentAndSaysSo() {
        Decision seen = Asking.decide(glass());
        assertThat(seen.effect().until()).hasToString("2026-11-22T15:00:00Z");
        assertThat(seen.effect().untilIncidentEnds()).isTrue();
        assertThat(seen.effect().reliedOn()).containsExactlyInAnyOrder("agreement-BAA", "incident-1");
        assertThat(seen.effect().obligations())
                .contains(Obligation.X_BTG_NOTICE, Obligation.X_BTG_REVIEW, Obligation.X_TELL_PERSON);

        ObjectNode ends = merge(glass(), Asking.json("{'incident': {'endedAt': '2026-11-22T13:00:00Z'}}"));
        assertThat(Asking.decide(ends).effect().until()).hasToString("2026-11-22T13:00:00Z");
        for (String closed : List.of("PSYN", "SUDN", "CJI", "LEI", "EDU")) {
            ObjectNode other = glass();
            other.putArray("classes").add(closed);
            assertThat(Asking.decide(other).rule()).isEqualTo("B1");
            assertThat(Asking.decide(other).effect().missing())
                    .extracting(Missing::code)
                    .containsExactly("break_glass.class");
        }
        ObjectNode officer = glass().put("requester", "LEO");
        assertThat(Asking.decide(officer).rule()).isEqualTo("B1");
    }

    /** What the glass never opens it does not open by the class of the origin either. */
    @Test
    void theBrokenGlassOpensNoClassThatTheOriginBringsAlong() {
        ObjectNode glass = glass();
        glass.putArray("labels").add("QUOTES_CJIS");
        assertThat(Asking.decide(glass).effect().permit()).isFalse();
        glass.putArray("labels").add("EDU");
        Asking.with(glass, "articulable_threat_recorded", "recipient_knowledge_necessary");
        assertThat(Asking.decide(glass).effect().missing())
                .extracting(Missing::code)
                .containsExactly("break_glass.class");
    }

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
        merge((ObjectNode) incidents.path("agreements").get(0), Asking.json(change));

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
        merge((ObjectNode) request.path("processes").get(0), Asking.json(change));
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

    @Test
    void confidentialCommunicationsNeedTheirOwnFinding() {
        ObjectNode request = Asking.cell("LEO", "LEREQ", "MH");
        ((ObjectNode) request.path("processes").get(0)).put("confidentialCommunications", true);
        assertThat(Asking.decide(Asking.with(request, "confidential_communications_2_63"))
                        .effect()
                        .permit())
                .isTrue();
    }

    /** Several classes are one document; each has its own answer, with what it is judged as and by which laws. */
    @Test
    void eachClassHasItsOwnAnswerAndTheWholeIsTheStrictest() {
        ObjectNode request = Asking.cell("CLN", "TREAT", "DEM");
        request.putArray("classes")
                .add("DEM")
                .add("CAP")
                .add("CJI")
                .add("RUMOUR")
                .add("DEM");
        Asking.with(request, "capacity_reveals_nobody");
        Decision decision = Asking.decide(request);

        assertThat(decision.answers()).extracting(Answer::asked).containsExactly("DEM", "CAP", "CJI", "DEM", "RUMOUR");
        assertThat(decision.answers())
                .extracting(it -> it.effect().permit())
                .containsExactly(true, true, false, true, false);
        assertThat(decision.answers()).extracting(Answer::rule).containsExactly("H1", "K1", "J2", "H1", "X0");
        Answer name = decision.answers().getFirst();
        assertThat(name.judgedAs()).containsExactly(DataClass.DEM);
        assertThat(name.regimes()).containsExactly(Regime.HIPAA);
        assertThat(decision.answers().get(1).effect().view()).isEqualTo(FieldView.WHOLE);
        assertThat(decision.answers().get(2).regimes()).containsExactlyInAnyOrder(Regime.CJIS, Regime.HIPAA);
        assertThat(decision.effect().permit()).isFalse();
        assertThat(decision.outcome()).isEqualTo(Outcome.D);
        assertThat(decision.rule()).isEqualTo("J2");
        assertThat(decision.effect().missing()).extracting(Missing::code).containsExactly("rule.J2", "class");
    }

    /** 42 CFR 2.13(c): who may hear what is missing, and of what never. */
    @Test
    void onlyAProviderWhoTreatsThePersonHearsWhatIsMissingAndNeverOfAWishOrAProgram() {
        ObjectNode school = Asking.cell("CLN", "TREAT", "EDU");
        school.remove("consents");
        assertThat(Asking.decide(school).tell().missing())
                .extracting(Missing::code)
                .containsExactly("consent.none");
        assertThat(Asking.decide(school.deepCopy().put("requester", "CM"))
                        .tell()
                        .missing())
                .isEmpty();
        assertThat(Asking.decide(Asking.with(
                                Asking.without(school.deepCopy(), "treatment_relation"), "care_coordination"))
                        .tell()
                        .missing())
                .isEmpty();
        ObjectNode program = Asking.cell("CLN", "TREAT", "SUD");
        program.remove("consents");
        assertThat(Asking.decide(program).tell()).isEqualTo(new Decision.Tell("No information available.", List.of()));
        program.putArray("classes").add("SUDN");
        assertThat(Asking.decide(program).tell().missing()).isEmpty();
        ObjectNode wished = Asking.cell("CLN", "TREAT", "DEM");
        wished.withArray("/wishes").addObject();
        assertThat(Asking.decide(wished).tell()).isEqualTo(new Decision.Tell("No information available.", List.of()));
        assertThat(Asking.decide(Asking.cell("CLN", "TREAT", "DEM")).tell())
                .isEqualTo(new Decision.Tell("", List.of()));
    }

    @Test
    void whatARequestDoesNotNameIsNamedInTheDenial() {
        assertThat(lacking(Asking.json("{'requester': 'CLN', 'purpose': 'TREAT'}")))
                .containsExactly("classes");
        assertThat(lacking(Asking.json("{'purpose': 'TREAT', 'classes': ['MH']}")))
                .containsExactly("requester");
        assertThat(lacking(Asking.json("{'requester': 'CLN', 'classes': ['MH']}")))
                .containsExactly("purpose");
        assertThat(lacking(Asking.json("{'requester': 'CLN', 'purpose': 'TREAT', 'classes': ['MH']}")))
                .containsExactly("instant");
        assertThat(lacking(Asking.cell("CLN", "TREAT", "MH").put("role", "BACKGROUND_JOB")))
                .containsExactly("role");
        ObjectNode bare = Asking.cell("CLN", "TREAT", "MH");
        bare.remove("custodian");
        bare.remove("person");
        assertThat(lacking(bare)).contains("person", "custodian", "custodian.covered");
        ObjectNode tribal = Asking.cell("CLN", "TREAT", "MH");
        tribal.putArray("labels").add("TRIBAL");
        assertThat(lacking(tribal)).containsExactly("label");
        assertThat(Asking.decide(tribal).rule()).isEqualTo("X2");
        ObjectNode over = Asking.cell("DSP", "THREAT", "PLOC");
        over.withObject("/incident").put("endedAt", "2026-11-22T12:00:00Z");
        assertThat(lacking(over)).contains("incident");
    }

    private static List<String> lacking(ObjectNode request) {
        return Asking.decide(request).effect().missing().stream()
                .map(Missing::code)
                .toList();
    }

    /** An open break-glass of a mobile crisis clinician for a health record. */
    private static ObjectNode glass() {
        ObjectNode glass = Asking.cell("MCC", "EMERG", "MH").put("purpose", "BTG");
        glass.remove("facts");
        glass.putObject("incident").put("id", "incident-1");
        glass.putObject("breakGlass")
                .put("person", "person-1")
                .put("incident", "incident-1")
                .put("reasonCode", "UNCONSCIOUS")
                .put("reason", "found unconscious in the street")
                .put("openedAt", "2026-11-22T12:00:00Z");
        return Asking.with(glass, "step_up_authentication", "no_unreviewed_break_glass");
    }

    private static ObjectNode merge(ObjectNode into, ObjectNode changes) {
        changes.properties().forEach(it -> {
            if (it.getValue().isNull()) {
                into.remove(it.getKey());
            } else if (it.getValue() instanceof ObjectNode inner && into.get(it.getKey()) instanceof ObjectNode old) {
                merge(old, inner);
            } else {
                into.set(it.getKey(), it.getValue());
            }
        });
        return into;
    }

    private static Decision in(String state, ObjectNode request, Overlay row) {
        ObjectNode there = request.deepCopy().put("jurisdiction", state);
        return Asking.decide(there, new PolicyMutants(Asking.SIMULATOR).overlays(List.of(row)));
    }

    private static Overlay row(OverlayEffect effect, FieldView view) {
        Match match = new Match(Set.of(), Set.of(), EnumSet.allOf(DataClass.class), Set.of(), Set.of());
        Set<Obligation> duties = Set.of(Obligation.X_NOT_EVIDENCE);
        List<Condition> none = List.of();
        return new Overlay("ROW", "WI", "test", effect, match, none, view, duties, Instant.EPOCH, null, true);
    }
}
