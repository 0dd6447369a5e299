package org.corespond.training;

import static org.corespond.training.CourseController.refusable;
import static org.corespond.training.CourseController.to;

import java.util.UUID;
import org.corespond.kernel.Refused;
import org.corespond.training.DesignateOfficer.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which officers are designated for CIT, who opted out, and until when each is trained. */
@Controller
class CitController {
    private static final String ALL = "/training/cit";

    private final CitOfficers officers;
    private final DesignateOfficer designate;

    CitController(CitOfficers officers, DesignateOfficer designate) {
        this.officers = officers;
        this.designate = designate;
    }

    @AllowReadingTraining
    @GetMapping(ALL)
    ModelAndView list() {
        return page(Typed.EMPTY, null);
    }

    @AllowTraining
    @PostMapping(ALL)
    ModelAndView say(
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam UUID key) {
        Typed typed = new Typed(who, kind, on, reason);
        return designate.say(typed, key).fold(done -> to(ALL), no -> page(typed, no));
    }

    private ModelAndView page(Typed typed, @Nullable Refused<?> refused) {
        return refusable(
                new ModelAndView("training/cit", "officers", officers.list())
                        .addObject("who", typed.who())
                        .addObject("kind", typed.kind())
                        .addObject("on", typed.on())
                        .addObject("reason", typed.reason()),
                refused);
    }
}
