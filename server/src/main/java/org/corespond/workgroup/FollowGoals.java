package org.corespond.workgroup;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.corespond.agreements.TargetWatch;
import org.corespond.outcomes.OutcomeReports;
import org.corespond.workgroup.GoalsPage.Line;
import org.corespond.workgroup.GoalsPage.Quarterly;
import org.corespond.workgroup.GoalsPage.Standing;
import org.corespond.workgroup.TargetPolicy.Quarter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks every goal up in the outcomes of today; a target that was missed two quarters comes to the workgroup. */
@Component
@Transactional(readOnly = true)
class FollowGoals implements AgendaSource, TargetWatch {
    private static final int SHOWN = 4;

    private final Goals goals;
    private final OutcomeReports outcomes;
    private final WorkgroupDesk desk;

    FollowGoals(Goals goals, OutcomeReports outcomes, WorkgroupDesk desk) {
        this.goals = goals;
        this.outcomes = outcomes;
        this.desk = desk;
    }

    public GoalsPage page() {
        LocalDate today = desk.today();
        List<Goal> all = goals.list();
        return new GoalsPage(
                all.stream()
                        .filter(Goal::isPursued)
                        .map(goal -> line(goal, today, SHOWN))
                        .toList(),
                all.stream().filter(goal -> !goal.isPursued()).toList(),
                today);
    }

    /** How the goal is called; a stranger's has no name here. */
    public String title(UUID id) {
        return goals.list().stream()
                .filter(goal -> goal.id().equals(id))
                .map(Goal::title)
                .findFirst()
                .orElse("");
    }

    private Line line(Goal goal, LocalDate today, int quarters) {
        List<Quarterly> known = new ArrayList<>();
        for (int i = 1; i <= quarters; i++) {
            Quarter quarter = TargetPolicy.before(today, i);
            known.add(new Quarterly(
                    quarter.from(),
                    quarter.to(),
                    outcomes.one(goal.aim().source(), goal.aim().measure(), quarter.from(), quarter.to())
                            .orElse(null)));
        }
        return new Line(goal, known, standing(goal, known));
    }

    private static Standing standing(Goal goal, List<Quarterly> known) {
        List<Optional<BigDecimal>> values = known.stream()
                .map(quarter -> Optional.ofNullable(quarter.value()))
                .toList();
        if (TargetPolicy.missedTwice(goal.aim().up(), goal.target(), values)) {
            return Standing.MISSED_TWICE;
        }
        return values.getFirst()
                .map(value -> goal.isMetBy(value) ? Standing.MET : Standing.MISSED)
                .orElse(Standing.NOT_MEASURED);
    }

    private List<Line> missedTwice(Instant at) {
        LocalDate today = LocalDate.ofInstant(at, desk.zone());
        return goals.pursued().stream()
                .map(goal -> line(goal, today, TargetPolicy.IN_A_ROW))
                .filter(line -> line.standing() == Standing.MISSED_TWICE)
                .toList();
    }

    private Instant over(Line line) {
        return line.quarters()
                .getFirst()
                .to()
                .plusDays(1)
                .atStartOfDay(desk.zone())
                .toInstant();
    }

    @Override
    public List<Due> due(Instant at) {
        return missedTwice(at).stream()
                .map(line -> new Due(
                        "TARGET",
                        "goal:" + line.goal().id() + ":"
                                + line.quarters().getFirst().to(),
                        line.goal().title() + " (" + line.goal().owner() + "): "
                                + GoalsPage.shown(
                                        line.goal(), line.quarters().getFirst().value()) + ", target "
                                + GoalsPage.shown(line.goal(), line.goal().target()),
                        "/workgroup/goals",
                        over(line)))
                .toList();
    }

    @Override
    public Map<String, Instant> missed(Instant at) {
        Map<String, Instant> missed = new HashMap<>();
        missedTwice(at).forEach(line -> missed.put(line.goal().aim().measure(), over(line)));
        return missed;
    }
}
