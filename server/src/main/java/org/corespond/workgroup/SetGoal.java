package org.corespond.workgroup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.outcomes.OutcomeReports;
import org.corespond.outcomes.measure.Definition;
import org.corespond.outcomes.measure.Figure;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets a goal: its baseline is not typed but taken from the outcomes, under the same definition as what follows. */
@Component
@Transactional
public class SetGoal {
    private static final int LONGEST = 200;

    private final Goals goals;
    private final OutcomeReports outcomes;
    private final WorkgroupDesk desk;

    SetGoal(Goals goals, OutcomeReports outcomes, WorkgroupDesk desk) {
        this.goals = goals;
        this.outcomes = outcomes;
        this.desk = desk;
    }

    public Result<UUID> set(Typed typed, UUID key) {
        return desk.once(key, "workgroup.goal", () -> {
            if (!typed.within("title", LONGEST)) {
                return Refused.at("title", "workgroup.text");
            }
            if (!typed.within("owner", LONGEST)) {
                return Refused.at("owner", "workgroup.owner");
            }
            Optional<BigDecimal> target = typed.amount("target");
            if (target.isEmpty()) {
                return Refused.at("target", "workgroup.amount");
            }
            if (typed.day("due").isEmpty()) {
                return Refused.at("due", "workgroup.day");
            }
            return measured(typed, target.get());
        });
    }

    private Result<UUID> measured(Typed typed, BigDecimal target) {
        Optional<Definition> measure = outcomes.definitions().stream()
                .filter(each -> each.family() == null && typed.is("measure", each.id()))
                .findFirst();
        if (measure.isEmpty()) {
            return Refused.at("measure", "workgroup.choose");
        }
        Optional<LocalDate> from = typed.day("baselineFrom");
        Optional<LocalDate> to = typed.day("baselineTo");
        if (from.isEmpty() || to.isEmpty()) {
            return Refused.at(from.isEmpty() ? "baselineFrom" : "baselineTo", "workgroup.day");
        }
        if (to.get().isBefore(from.get())) {
            return Refused.at("baselineTo", "workgroup.backwards");
        }
        Optional<Figure> before =
                outcomes.one(typed.text("source"), measure.get().id(), from.get(), to.get());
        BigDecimal value = before.map(Figure::value).orElse(null);
        if (before.isEmpty() || value == null) {
            return Refused.at("source", "workgroup.unmeasured");
        }
        boolean share = before.get().isShare();
        BigDecimal aim = share ? target.movePointLeft(2) : target;
        String direction = measure.get().direction();
        boolean up = direction.equals("up") || (direction.equals("none") && aim.compareTo(value) >= 0);
        Goal goal = new Goal(
                desk.newId(),
                typed.text("title"),
                typed.text("owner"),
                new Goal.Aim(typed.text("source"), measure.get().id(), share, up),
                new Goal.Baseline(value, from.get(), to.get(), measure.get().version()),
                aim,
                typed.day("due").orElseThrow(),
                null);
        goals.add(goal, desk.now());
        return Result.done(goal.id());
    }

    public Result<UUID> end(UUID goal, Typed typed, UUID key) {
        return desk.once(key, "workgroup.goal.end", () -> {
            if (!typed.within("note", LONGEST)) {
                return Refused.at("note", "workgroup.note");
            }
            goals.end(goals.get(goal).id(), typed.text("note"), desk.now());
            return Result.done(goal);
        });
    }
}
