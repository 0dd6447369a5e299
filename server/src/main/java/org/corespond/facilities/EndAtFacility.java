package org.corespond.facilities;

import java.util.Optional;
import org.corespond.episodes.ClosingCode;
import org.corespond.episodes.ClosingRule;
import org.corespond.episodes.Episode;
import org.corespond.kernel.Refused;
import org.springframework.stereotype.Component;

/** While a person is in the house, only the ends that are true at a facility end the episode (decisions 8). */
@Component
class EndAtFacility implements ClosingRule {
    private final Handoffs handoffs;

    EndAtFacility(Handoffs handoffs) {
        this.handoffs = handoffs;
    }

    @Override
    public Optional<Refused<Episode>> against(Episode episode, ClosingCode code) {
        boolean here = handoffs.listHere(episode.id()).stream()
                .anyMatch(handoff -> handoff.agencyId().equals(episode.owner()));
        return here && !DischargePerson.ENDS.contains(code)
                ? Optional.of(Refused.at("code", "facility.end"))
                : Optional.empty();
    }
}
