package org.corespond.calls;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides a past call anew by another version of the protocol, with what was known and who was free then. */
@Component
class ReplayCall {
    private final Stores stores;
    private final Screenings screenings;

    ReplayCall(Stores stores, Screenings screenings) {
        this.stores = stores;
        this.screenings = screenings;
    }

    /** What was decided and what would be; empty for a call on which nothing was decided. */
    record Replayed(Triages.Kept then, Triage now) {}

    @Transactional(readOnly = true)
    public Optional<Replayed> replay(UUID id, String protocol, int version) {
        Call call = stores.calls().get(id);
        Answers answers = Sheet.of(stores.calls().entries(call.id())).answers();
        TriageProtocol other = new TriageProtocol(screenings.get(protocol, version));
        return stores.triages().findLast(id).map(then -> new Replayed(then, other.triage(answers, then.context())));
    }
}
