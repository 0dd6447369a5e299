package org.corespond.calls;

import java.util.Set;
import org.corespond.directory.ProgramKind;

/** Classes a transfer by whether it was taken and who came in the end (decisions 9, oracle 19). */
final class DiversionPolicy {
    private static final Set<ProgramKind> RESPONSE =
            Set.of(ProgramKind.CO_RESPONDER, ProgramKind.CIT_OFFICER, ProgramKind.PATROL, ProgramKind.EMS);

    private DiversionPolicy() {}

    /**
     * A call that went back to 911 had a response, whoever is recorded; one that nobody took was not diverted.
     *
     * @param responded whoever accepted an offer of this call
     */
    static DiversionClass of(TransferOutcome outcome, Set<ProgramKind> responded) {
        if (!outcome.linked()) {
            return DiversionClass.NOT_DIVERTED;
        }
        boolean response = responded.stream().anyMatch(RESPONSE::contains);
        return response || outcome == TransferOutcome.RETURNED_TO_911
                ? DiversionClass.CO_NOTIFICATION
                : DiversionClass.SUCCESSFUL;
    }
}
