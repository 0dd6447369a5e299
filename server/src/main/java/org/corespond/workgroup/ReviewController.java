package org.corespond.workgroup;

import java.util.Map;
import java.util.UUID;
import org.corespond.kernel.Role;
import org.corespond.web.Allow;
import org.corespond.workgroup.Asking.Choice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Reviews of cases and sentinel events. */
@Controller
class ReviewController {
    static final String ALL = "/workgroup/reviews";

    private final LearnFromReview learn;

    ReviewController(LearnFromReview learn) {
        this.learn = learn;
    }

    @AllowWorkgroup
    @GetMapping(ALL)
    ModelAndView list() {
        return new ModelAndView("workgroup/reviews", "reviews", learn.list());
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
        return learn.hold(typed, key)
                .fold(
                        id -> Answers.to(id.equals(key) ? ALL : ALL + "/" + id),
                        no -> Answers.ask(asking(), ALL, typed, no));
    }

    @AllowWorkgroup
    @GetMapping(ALL + "/{id}")
    ModelAndView show(@PathVariable UUID id) {
        return Answers.page("workgroup/review", learn.page(id), Typed.NOTHING, null);
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping(ALL + "/{id}/findings")
    ModelAndView find(@PathVariable UUID id, @RequestParam Map<String, String> fields, @RequestParam UUID key) {
        Typed typed = new Typed(fields);
        return learn.find(id, typed, key)
                .fold(
                        done -> Answers.to(ALL + "/" + id),
                        no -> Answers.page("workgroup/review", learn.page(id), typed, no));
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @GetMapping("/workgroup/findings/{id}/actions")
    ModelAndView askAction(@PathVariable UUID id) {
        return Answers.ask(action(id), back(id), Typed.NOTHING, null);
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping("/workgroup/findings/{id}/actions")
    ModelAndView takeOn(@PathVariable UUID id, @RequestParam Map<String, String> fields, @RequestParam UUID key) {
        Typed typed = new Typed(fields);
        return learn.takeOn(id, typed, key)
                .fold(done -> Answers.to(back(id)), no -> Answers.ask(action(id), back(id), typed, no));
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @GetMapping("/workgroup/findings/{id}/again")
    ModelAndView askAgain(@PathVariable UUID id) {
        return Answers.ask(again(id), back(id), Typed.NOTHING, null);
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping("/workgroup/findings/{id}/again")
    ModelAndView measure(@PathVariable UUID id, @RequestParam Map<String, String> fields, @RequestParam UUID key) {
        Typed typed = new Typed(fields);
        return learn.measureAgain(id, typed, key)
                .fold(done -> Answers.to(back(id)), no -> Answers.ask(again(id), back(id), typed, no));
    }

    private String back(UUID finding) {
        return ALL + "/" + learn.reviewOf(finding);
    }

    private Asking action(UUID finding) {
        return MeetingPage.owned("action", "/workgroup/findings/" + finding + "/actions")
                .on(learn.finding(finding));
    }

    private Asking again(UUID finding) {
        return Asking.of(
                        "again",
                        "/workgroup/findings/" + finding + "/again",
                        Asking.text("result"),
                        Asking.tick("better"))
                .on(learn.finding(finding));
    }

    private Asking asking() {
        return Asking.of(
                "review",
                ALL,
                Asking.choice("kind", Review.Kind.class),
                Asking.text("title"),
                Asking.date("held"),
                Asking.area("summary"),
                Asking.choice(
                                "agreement",
                                learn.agreements().stream()
                                        .map(each -> new Choice(each.id().toString(), each.title()))
                                        .toList())
                        .optional());
    }
}
