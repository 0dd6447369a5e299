package org.corespond.sharing.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.corespond.sharing.decision.Decision.Tell;
import org.corespond.sharing.decision.PolicySet.Cell;

/** Decides who may see what: total, and the same answer for the same request, facts and policy set at any time. */
public final class Disclosure {
    /** One class that was asked for: the cell that decides and what it comes to. */
    private record Judged(String asked, Set<DataClass> classes, Cell cell, Set<Regime> regimes, Verdict verdict) {}

    private final Request request;
    private final Facts facts;
    private final PolicySet policy;

    private Disclosure(Request request, Facts facts, PolicySet policy) {
        this.request = request;
        this.facts = facts;
        this.policy = policy;
    }

    public static Decision decide(Request request, Facts facts, PolicySet policy) {
        return new Disclosure(request, facts, policy).decision();
    }

    private Decision decision() {
        List<Judged> judged = new ArrayList<>();
        request.classes().forEach(asked -> judged.add(judge(asked)));
        request.unknownClasses()
                .forEach(asked -> judged.add(incomplete(asked, "class", "there is no class \"" + asked + "\"")));
        if (judged.isEmpty()) {
            judged.add(incomplete("", "classes", "the request names no class"));
        }
        Verdict whole =
                judged.stream().map(Judged::verdict).reduce(Verdict::meet).orElseThrow();
        Cell strictest = judged.stream()
                .map(Judged::cell)
                .reduce((one, other) -> one.outcome().meet(other.outcome()) == one.outcome() ? one : other)
                .orElseThrow();
        Effect effect = Effect.of(whole, policy);
        List<Answer> answers = judged.stream()
                .map(it -> new Answer(
                        it.asked(),
                        List.copyOf(it.classes()),
                        it.cell().outcome(),
                        it.cell().rule(),
                        it.regimes(),
                        Effect.of(it.verdict(), policy)))
                .toList();
        return new Decision(
                strictest.outcome(),
                strictest.rule(),
                effect,
                answers,
                tell(effect, judged),
                policy.version(),
                policy.hash(),
                policy.unreviewedApplies());
    }

    private Judged judge(DataClass asked) {
        Requester requester = request.requester();
        Purpose purpose = request.purpose();
        if (requester == null || purpose == null) {
            String what = requester == null ? "requester" : "purpose";
            return incomplete(asked.name(), what, "the request names no " + what);
        }
        Optional<Missing> stranger = new RoleStep(request, policy).stranger(requester, purpose);
        if (stranger.isPresent()) {
            return incomplete(
                    asked.name(), stranger.get().code(), stranger.get().sentence());
        }
        Purpose row = purpose == Purpose.BTG ? policy.breakGlass().readAs() : purpose;
        Set<DataClass> classes = Segment.judgedAs(asked, facts);
        Cell cell = cell(asked, requester, row);
        Instant at = request.instant();
        if (at == null) {
            Missing missing = new Missing("instant", "the request names no instant");
            return new Judged(
                    asked.name(),
                    classes,
                    cell,
                    Set.of(),
                    Verdict.denied(cell.outcome(), Set.of(cell.rule()), List.of(missing)));
        }
        Ground ground = new Ground(request, facts, policy, requester, row, asked, at);
        return judge(ground, classes, cell);
    }

    private Judged judge(Ground ground, Set<DataClass> classes, Cell cell) {
        DataClass asked = ground.dataClass();
        Set<Regime> regimes = new java.util.TreeSet<>();
        classes.forEach(it -> regimes.addAll(Segment.regimes(it, facts)));
        if (asked != DataClass.CAP && facts.labels().stream().anyMatch(Label::notModelled)) {
            Missing missing = new Missing("label", "a law that is not modelled governs this record");
            Cell closed = new Cell(Outcome.D, policy.special().notModelled());
            return new Judged(asked.name(), classes, closed, regimes, denied(closed, missing));
        }
        if (ground.brokenGlass() && !mayBreakGlass(ground.requester(), asked)) {
            Missing missing = new Missing("break_glass.class", "break-glass by this requester never opens this class");
            Cell closed = new Cell(Outcome.D, policy.breakGlass().rule());
            return new Judged(asked.name(), classes, closed, regimes, denied(closed, missing));
        }
        Verdict verdict = classes.stream()
                .map(it -> one(ground.about(it), asked))
                .reduce(Verdict::meet)
                .orElseThrow();
        Cell reported = cell.rule().equals(policy.special().counselingNotes()) && verdict.permit()
                ? new Cell(verdict.outcome(), cell.rule())
                : cell;
        return new Judged(
                asked.name(), classes, reported, regimes, new RoleStep(request, policy).after(verdict, classes));
    }

    private static Verdict one(Ground ground, DataClass asked) {
        Verdict base = new CellStep(ground).verdict();
        Verdict lawful = new StateStep(ground).after(base, asked);
        return new WishStep(ground).after(lawful, asked);
    }

    private boolean mayBreakGlass(Requester requester, DataClass asked) {
        return policy.breakGlass().requesters().contains(requester)
                && policy.breakGlass().classes().contains(asked);
    }

    /** The strictest of the cells that the answer reports; of equal ones the first. */
    private Cell cell(DataClass asked, Requester requester, Purpose row) {
        return Segment.reported(asked, facts).stream()
                .map(it -> CellStep.cell(policy, requester, row, it))
                .reduce((one, other) -> one.outcome().meet(other.outcome()) == one.outcome() ? one : other)
                .orElseThrow();
    }

    private Judged incomplete(String asked, String code, String sentence) {
        Cell closed = new Cell(Outcome.D, policy.special().incomplete());
        return new Judged(asked, Set.of(), closed, Set.of(), denied(closed, new Missing(code, sentence)));
    }

    private static Verdict denied(Cell cell, Missing missing) {
        return Verdict.denied(cell.outcome(), Set.of(cell.rule()), List.of(missing));
    }

    /** That somebody is a program's patient is itself protected, 42 CFR 2.13(c): of those records nobody outside hears why. */
    private Tell tell(Effect effect, List<Judged> judged) {
        if (effect.permit()) {
            return new Tell("", List.of());
        }
        String text = policy.special().denyText();
        Requester requester = request.requester();
        boolean ofProgram = judged.stream()
                .anyMatch(it ->
                        it.classes().contains(DataClass.SUD) || it.classes().contains(DataClass.SUDN));
        boolean mayKnow = requester != null
                && policy.special().mayKnow().contains(requester)
                && facts.asserted().contains("treatment_relation")
                && !ofProgram;
        return new Tell(
                text,
                mayKnow
                        ? effect.missing().stream()
                                .filter(it -> !it.code().equals("wish"))
                                .toList()
                        : List.of());
    }
}
