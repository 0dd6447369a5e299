package org.corespond.field;

import java.util.UUID;
import org.corespond.kernel.CurrentActor;
import org.springframework.stereotype.Component;

/** The stores of units, which most changes of them need together. */
@Component
record Rostered(Units units, Turns turns, Outages outages, UnitLog log) {

    /** A unit of my agency that is not retired; for any other a NoSuchElementException, which reads as "not there". */
    Unit mine(UUID id) {
        return units.listOf(CurrentActor.get().agency()).stream()
                .filter(unit -> unit.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
