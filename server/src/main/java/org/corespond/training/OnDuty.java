package org.corespond.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.training.CoveragePolicy.Member;
import org.corespond.training.DutyRoster.Turn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is on duty and trained, from the rosters and the certificates. */
@Component
@Transactional(readOnly = true)
class OnDuty {
    private final List<DutyRoster> rosters;
    private final Learners learners;
    private final Credentials credentials;
    private final Areas areas;
    private final CitStandings standings;

    OnDuty(List<DutyRoster> rosters, Learners learners, Credentials credentials, Areas areas, CitStandings standings) {
        this.standings = standings;
        this.rosters = List.copyOf(rosters);
        this.learners = learners;
        this.credentials = credentials;
        this.areas = areas;
    }

    /** What is known of learners and units, read once for many turns. */
    record Known(
            List<Learner> learners,
            Map<UUID, List<Credential>> certificates,
            Map<UUID, String> areas,
            Map<UUID, List<CitStanding>> standings) {

        Member member(Turn turn, LocalDate day) {
            ResponsePart sector = ResponsePart.of(turn.kind());
            boolean designates = DesignationPolicy.designates(standings.values(), day);
            boolean trained = CoveragePolicy.behind(turn, learners)
                    .filter(it -> sector != ResponsePart.PATROL
                            || DesignationPolicy.counts(standings.getOrDefault(it.id(), List.of()), designates, day))
                    .map(it -> certificates.getOrDefault(it.id(), List.of()))
                    .filter(own -> CredentialPolicy.holds(own, CoveragePolicy.needed(sector), day))
                    .isPresent();
            return new Member(turn, sector, areas.getOrDefault(turn.unitId(), ""), trained);
        }
    }

    public Known known() {
        return new Known(
                learners.list(),
                credentials.list().stream()
                        .collect(Collectors.groupingBy(it -> it.learner().id())),
                areas.list(),
                standings.list());
    }

    public List<Turn> turns(Instant from, Instant to) {
        return rosters.stream()
                .flatMap(roster -> roster.turns(from, to).stream())
                .toList();
    }
}
