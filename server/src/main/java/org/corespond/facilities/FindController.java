package org.corespond.facilities;

import java.util.UUID;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.AllowResponders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A responder looks for a place and asks for it. */
@Controller
class FindController {
    private final FindPage.Reader pages;
    private final AskFacility askFacility;

    FindController(FindPage.Reader pages, AskFacility askFacility) {
        this.pages = pages;
        this.askFacility = askFacility;
    }

    @AllowResponders
    @GetMapping("/facility/find/{episode}")
    ModelAndView find(@PathVariable UUID episode) {
        return new ModelAndView("facilities/find", "page", pages.read(episode));
    }

    @AllowResponders
    @PostMapping("/facility/find/{episode}")
    String ask(
            @PathVariable UUID episode, @RequestParam UUID program, @RequestParam UUID key, RedirectAttributes flash) {
        Result<UUID> asked = askFacility.ask(episode, program, key);
        if (asked instanceof Refused<UUID> no) {
            flash.addFlashAttribute("refused", no);
            return "redirect:/facility/find/" + episode;
        }
        return "redirect:/field";
    }
}
