package org.corespond.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.corespond.sharing.decision.Condition;
import org.corespond.sharing.decision.DataClass;
import org.corespond.sharing.decision.Decision;
import org.corespond.sharing.decision.FieldView;
import org.corespond.sharing.decision.Missing;
import org.corespond.sharing.decision.Obligation;
import org.corespond.sharing.decision.Overlay;
import org.corespond.sharing.decision.Overlay.Match;
import org.corespond.sharing.decision.OverlayEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** States and wishes: disclosure.md A.7. */
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

    /** A.7: "REQUIRE unlocks HIPAA … limited to what the law requires"; what is open anyway stays open. */
    @Test
    void aStatesRequirementOpensItsViewBesideWhatIsOpenAndNothingElse() {
        Overlay require = row(OverlayEffect.REQUIRE, FieldView.listed("V-X", Set.of("name")));
        Overlay more = row(OverlayEffect.REQUIRE, FieldView.listed("V-Y", Set.of("name", "allergies")));

        ObjectNode ride = Asking.cell("LEO", "TREAT", "DEM");
        Decision without = Asking.decide(ride);
        assertThat(in("WI", ride, require).effect()).as("open anyway").isEqualTo(without.effect());
        Decision beside = in("WI", ride, more);
        assertThat(beside.effect().view().id()).isEqualTo("V-MOVE+V-Y");
        assertThat(beside.effect().view().fields())
                .contains("allergies")
                .containsAll(without.effect().view().fields());
        assertThat(beside.effect().obligations())
                .contains(Obligation.X_NOT_EVIDENCE)
                .containsAll(without.effect().obligations());
        assertThat(in("WI", Asking.cell("CLN", "TREAT", "MH"), require)
                        .effect()
                        .view()
                        .id())
                .isEqualTo("V-FULL");
        ObjectNode table = Asking.cell("PUB", "PUBRPT", "MH");
        assertThat(in("WI", table, require).effect())
                .isEqualTo(Asking.decide(table).effect());
    }

    /** A.7: "Never unlocks PART2, CJIS/CHRI, FERPA"; what law compels goes past a wish, and nothing besides. */
    @Test
    void aStatesRequirementNeedsAPersonAndLeavesTheRestAsThePersonWished() {
        Overlay require = row(OverlayEffect.REQUIRE, FieldView.listed("V-X", Set.of("name")));
        ObjectNode school = Asking.cell("LEO", "TREAT", "EDU");
        school.remove("consents");
        assertThat(in("WI", school, require).effect().permit()).isFalse();
        ObjectNode nobody = Asking.cell("LEO", "TREAT", "DEM");
        nobody.remove("person");
        assertThat(in("WI", nobody, require).effect().missing())
                .extracting(Missing::code)
                .containsExactly("person");
        ObjectNode glass = Asking.glass();
        Asking.without(glass, "step_up_authentication");
        assertThat(in("WI", glass, require).effect().permit()).isFalse();
        ObjectNode wished = Asking.cell("LEO", "TREAT", "DEM");
        wished.withArray("/wishes").addObject();
        assertThat(in("WI", wished, require).effect().view().id())
                .as("law compels its view; the rest stays as the person wished")
                .isEqualTo("V-X");
        ((ObjectNode) wished.path("wishes").get(0)).putArray("hide").add("name").add("address");
        assertThat(in("WI", wished, require).effect().view().id()).isEqualTo("V-MOVE+V-X");
        ObjectNode whole = Asking.cell("CLN", "TREAT", "MH");
        whole.withArray("/wishes").addObject().putArray("hide").add("name").add("address");
        FieldView shown = in("WI", whole, require).effect().view();
        assertThat(shown.id()).isEqualTo("V-FULL");
        assertThat(shown.hidden()).containsExactly("address");
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
            ObjectNode glass = Asking.glass();
            glass.withArray("/wishes").addObject().putArray("purposes").add(purpose);
            assertThat(Asking.decide(glass).effect().permit()).isFalse();
        }
    }

    /** A wish against one recipient leaves others alone; who is not named may be the one. */
    @Test
    void aWishAgainstOneRecipientHoldsForThatOneAndForWhoIsNotNamed() {
        ObjectNode request = Asking.cell("CLN", "TREAT", "MH");
        request.withArray("/wishes").addObject().putArray("recipients").add("recipient-1");
        ObjectNode other = request.deepCopy().put("recipient", "recipient-2");
        ObjectNode unnamed = request.deepCopy();
        unnamed.remove("recipient");
        assertThat(Asking.decide(other).effect().permit()).isTrue();
        for (ObjectNode closed : List.of(request, unnamed)) {
            assertThat(Asking.decide(closed).effect().missing())
                    .extracting(Missing::code)
                    .containsExactly("wish");
        }
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
