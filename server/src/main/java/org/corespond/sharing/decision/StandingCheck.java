package org.corespond.sharing.decision;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.corespond.sharing.decision.Facts.Custodian;
import org.corespond.sharing.decision.Facts.Custody;
import org.corespond.sharing.decision.Facts.Incident;

/** What the facts show by themselves: who holds the record, who asks, whether custody and incident last. */
final class StandingCheck {
    private final Ground ground;

    StandingCheck(Ground ground) {
        this.ground = ground;
    }

    Proof proof(Standing standing) {
        return switch (standing) {
            case COVERED_CUSTODIAN -> {
                Custodian custodian = ground.facts().custodian();
                yield given(
                        custodian != null && custodian.kind().covered(),
                        "custodian.covered",
                        "the custodian is a covered provider");
            }
            case LOCATION_HELD_BY_911 -> {
                Custodian custodian = ground.facts().custodian();
                yield given(
                        custodian != null && custodian.kind() == CustodianKind.DISPATCH,
                        "custodian.dispatch",
                        "the location is held by the 911 center");
            }
            case HELD_BY_RESPONDERS -> {
                Custodian custodian = ground.facts().custodian();
                yield given(
                        custodian != null
                                && Set.of(CustodianKind.DISPATCH, CustodianKind.LAW_ENFORCEMENT)
                                        .contains(custodian.kind()),
                        "custodian.responders",
                        "the record is held by a 911 center or a law-enforcement agency");
            }
            case PROVIDER_REQUESTER ->
                given(
                        Set.of(Requester.CLN, Requester.MCC).contains(ground.requester()),
                        "requester.provider",
                        "the requester is a provider");
            case PERSON_IN_CUSTODY -> custody();
            case INCIDENT_OPEN -> incident();
        };
    }

    /** Custody ends at the instant of release, 45 CFR 164.512(k)(5)(iii). */
    private Proof custody() {
        Custody custody = ground.facts().custody();
        return custody != null && Span.covers(custody.from(), custody.until(), ground.at())
                ? Proof.paper(custody.id(), FieldView.WHOLE, custody.until(), false)
                : Proof.lacking("custody", "the person is in lawful custody now");
    }

    private Proof incident() {
        Incident incident = ground.facts().incident();
        Instant ended = incident == null ? null : incident.endedAt();
        if (incident == null || (ended != null && !ground.at().isBefore(ended))) {
            return Proof.lacking("incident", "the incident is open");
        }
        return new Proof(List.of(), FieldView.WHOLE, ended, true, false, Set.of(), Set.of(incident.id()));
    }

    private static Proof given(boolean holds, String code, String sentence) {
        return holds ? Proof.GIVEN : Proof.lacking(code, sentence);
    }
}
