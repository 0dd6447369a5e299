package org.corespond.sharing.requests;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.directory.Agency;
import org.corespond.directory.Directory;
import org.corespond.kernel.Actor;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Role;
import org.corespond.sharing.Ask;
import org.corespond.sharing.RecordSource;
import org.corespond.sharing.Rehearsal;
import org.corespond.sharing.decision.Purpose;
import org.springframework.stereotype.Component;

/** What for an agency may ask, what it asserts by asking, and whether law and agreements close it to everybody. */
@Component
class RequestLaw {
    private static final Set<Agency.Kind> TREATING =
            Set.of(Agency.Kind.BEHAVIORAL_HEALTH, Agency.Kind.CRISIS_LINE, Agency.Kind.FACILITY, Agency.Kind.EMS);

    private final Rehearsal rehearsal;
    private final Directory directory;

    RequestLaw(Rehearsal rehearsal, Directory directory) {
        this.rehearsal = rehearsal;
        this.directory = directory;
    }

    /** An analyst evaluates; everybody else asks for the care of people. */
    static Purpose purpose(Actor actor) {
        return actor.role() == Role.ANALYST ? Purpose.EVAL : Purpose.TREAT;
    }

    /** What the form's assurance says, by the names of the policy set. */
    Set<String> asserted(Actor actor) {
        if (purpose(actor) == Purpose.EVAL) {
            return Set.of("protocol_recorded", "operations_basis", "operations_evaluation");
        }
        Agency.Kind mine = directory.agency(actor.agency()).kind();
        return Set.of(TREATING.contains(mine) ? "treatment_relation" : "care_coordination");
    }

    /** Names the agreement that is missing, where one is. */
    <T> Optional<Refused<T>> closed(UUID holder, RecordSource source, List<String> fields, Actor actor) {
        Set<String> classes =
                fields.stream().map(field -> source.fields().get(field)).collect(Collectors.toSet());
        Ask ask = Ask.of(purpose(actor), asserted(actor).toArray(String[]::new));
        Rehearsal.Outlook outlook = rehearsal.of(holder, classes, ask);
        if (outlook.possible()) {
            return Optional.empty();
        }
        return Optional.of(
                outlook.agreements().isEmpty()
                        ? Refused.at("fields", "request.law")
                        : Refused.at(
                                "fields",
                                "request.agreement." + outlook.agreements().getFirst(),
                                directory.agency(holder).name()));
    }
}
