package org.corespond.workgroup;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.kernel.Role;
import org.corespond.web.Allow;
import org.corespond.workgroup.Asking.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is due, the meetings, and what is written down at them. */
@Controller
class MeetingController {
    static final String ALL = "/workgroup/meetings";

    private final ReadMeetings read;
    private final HoldMeeting hold;

    MeetingController(ReadMeetings read, HoldMeeting hold) {
        this.read = read;
        this.hold = hold;
    }

    @AllowWorkgroup
    @GetMapping("/workgroup")
    ModelAndView overview() {
        return new ModelAndView("workgroup/workgroup", "page", read.overview());
    }

    @AllowWorkgroup
    @GetMapping(ALL)
    ModelAndView list() {
        return new ModelAndView("workgroup/meetings", "page", read.overview());
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @GetMapping(ALL + "/new")
    ModelAndView ask() {
        return Answers.ask(asking(), ALL, Typed.NOTHING, null);
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping(ALL)
    ModelAndView call(@RequestParam Map<String, String> fields, @RequestParam UUID key) {
        Typed typed = new Typed(fields);
        return hold.call(typed, key)
                .fold(
                        id -> Answers.to(id.equals(key) ? ALL : ALL + "/" + id),
                        no -> Answers.ask(asking(), ALL, typed, no));
    }

    @AllowWorkgroup
    @GetMapping(ALL + "/{id}")
    ModelAndView show(@PathVariable UUID id) {
        return show(id, Typed.NOTHING, null);
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping(ALL + "/{id}/due")
    ModelAndView takeDue(@PathVariable UUID id, @RequestParam UUID key) {
        return answer(id, Typed.NOTHING, hold.takeDue(id, key));
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping(ALL + "/{id}/items")
    ModelAndView addItem(@PathVariable UUID id, @RequestParam Map<String, String> fields, @RequestParam UUID key) {
        Typed typed = new Typed(fields);
        return answer(id, typed, hold.addItem(id, typed, key));
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping(ALL + "/{id}/attendance")
    ModelAndView attend(
            @PathVariable UUID id, @RequestParam(defaultValue = "") Set<UUID> present, @RequestParam UUID key) {
        return answer(id, Typed.NOTHING, hold.attend(id, present, key));
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping(ALL + "/{id}/votes")
    ModelAndView vote(@PathVariable UUID id, @RequestParam Map<String, String> fields, @RequestParam UUID key) {
        Typed typed = new Typed(fields);
        return answer(id, typed, hold.vote(id, typed, key));
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping(ALL + "/{id}/decisions")
    ModelAndView decide(@PathVariable UUID id, @RequestParam Map<String, String> fields, @RequestParam UUID key) {
        Typed typed = new Typed(fields);
        return answer(id, typed, hold.decide(id, typed, key));
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping(ALL + "/{id}/actions")
    ModelAndView takeOn(@PathVariable UUID id, @RequestParam Map<String, String> fields, @RequestParam UUID key) {
        Typed typed = new Typed(fields);
        return answer(id, typed, hold.takeOn(id, typed, key));
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping(ALL + "/{id}/minutes")
    ModelAndView minutes(@PathVariable UUID id, @RequestParam Map<String, String> fields, @RequestParam UUID key) {
        Typed typed = new Typed(fields);
        return answer(id, typed, hold.write(id, typed, key));
    }

    @AllowWorkgroup
    @GetMapping("/workgroup/actions/{id}")
    ModelAndView action(@PathVariable UUID id) {
        return action(id, Typed.NOTHING, null);
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping("/workgroup/actions/{id}/end")
    ModelAndView end(@PathVariable UUID id, @RequestParam Map<String, String> fields, @RequestParam UUID key) {
        Typed typed = new Typed(fields);
        return hold.end(id, typed, key)
                .fold(done -> Answers.to("/workgroup/actions/" + id), no -> action(id, typed, no));
    }

    private ModelAndView answer(UUID id, Typed typed, Result<UUID> result) {
        return result.fold(done -> Answers.to(ALL + "/" + id), no -> show(id, typed, no));
    }

    private ModelAndView show(UUID id, Typed typed, @Nullable Refused<?> refused) {
        return Answers.page("workgroup/meeting", read.get(id), typed, refused);
    }

    private ModelAndView action(UUID id, Typed typed, @Nullable Refused<?> refused) {
        Asking end = Asking.of(
                "end",
                "/workgroup/actions/" + id + "/end",
                Asking.choice("kind", Action.Kind.class),
                Asking.text("note"));
        return Answers.page("workgroup/action", read.action(id), typed, refused).addObject("asking", end);
    }

    private Asking asking() {
        return Asking.of(
                "meeting",
                ALL,
                Asking.text("title"),
                Asking.choice(
                        "body",
                        read.bodies().stream()
                                .map(body -> new Choice(body.id().toString(), body.name()))
                                .toList()),
                Asking.choice("phase", Meeting.Phase.class),
                Asking.moment("at"),
                Asking.number("minutesLong"),
                Asking.text("place").optional());
    }
}
