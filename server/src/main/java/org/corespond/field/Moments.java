package org.corespond.field;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.corespond.directory.ProgramKind;
import org.corespond.episodes.FactKind;
import org.corespond.episodes.TimelineFact;
import org.jspecify.annotations.Nullable;

/**
 * The moments of one assignment, read from the episode's standing facts.
 *
 * @param marks the earliest of each moment, whoever told it: a facility tells the door too
 * @param facts those that my agency told, which alone it takes back
 * @param custodyAt when the facility accepted custody
 * @param releasedAt when it told the responders to leave
 * @param refusedAt when a facility last refused at its door
 */
public record Moments(
        Map<Mark, Instant> marks,
        Map<Mark, Long> facts,
        @Nullable Instant custodyAt,
        @Nullable Instant releasedAt,
        @Nullable Instant refusedAt) {
    public Moments {
        marks = Map.copyOf(marks);
        facts = Map.copyOf(facts);
    }

    public Set<Mark> standing() {
        return marks.keySet();
    }

    /** The moments that my agency told. */
    public Set<Mark> told() {
        return facts.keySet();
    }

    public @Nullable Instant at(Mark mark) {
        return marks.get(mark);
    }

    /** What happened since the assignment was accepted; a refusal at a door begins the way to the next one anew. */
    static Moments of(List<TimelineFact> standing, Assignment assignment) {
        List<TimelineFact> since = standing.stream()
                .filter(fact -> !fact.recordedAt().isBefore(assignment.acceptedAt()))
                .toList();
        TimelineFact refused = last(since, FactKind.FACILITY_REFUSED);
        long from = refused == null ? 0 : refused.id();
        Map<Mark, Instant> marks = new EnumMap<>(Mark.class);
        Map<Mark, Long> facts = new EnumMap<>(Mark.class);
        for (Mark mark : Mark.values()) {
            boolean ours = mark.compareTo(Mark.LEFT_SCENE) < 0;
            List<TimelineFact> all = since.stream()
                    .filter(fact -> fact.kind() == mark.fact())
                    .filter(fact -> ours ? assignment.agencyId().equals(fact.agencyId()) : fact.id() > from)
                    .toList();
            all.stream().findFirst().ifPresent(fact -> marks.put(mark, fact.at()));
            all.stream()
                    .filter(fact -> assignment.agencyId().equals(fact.agencyId()))
                    .findFirst()
                    .ifPresent(fact -> facts.put(mark, fact.id()));
        }
        return new Moments(
                marks,
                facts,
                at(last(since, FactKind.CUSTODY_ACCEPTED)),
                at(last(since, FactKind.OFFICER_RELEASED)),
                at(refused));
    }

    /** Which visit of the episode this is: one more than the times it was handed to care before (oracle 31). */
    static long visit(List<TimelineFact> standing, Assignment assignment) {
        return 1
                + standing.stream()
                        .filter(fact -> fact.recordedAt().isBefore(assignment.acceptedAt()))
                        .filter(fact -> fact.kind() == FactKind.CUSTODY_ACCEPTED
                                || (fact.kind() == FactKind.ACCEPTED
                                        && ProgramKind.FOLLOW_UP
                                                .name()
                                                .equals(fact.detail().get("kind"))))
                        .count();
    }

    private static @Nullable TimelineFact last(List<TimelineFact> facts, FactKind kind) {
        return facts.stream()
                .filter(fact -> fact.kind() == kind)
                .reduce((first, last) -> last)
                .orElse(null);
    }

    private static @Nullable Instant at(@Nullable TimelineFact fact) {
        return fact == null ? null : fact.at();
    }
}
