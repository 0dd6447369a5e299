package org.corespond.episodes;

import java.util.Optional;
import java.util.UUID;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Role;
import org.corespond.web.Allow;
import org.corespond.web.Once;
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
    private final Once once;

    OfferController(OfferInbox.Reader inbox, AnswerOffer answers, Once once) {
        this.inbox = inbox;
        this.answers = answers;
        this.once = once;
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
            @PathVariable UUID id,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "/offers") String back,
            RedirectAttributes flash) {
        return answered(once.change(key, () -> answers.accept(id)), back, flash);
    }

    @AllowAnswer
    @PostMapping("/offers/{id}/refuse")
    String refuse(
            @PathVariable UUID id,
            @RequestParam RefusalReason reason,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "/offers") String back,
            RedirectAttributes flash) {
        return answered(once.change(key, () -> answers.refuse(id, reason)), back, flash);
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
            @PathVariable UUID id,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "/offers") String back,
            RedirectAttributes flash) {
        return answered(once.change(key, () -> answers.withdraw(id)), back, flash);
    }

    private static String answered(Optional<Refused<Offer>> refused, String back, RedirectAttributes flash) {
        refused.ifPresent(no -> flash.addFlashAttribute("refused", no));
        boolean local = back.startsWith("/") && !back.startsWith("//") && !back.contains("\\");
        return "redirect:" + (local ? back : "/offers");
    }
}
