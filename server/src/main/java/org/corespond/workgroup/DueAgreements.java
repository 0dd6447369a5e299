package org.corespond.workgroup;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.corespond.agreements.Agreements;
import org.corespond.agreements.Standing;
import org.springframework.stereotype.Component;

/** Agreements whose review is due or late (systems.md A08). */
@Component
class DueAgreements implements AgendaSource {
    private final Agreements agreements;

    DueAgreements(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public List<Due> due(Instant at) {
        return agreements.standing(at).stream()
                .filter(Standing::isDue)
                .map(each -> new Due(
                        "AGREEMENT",
                        "agreement:" + each.id() + ":" + each.due(),
                        each.title(),
                        "/agreements/" + each.id(),
                        Objects.requireNonNullElse(each.due(), at)))
                .toList();
    }
}
