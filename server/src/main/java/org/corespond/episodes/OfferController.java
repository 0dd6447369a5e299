package org.corespond.episodes;

import java.util.UUID;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.kernel.Role;
import org.corespond.web.Allow;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The inbox of offers: accept with one tap, refuse with a reason. */
@Controller
class OfferController {
    private final OfferInbox.Reader inbox;
    private final AnswerOffer answers;

    OfferController(OfferInbox.Reader inbox, AnswerOffer answers) {
        this.inbox = inbox;
        this.answers = answers;
    }

    @AllowAnswer
    @GetMapping("/offers")
    ModelAndView offers() {
        return new ModelAndView("episodes/offers", "page", inbox.read());
    }

    /** The live part of the inbox alone. */
    @AllowAnswer
    @GetMapping("/offers/list")
    ModelAndView list() {
        return new ModelAndView("episodes/inbox", "page", inbox.read());
    }

    @AllowAnswer
    @PostMapping("/offers/{id}/accept")
    String accept(
            @PathVariable UUID id, @RequestParam(defaultValue = "/offers") String back, RedirectAttributes flash) {
        return answered(answers.accept(id), back, flash);
    }

    @AllowAnswer
    @PostMapping("/offers/{id}/refuse")
    String refuse(
            @PathVariable UUID id,
            @RequestParam RefusalReason reason,
            @RequestParam(defaultValue = "/offers") String back,
            RedirectAttributes flash) {
        return answered(answers.refuse(id, reason), back, flash);
    }

    @Allow({
        Role.CALL_TAKER,
        Role.DISPATCHER,
        Role.SUPERVISOR,
        Role.CLINICIAN,
        Role.PEER,
        Role.OFFICER,
        Role.CO_RESPONDER,
        Role.MOBILE_CRISIS,
        Role.COMMUNITY_RESPONDER,
        Role.FACILITY,
        Role.FOLLOW_UP
    })
    @PostMapping("/offers/{id}/withdraw")
    String withdraw(
            @PathVariable UUID id, @RequestParam(defaultValue = "/offers") String back, RedirectAttributes flash) {
        return answered(answers.withdraw(id), back, flash);
    }

    private static String answered(Result<Offer> result, String back, RedirectAttributes flash) {
        if (result instanceof Refused<Offer> no) {
            flash.addFlashAttribute("refused", no);
        }
        boolean local = back.startsWith("/") && !back.startsWith("//") && !back.contains("\\");
        return "redirect:" + (local ? back : "/offers");
    }
}
