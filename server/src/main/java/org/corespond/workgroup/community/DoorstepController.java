package org.corespond.workgroup.community;

import org.corespond.web.AllowAnyone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The first public page of a community: what can be read and said there. */
@Controller
class DoorstepController {
    private final Doorstep doorstep;

    DoorstepController(Doorstep doorstep) {
        this.doorstep = doorstep;
    }

    @AllowAnyone
    @GetMapping("/c/{slug}")
    ModelAndView show(@PathVariable String slug) {
        return new ModelAndView("doorstep/home", "community", doorstep.get(slug));
    }
}
