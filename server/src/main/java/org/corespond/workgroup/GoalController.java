package org.corespond.workgroup;

import java.util.Map;
import java.util.UUID;
import org.corespond.kernel.Role;
import org.corespond.outcomes.OutcomeReports;
import org.corespond.web.Allow;
import org.corespond.workgroup.Asking.Choice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Goals, and whether they move. */
@Controller
class GoalController {
    static final String ALL = "/workgroup/goals";

    private final FollowGoals follow;
    private final SetGoal set;
    private final OutcomeReports outcomes;

    GoalController(FollowGoals follow, SetGoal set, OutcomeReports outcomes) {
        this.follow = follow;
        this.set = set;
        this.outcomes = outcomes;
    }

    @AllowWorkgroup
    @GetMapping(ALL)
    ModelAndView list() {
        return new ModelAndView("workgroup/goals", "page", follow.page());
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @GetMapping(ALL + "/new")
    ModelAndView ask() {
        return Answers.ask(asking(), ALL, Typed.NOTHING, null);
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping(ALL)
    ModelAndView add(@RequestParam Map<String, String> fields, @RequestParam UUID key) {
        Typed typed = new Typed(fields);
        return set.set(typed, key).fold(id -> Answers.to(ALL), no -> Answers.ask(asking(), ALL, typed, no));
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @GetMapping(ALL + "/{id}/end")
    ModelAndView askEnd(@PathVariable UUID id) {
        return Answers.ask(ending(id), ALL, Typed.NOTHING, null);
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping(ALL + "/{id}/end")
    ModelAndView end(@PathVariable UUID id, @RequestParam Map<String, String> fields, @RequestParam UUID key) {
        Typed typed = new Typed(fields);
        return set.end(id, typed, key).fold(done -> Answers.to(ALL), no -> Answers.ask(ending(id), ALL, typed, no));
    }

    private Asking ending(UUID id) {
        return Asking.of("goalEnd", ALL + "/" + id + "/end", Asking.text("note"))
                .on(follow.title(id));
    }

    private Asking asking() {
        return Asking.of(
                "goal",
                ALL,
                Asking.text("title"),
                Asking.choice(
                        "source",
                        outcomes.sources().stream()
                                .map(source -> new Choice(source.name(), source.title()))
                                .toList()),
                Asking.choice(
                        "measure",
                        outcomes.definitions().stream()
                                .filter(each -> each.family() == null)
                                .map(each -> new Choice(each.id(), each.messageKey()))
                                .toList()),
                Asking.date("baselineFrom"),
                Asking.date("baselineTo"),
                Asking.number("target"),
                Asking.text("owner"),
                Asking.date("due"));
    }
}
