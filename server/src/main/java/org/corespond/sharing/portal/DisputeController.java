package org.corespond.sharing.portal;

import java.util.UUID;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Role;
import org.corespond.web.Allow;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What persons say is wrong in records of my agency. */
@Controller
class DisputeController {
    private final DisputePages pages;
    private final AnswerDispute answerDispute;

    DisputeController(DisputePages pages, AnswerDispute answerDispute) {
        this.pages = pages;
        this.answerDispute = answerDispute;
    }

    @Allow({Role.PRIVACY_OFFICER, Role.COORDINATOR})
    @GetMapping("/disputes")
    ModelAndView list() {
        return new ModelAndView("portal/disputes", "disputes", pages.read());
    }

    @Allow({Role.PRIVACY_OFFICER, Role.COORDINATOR})
    @PostMapping("/disputes/{id}")
    String answer(
            @PathVariable UUID id,
            @RequestParam Disputes.State state,
            @RequestParam String words,
            @RequestParam UUID key,
            RedirectAttributes flash) {
        if (answerDispute.answer(id, state, words, key) instanceof Refused<UUID> no) {
            flash.addFlashAttribute("refused", no);
        }
        return "redirect:/disputes";
    }
}
