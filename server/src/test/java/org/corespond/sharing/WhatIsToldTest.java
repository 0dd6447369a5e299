package org.corespond.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.corespond.sharing.decision.Answer;
import org.corespond.sharing.decision.DataClass;
import org.corespond.sharing.decision.Decision;
import org.corespond.sharing.decision.FieldView;
import org.corespond.sharing.decision.Missing;
import org.corespond.sharing.decision.Outcome;
import org.corespond.sharing.decision.Regime;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What an answer says, and to whom: disclosure.md A.2 and 42 CFR 2.13(c). */
class WhatIsToldTest {

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
}
