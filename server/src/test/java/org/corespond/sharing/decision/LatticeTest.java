package org.corespond.sharing.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** disclosure.md A.7: "all must allow (meet = most restrictive); field view = intersection; obligations = union". */
class LatticeTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant ONE = Instant.parse("2026-11-22T13:00:00Z");
    private static final FieldView NAMED = FieldView.listed("V-A", Set.of("name", "age"));
    private static final FieldView AGED = FieldView.listed("V-B", Set.of("age", "address"));
    private static final FieldView CONSENTED = FieldView.of("V-CONSENT", Set.of());
    private static final Missing CUSTODY = new Missing("custody", "the person is in lawful custody now");
    private static final Missing INCIDENT = new Missing("incident", "the incident is open");

    @Test
    void anEarlierEndWinsWhereBothMustHoldAndALaterWhereOneIsEnough() {
        assertThat(Span.earlier(NOON, ONE)).isEqualTo(NOON);
        assertThat(Span.earlier(ONE, NOON)).isEqualTo(NOON);
        assertThat(Span.earlier(null, ONE)).isEqualTo(ONE);
        assertThat(Span.earlier(ONE, null)).isEqualTo(ONE);
        assertThat(Span.earlier(null, null)).isNull();
        assertThat(Span.later(NOON, ONE)).isEqualTo(ONE);
        assertThat(Span.later(ONE, NOON)).isEqualTo(ONE);
        assertThat(Span.later(null, ONE)).as("no end").isNull();
        assertThat(Span.later(ONE, null)).as("no end").isNull();
    }

    @Test
    void twoViewsShowWhatBothShow() {
        assertThat(NAMED.meet(AGED)).isEqualTo(view("V-A V-B", FieldView.Scope.LISTED, "age", ""));
        assertThat(NAMED.meet(FieldView.WHOLE)).isSameAs(NAMED);
        assertThat(FieldView.WHOLE.meet(NAMED)).isSameAs(NAMED);
        assertThat(NAMED.meet(CONSENTED)).isEqualTo(view("V-A V-CONSENT", FieldView.Scope.LISTED, "age name", ""));
        assertThat(CONSENTED.meet(NAMED)).isEqualTo(view("V-A V-CONSENT", FieldView.Scope.LISTED, "age name", ""));
        assertThat(CONSENTED.meet(CONSENTED)).isEqualTo(CONSENTED);
        assertThat(CONSENTED.meet(FieldView.WHOLE)).isSameAs(CONSENTED);
        assertThat(FieldView.CUBE.meet(NAMED)).isEqualTo(FieldView.CUBE);
        assertThat(CONSENTED.meet(FieldView.CUBE)).isEqualTo(FieldView.CUBE);
        assertThat(FieldView.CUBE.meet(FieldView.CUBE)).isEqualTo(FieldView.CUBE);
    }

    @Test
    void whatIsHiddenStaysHidden() {
        FieldView hidden = FieldView.WHOLE.without(Set.of("name"));
        FieldView more = hidden.without(Set.of("ssn"));

        assertThat(hidden).isEqualTo(view("", FieldView.Scope.WHOLE, "", "name"));
        assertThat(more).isEqualTo(view("", FieldView.Scope.WHOLE, "", "name ssn"));
        assertThat(hidden.meet(NAMED)).isEqualTo(view("V-A", FieldView.Scope.LISTED, "age", ""));
        assertThat(NAMED.meet(hidden)).isEqualTo(view("V-A", FieldView.Scope.LISTED, "age", ""));
        assertThat(NAMED.without(Set.of("name")).shows("name")).isFalse();
        assertThat(NAMED.shows("name")).isTrue();
        assertThat(NAMED.shows("ssn")).isFalse();
        assertThat(hidden.shows("name")).isFalse();
        assertThat(hidden.shows("age")).isTrue();
        assertThat(FieldView.WHOLE.shows("anything")).isTrue();
    }

    @Test
    void twoPermissionsOfOneKindShowWhatEitherShows() {
        assertThat(NAMED.join(AGED)).isEqualTo(view("V-A V-B", FieldView.Scope.LISTED, "address age name", ""));
        assertThat(NAMED.join(CONSENTED)).isEqualTo(view("V-A V-CONSENT", FieldView.Scope.WHOLE, "", ""));
        assertThat(CONSENTED.join(NAMED)).isEqualTo(view("V-A V-CONSENT", FieldView.Scope.WHOLE, "", ""));
    }

    @Test
    void besideTheWholeRecordOnlyWhatNeitherShowsStaysHidden() {
        FieldView wished = FieldView.WHOLE.without(Set.of("age", "allergies"));
        FieldView other = CONSENTED.without(Set.of("age", "name"));

        assertThat(wished.join(AGED)).isEqualTo(view("", FieldView.Scope.WHOLE, "", "allergies"));
        assertThat(AGED.join(wished)).isEqualTo(view("", FieldView.Scope.WHOLE, "", "allergies"));
        assertThat(wished.join(other)).isEqualTo(view("", FieldView.Scope.WHOLE, "", "age"));
        assertThat(other.join(AGED)).isEqualTo(view("V-B V-CONSENT", FieldView.Scope.WHOLE, "", "name"));
        assertThat(other.join(CONSENTED)).isEqualTo(view("V-CONSENT", FieldView.Scope.WHOLE, "", ""));
    }

    @Test
    void aViewIsEmptyWhenItShowsNoFieldAndTheWholeIsNever() {
        assertThat(FieldView.NONE.isEmpty()).isTrue();
        assertThat(NAMED.without(Set.of("name", "age")).isEmpty()).isTrue();
        assertThat(NAMED.isEmpty()).isFalse();
        assertThat(FieldView.WHOLE.isEmpty()).isFalse();
        assertThat(FieldView.CUBE.isEmpty()).isFalse();
        assertThat(FieldView.WHOLE.id()).isEqualTo("V-FULL");
        assertThat(NAMED.meet(AGED).id()).isEqualTo("V-A+V-B");
    }

    @Test
    void conditionsThatMustAllHoldEndWithTheFirstAndNameEachFaultOnce() {
        Proof paper = Proof.paper("order", NAMED, ONE, true);
        Proof incident = new Proof(List.of(), AGED, NOON, true, false, Set.of("G1"), Set.of("incident"));
        Proof both =
                new Proof(List.of(), NAMED.meet(AGED), NOON, true, true, Set.of("G1"), Set.of("order", "incident"));

        assertThat(paper.and(incident)).isEqualTo(both);
        assertThat(incident.and(paper)).isEqualTo(both);
        assertThat(paper.and(paper)).isEqualTo(paper);
        assertThat(Proof.GIVEN.and(paper)).isSameAs(paper);
        assertThat(paper.and(Proof.GIVEN)).isSameAs(paper);
        assertThat(Proof.lacking(List.of(CUSTODY, INCIDENT))
                        .and(Proof.lacking(List.of(INCIDENT, CUSTODY)))
                        .missing())
                .containsExactly(CUSTODY, INCIDENT);
        assertThat(Proof.lacking(List.of(CUSTODY))
                        .and(Proof.lacking(List.of(INCIDENT)))
                        .missing())
                .containsExactly(CUSTODY, INCIDENT);
        assertThat(paper.and(Proof.lacking(List.of(INCIDENT))).holds()).isFalse();
    }

    @Test
    void ofTwoWaysEitherIsEnoughAndOfTwoFaultyOnesTheNearerIsNamed() {
        Proof order = Proof.paper("order", NAMED, NOON, true);
        Proof consent = Proof.paper("consent", AGED, ONE, false);
        Proof scene = new Proof(List.of(), NAMED, ONE, true, false, Set.of("G1"), Set.of());
        Proof one = Proof.lacking(List.of(CUSTODY));
        Proof two = Proof.lacking(List.of(CUSTODY, INCIDENT));

        assertThat(order.or(consent))
                .isEqualTo(
                        new Proof(List.of(), NAMED.join(AGED), ONE, false, true, Set.of(), Set.of("order", "consent")));
        assertThat(consent.or(order).compelled()).isTrue();
        assertThat(consent.or(consent).compelled()).isFalse();
        assertThat(scene.or(scene).untilIncidentEnds()).isTrue();
        assertThat(scene.or(consent).untilIncidentEnds()).isFalse();
        assertThat(consent.or(scene).untilIncidentEnds()).isFalse();
        assertThat(scene.or(consent).rules()).containsExactly("G1");
        assertThat(order.or(one)).isSameAs(order);
        assertThat(one.or(order)).isSameAs(order);
        assertThat(one.or(two)).isSameAs(one);
        assertThat(two.or(one)).isSameAs(one);
        assertThat(one.or(Proof.lacking(List.of(INCIDENT))))
                .as("as far: the first")
                .isSameAs(one);
    }

    @Test
    void aRuleThatHelpedIsNamedAndAViewNarrows() {
        Proof order = Proof.paper("order", NAMED, NOON, true);

        assertThat(order.by("H7").rules()).containsExactly("H7");
        assertThat(order.by("H7").by("H6").rules()).containsExactly("H7", "H6");
        assertThat(order.by("H7").scope()).isEqualTo(NAMED);
        assertThat(order.within(AGED).scope()).isEqualTo(NAMED.meet(AGED));
    }

    @Test
    void twoReleasesMeetInTheStricterWithAllDutiesOfBoth() {
        Verdict wide = released(Outcome.P, FieldView.WHOLE, ONE, Obligation.AUDIT, "H1");
        Verdict narrow = released(Outcome.C, NAMED, NOON, Obligation.AOD, "S1");
        Verdict met = wide.meet(narrow);

        assertThat(met)
                .isEqualTo(new Verdict(
                        Outcome.C,
                        true,
                        NAMED,
                        NOON,
                        false,
                        false,
                        Set.of(Obligation.AUDIT, Obligation.AOD),
                        Set.of("H1", "S1"),
                        Set.of("by H1", "by S1"),
                        List.of()));
        assertThat(narrow.meet(wide)).isEqualTo(met);
    }

    @Test
    void aReleaseIsCompelledOnlyIfBothAreAndEndsWithTheIncidentIfOneDoes() {
        for (boolean one : new boolean[] {true, false}) {
            for (boolean other : new boolean[] {true, false}) {
                Verdict met = marked(one).meet(marked(other));
                assertThat(met.compelled()).isEqualTo(one && other);
                assertThat(met.untilIncidentEnds()).isEqualTo(one || other);
            }
        }
    }

    /** A denial carries its own duties, no view, no end, and every reason once. */
    @Test
    void oneDenialIsEnough() {
        Verdict release = marked(true).adding(Set.of(Obligation.AOD), "H5");
        Verdict denial = Verdict.denied(Outcome.D, Set.of("S6"), List.of(CUSTODY, INCIDENT));
        for (Verdict met : List.of(release.meet(denial), denial.meet(release))) {
            assertThat(met.outcome()).isEqualTo(Outcome.D);
            assertThat(met.permit()).isFalse();
            assertThat(met.view()).isEqualTo(FieldView.NONE);
            assertThat(met.until()).isNull();
            assertThat(met.untilIncidentEnds()).isFalse();
            assertThat(met.compelled()).isFalse();
            assertThat(met.obligations()).containsExactly(Obligation.AUDIT);
            assertThat(met.rules()).containsExactlyInAnyOrder("H5", "H8", "S6");
            assertThat(met.missing()).containsExactly(CUSTODY, INCIDENT);
        }
        Verdict warned = denial.adding(Set.of(Obligation.X_OFFER_WARNING), "S6");
        Verdict twice = warned.meet(Verdict.denied(Outcome.L, Set.of("S5"), List.of(INCIDENT)));
        assertThat(twice.obligations()).containsExactlyInAnyOrder(Obligation.AUDIT, Obligation.X_OFFER_WARNING);
        assertThat(twice.missing()).containsExactly(CUSTODY, INCIDENT);
        assertThat(Verdict.denied(Outcome.L, Set.of(), List.of(INCIDENT))
                        .meet(denial)
                        .missing())
                .containsExactly(INCIDENT, CUSTODY);
        assertThat(release.closed(CUSTODY).permit()).isFalse();
        assertThat(release.ending(NOON).until()).isEqualTo(NOON);
        assertThat(release.seeing(AGED).view()).isEqualTo(AGED);
    }

    /** disclosure.md A.1, class promotion: "Labels only go up automatically". */
    @Test
    void theOriginAddsItsClassesAndTheirRegimes() {
        assertThat(Segment.judgedAs(DataClass.DEM, origin(CustodianKind.PROVIDER)))
                .containsOnly(DataClass.DEM);
        assertThat(Segment.judgedAs(DataClass.DEM, origin(CustodianKind.PART2_PROGRAM)))
                .containsOnly(DataClass.DEM, DataClass.SUD);
        assertThat(Segment.judgedAs(DataClass.DEM, origin(CustodianKind.PROVIDER, Label.PART2)))
                .containsOnly(DataClass.DEM, DataClass.SUD);
        assertThat(Segment.judgedAs(DataClass.MH, origin(CustodianKind.PROVIDER, Label.KEPT_APART)))
                .containsOnly(DataClass.MH, DataClass.PSYN);
        assertThat(Segment.judgedAs(DataClass.MH, origin(CustodianKind.PART2_PROGRAM, Label.KEPT_APART)))
                .containsOnly(DataClass.MH, DataClass.SUD, DataClass.SUDN);
        assertThat(Segment.judgedAs(DataClass.MH, origin(CustodianKind.PROVIDER, Label.PART2, Label.KEPT_APART)))
                .containsOnly(DataClass.MH, DataClass.SUD, DataClass.SUDN, DataClass.PSYN);
        assertThat(Segment.judgedAs(DataClass.PSYN, origin(CustodianKind.PART2_PROGRAM)))
                .containsOnly(DataClass.PSYN, DataClass.SUD, DataClass.SUDN);
        assertThat(Segment.judgedAs(DataClass.SUDN, origin(CustodianKind.PART2_PROGRAM)))
                .containsOnly(DataClass.SUDN);
        assertThat(Segment.judgedAs(DataClass.LEI, origin(CustodianKind.DISPATCH, Label.QUOTES_CJIS)))
                .containsOnly(DataClass.LEI, DataClass.CJI);
        assertThat(Segment.judgedAs(DataClass.LEI, origin(CustodianKind.SCHOOL, Label.MH, Label.EDU)))
                .containsOnly(DataClass.LEI, DataClass.MH, DataClass.EDU);
        Label[] all = Label.values();
        assertThat(Segment.judgedAs(DataClass.CAP, origin(CustodianKind.PART2_PROGRAM, all)))
                .containsOnly(DataClass.CAP);
        assertThat(Segment.regimes(DataClass.CAP, origin(CustodianKind.PROVIDER)))
                .isEmpty();
        assertThat(Segment.regimes(DataClass.SUD, origin(CustodianKind.PART2_PROGRAM)))
                .containsExactlyInAnyOrder(Regime.PART2, Regime.HIPAA);
        assertThat(Segment.regimes(DataClass.LEI, origin(CustodianKind.LAW_ENFORCEMENT)))
                .containsExactly(Regime.AGREEMENT);
    }

    private static Facts origin(CustodianKind kind, Label... labels) {
        Set<Label> some = EnumSet.noneOf(Label.class);
        some.addAll(List.of(labels));
        return new Facts(
                new Facts.Custodian("custodian", kind, null),
                some,
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of());
    }

    private static Verdict released(Outcome outcome, FieldView view, Instant until, Obligation duty, String rule) {
        Proof proof = Proof.paper("by " + rule, view, until, false);
        return Verdict.permitted(outcome, view, proof, Set.of(rule), Set.of(duty));
    }

    private static Verdict marked(boolean marks) {
        Proof proof = new Proof(List.of(), NAMED, ONE, marks, marks, Set.of(), Set.of());
        return Verdict.permitted(Outcome.M, NAMED, proof, Set.of("H8"), Set.of());
    }

    private static FieldView view(String names, FieldView.Scope scope, String fields, String hidden) {
        return new FieldView(words(names), scope, words(fields), words(hidden));
    }

    private static SortedSet<String> words(String words) {
        return words.isEmpty() ? new TreeSet<>() : new TreeSet<>(List.of(words.split(" ", -1)));
    }
}
