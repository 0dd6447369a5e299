package org.corespond.workgroup.community;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.corespond.directory.Community;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.kernel.Role;
import org.corespond.web.Allow;
import org.corespond.web.AllowAnyone;
import org.corespond.web.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was heard and what was changed: written by the desk, read by everybody. */
@Controller
class ChangedController {
    private static final String ALL = "/community/changed";
    private static final Duration YEAR = Duration.ofDays(365);

    private final ChangedThings things;
    private final Doorstep doorstep;
    private final Once once;
    private final Clock clock;
    private final CountFeedback count;

    ChangedController(ChangedThings things, Doorstep doorstep, Once once, Clock clock, CountFeedback count) {
        this.count = count;
        this.things = things;
        this.doorstep = doorstep;
        this.once = once;
        this.clock = clock;
    }

    @AllowAnyone
    @GetMapping("/c/{slug}/changed")
    ModelAndView read(@PathVariable String slug) {
        Community community = doorstep.get(slug);
        return new ModelAndView("doorstep/changed", "community", community)
                .addObject(
                        "things",
                        doorstep.at(community, things::list).stream()
                                .filter(thing -> thing.withdrawnAt() == null)
                                .toList())
                .addObject("themes", doorstep.at(community, () -> things.themes(lastYear())));
    }

    @Allow({Role.COORDINATOR, Role.ADVOCATE})
    @GetMapping(ALL)
    ModelAndView list() {
        return page(new ChangedForm(Map.of()), null);
    }

    @Allow({Role.COORDINATOR, Role.ADVOCATE})
    @PostMapping(ALL)
    ModelAndView publish(@RequestParam Map<String, String> typed, @RequestParam UUID key) {
        ChangedForm form = new ChangedForm(typed);
        Optional<Refused<String>> wrong = form.wrong();
        if (wrong.isPresent()) {
            return page(form, wrong.get());
        }
        once.change(key, () -> {
            things.add(form);
            return Result.done(ALL);
        });
        return new ModelAndView("redirect:" + ALL);
    }

    @Allow({Role.COORDINATOR, Role.ADVOCATE})
    @PostMapping(ALL + "/{id}/withdrawn")
    String withdraw(@PathVariable UUID id, @RequestParam UUID key) {
        once.change(key, () -> {
            things.withdraw(id);
            return Result.done(id);
        });
        return "redirect:" + ALL;
    }

    private ModelAndView page(ChangedForm form, @Nullable Refused<?> refused) {
        ModelAndView page = new ModelAndView("community/changed", "form", form)
                .addObject("things", things.list())
                .addObject("themes", things.themes(lastYear()))
                .addObject("rates", count.lastYear())
                .addObject("refused", refused);
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private Instant lastYear() {
        return clock.instant().minus(YEAR);
    }
}
