package org.corespond.county;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.workgroup.SetGoal;
import org.corespond.workgroup.Typed;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The goals of the demonstration: their baseline is the first half of its year, so it is warned of as short. */
@Component
@ConditionalOnProperty(name = "corespond.mode", havingValue = "demo")
class SettleGoals {
    private record Wanted(String title, String measure, String target) {}

    private static final List<Wanted> WANTED = List.of(
            new Wanted("More calls end at a place of care", "O1.0", "45"),
            new Wanted("Fewer people are arrested", "O3.0", "5"));

    private final SetGoal set;

    SettleGoals(SetGoal set) {
        this.set = set;
    }

    void settle(Actor system, LocalDate firstDay) {
        CurrentActor.run(
                system,
                () -> WANTED.forEach(each -> set.set(
                                new Typed(Map.of(
                                        "title", each.title(),
                                        "owner", DemoSeat.COORDINATOR.person(),
                                        "source", DemoHistory.SOURCE,
                                        "measure", each.measure(),
                                        "baselineFrom", firstDay.toString(),
                                        "baselineTo", firstDay.plusMonths(6).toString(),
                                        "target", each.target(),
                                        "due", firstDay.plusYears(2).toString())),
                                UUID.randomUUID())
                        .orThrow()));
    }
}
