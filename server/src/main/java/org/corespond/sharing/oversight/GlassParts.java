package org.corespond.sharing.oversight;

import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.directory.Directory;
import org.corespond.kernel.Ids;
import org.corespond.people.People;
import org.corespond.sharing.Incidents;
import org.corespond.sharing.PolicySets;
import org.corespond.sharing.decision.PolicySet.BreakGlassTerms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What breaking the glass stands on: the episode, whose record it is, who reviews it, and the terms of the policy set. */
@Component
record GlassParts(
        Incidents incidents,
        People people,
        PolicySets policies,
        Reviewers reviewers,
        Directory directory,
        Ids ids,
        Audit audit) {

    BreakGlassTerms terms() {
        return policies.current().breakGlass();
    }

    @Nullable
    UUID custodian(UUID person) {
        return people.of(person).header().custodian();
    }
}
