package org.corespond.county;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.corespond.assessment.Instrument;
import org.corespond.assessment.KeepActions;
import org.corespond.assessment.KeepActions.ActionForm;
import org.corespond.assessment.ReachConsensus;
import org.corespond.assessment.ReachConsensus.MeetingForm;
import org.corespond.assessment.ReachConsensus.SignForm;
import org.corespond.assessment.RunAssessment;
import org.corespond.assessment.View;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Ids;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Two made-up self-assessments: a short one that was signed a year ago, and this year's, in which the sides are done. */
@Component
@ConditionalOnProperty(name = "corespond.mode", havingValue = "demo")
class SettleAssessment {
    private static final String CODE = "six-questions";
    private static final List<View> VIEWS =
            List.of(View.LAW_ENFORCEMENT, View.BEHAVIORAL_HEALTH, View.LIVED_EXPERIENCE);

    /** Item by item, N where it does not apply and - where nothing was answered: last year's, then this year's. */
    private static final List<String> BEFORE = List.of(
            "22-12--" + "11--1--" + "2-1----" + "12-1---" + "1-1-1--" + "11--1--",
            "21-12--" + "1---1--" + "11-----" + "12-1---" + "0-1-1--" + "11--0--");

    private static final List<String> NOW = List.of(
            "3321321" + "2322222" + "3222111" + "2322121" + "2231201" + "2132201",
            "3222311" + "2122122" + "2221221" + "2323121" + "2131201" + "21112-1",
            "2211N10" + "1112-11" + "22-N121" + "2222112" + "11-2-00" + "10111-1");

    private static final List<DemoSeat> SPEAKERS = List.of(DemoSeat.DEPUTY, DemoSeat.CLINICIAN, DemoSeat.PEER);

    private final RunAssessment runAssessment;
    private final ReachConsensus reachConsensus;
    private final KeepActions keepActions;
    private final Ids ids;
    private final DemoClock clock;

    SettleAssessment(
            RunAssessment runAssessment,
            ReachConsensus reachConsensus,
            KeepActions keepActions,
            Ids ids,
            DemoClock clock) {
        this.runAssessment = runAssessment;
        this.reachConsensus = reachConsensus;
        this.keepActions = keepActions;
        this.ids = ids;
        this.clock = clock;
    }

    void settle(DemoTown town) {
        Instant now = clock.instant();
        clock.at(now.minus(Duration.ofDays(372)), () -> signed(town, answered(town, BEFORE)));
        clock.at(now.minus(Duration.ofDays(4)), () -> answered(town, NOW));
    }

    private UUID answered(DemoTown town, List<String> sides) {
        UUID run = as(town, DemoSeat.COORDINATOR, () -> runAssessment.start(CODE, ids.next()));
        Instrument instrument = as(town, DemoSeat.COORDINATOR, () -> runAssessment.instrument(run));
        for (int side = 0; side < sides.size(); side++) {
            View view = VIEWS.get(side);
            String given = sides.get(side);
            as(town, SPEAKERS.get(side), () -> answer(run, instrument, view, given));
        }
        return run;
    }

    private UUID answer(UUID run, Instrument instrument, View view, String given) {
        for (int i = 0; i < given.length(); i++) {
            String code = given.charAt(i) == 'N' ? "NA" : given.substring(i, i + 1);
            if (!code.equals("-")) {
                runAssessment
                        .answer(run, view, instrument.links().get(i), code, "")
                        .orThrow();
            }
        }
        return runAssessment.handIn(run, view, ids.next()).orThrow();
    }

    private UUID signed(DemoTown town, UUID run) {
        return as(town, DemoSeat.COORDINATOR, () -> {
            String day = LocalDate.ofInstant(clock.instant(), town.community().zone())
                    .toString();
            reachConsensus
                    .meet(
                            run,
                            new MeetingForm(
                                    day,
                                    "Marcellus Underhay (sheriff), Anselm Rookwood (crisis line), Theodora Silverthorn",
                                    "We take the lower answer wherever we differ."),
                            ids.next())
                    .orThrow();
            keepActions
                    .add(
                            run,
                            new ActionForm(
                                    "leadership.voices",
                                    "Fill two seats with people with lived experience",
                                    "Theodora Silverthorn",
                                    LocalDate.parse(day).plusMonths(3).toString()),
                            ids.next())
                    .orThrow();
            sign(run, View.LAW_ENFORCEMENT, "Marcellus Underhay", "Sheriff", day);
            return sign(run, View.BEHAVIORAL_HEALTH, "Anselm Rookwood", "Executive director", day);
        });
    }

    private UUID sign(UUID run, View view, String signer, String capacity, String day) {
        return reachConsensus
                .sign(run, new SignForm(view.code(), signer, capacity, day), ids.next())
                .orThrow();
    }

    private static <T> T as(DemoTown town, DemoSeat seat, Supplier<T> work) {
        return CurrentActor.as(town.actor(seat), work);
    }
}
