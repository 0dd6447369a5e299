package org.corespond.sharing;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.kernel.Actor;
import org.corespond.sharing.decision.CustodianKind;
import org.corespond.sharing.decision.DataClass;
import org.corespond.sharing.decision.Requester;
import org.corespond.sharing.decision.Role;
import org.jspecify.annotations.Nullable;

/**
 * What is being decided, for those who know facts about it.
 *
 * @param subject the person that the record is about
 * @param custodian the agency that holds it; absent when there is no such record
 * @param agencyKind of the actor's agency
 * @param requester as whom the actor asks; absent for a role that may not ask for person data
 * @param role in which role of the policy set
 * @param handedOver whether the holder handed the record over to the asking agency, with an episode that it accepted
 */
public record Question(
        UUID subject,
        @Nullable UUID custodian,
        @Nullable CustodianKind custodianKind,
        Agency.@Nullable Kind agencyKind,
        @Nullable Requester requester,
        @Nullable Role role,
        Actor actor,
        Ask ask,
        Set<DataClass> classes,
        boolean handedOver,
        Instant at) {
    public Question {
        classes = Set.copyOf(classes);
    }

    Question asking(Ask other) {
        return new Question(
                subject, custodian, custodianKind, agencyKind, requester, role, actor, other, classes, handedOver, at);
    }
}
