package org.corespond.workgroup.community;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.corespond.directory.Community;
import org.corespond.directory.Directory;
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

/** What the public should know: whom to call, how to ask for a crisis team, and what to do after an arrest. */
@Controller
class AwarenessController {
    private static final String ALL = "/community/awareness";

    private final Awareness awareness;
    private final Doorstep doorstep;
    private final Directory directory;
    private final Once once;

    AwarenessController(Awareness awareness, Doorstep doorstep, Directory directory, Once once) {
        this.awareness = awareness;
        this.doorstep = doorstep;
        this.directory = directory;
        this.once = once;
    }

    @AllowAnyone
    @GetMapping("/c/{slug}/call")
    ModelAndView call(@PathVariable String slug) {
        return page(slug, "doorstep/call");
    }

    @AllowAnyone
    @GetMapping("/c/{slug}/arrest")
    ModelAndView arrest(@PathVariable String slug) {
        return page(slug, "doorstep/arrest");
    }

    private ModelAndView page(String slug, String template) {
        Community community = doorstep.get(slug);
        return new ModelAndView(template, "community", community)
                .addObject("numbers", doorstep.at(community, awareness::numbers));
    }

    @Allow({Role.COORDINATOR, Role.ADVOCATE})
    @GetMapping(ALL)
    ModelAndView list() {
        return page(new AwarenessForm(Map.of()), null);
    }

    @Allow({Role.COORDINATOR, Role.ADVOCATE})
    @PostMapping(ALL + "/numbers")
    ModelAndView add(@RequestParam Map<String, String> typed, @RequestParam UUID key) {
        AwarenessForm form = new AwarenessForm(typed);
        return change(form, form.wrongNumber(), key, () -> awareness.add(form));
    }

    @Allow({Role.COORDINATOR, Role.ADVOCATE})
    @PostMapping(ALL + "/numbers/{id}/removed")
    ModelAndView remove(@PathVariable UUID id, @RequestParam UUID key) {
        return change(new AwarenessForm(Map.of()), Optional.empty(), key, () -> awareness.remove(id));
    }

    @Allow({Role.COORDINATOR, Role.ADVOCATE})
    @PostMapping(ALL + "/events")
    ModelAndView held(@RequestParam Map<String, String> typed, @RequestParam UUID key) {
        AwarenessForm form = new AwarenessForm(typed);
        return change(form, form.wrongEvent(), key, () -> awareness.held(form));
    }

    private ModelAndView change(AwarenessForm form, Optional<Refused<String>> wrong, UUID key, Runnable change) {
        if (wrong.isPresent()) {
            return page(form, wrong.get());
        }
        once.change(key, () -> {
            change.run();
            return Result.done(key);
        });
        return new ModelAndView("redirect:" + ALL);
    }

    private ModelAndView page(AwarenessForm form, @Nullable Refused<?> refused) {
        ModelAndView page = new ModelAndView("community/awareness", "form", form)
                .addObject("numbers", awareness.numbers())
                .addObject("events", awareness.events())
                .addObject("slug", directory.here().slug())
                .addObject("refused", refused);
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
