package org.corespond.field;

import java.util.List;
import java.util.UUID;
import org.corespond.episodes.ClosingCode;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.kernel.Role;
import org.corespond.web.Allow;
import org.corespond.web.AllowResponders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What comes after: a place, a person who follows up, another team, or the end. */
@Controller
class NextController {
    private final NextPage.Reader pages;
    private final HandOn handOn;
    private final CloseVisit closeVisit;
    private final AnswerByPhone answerByPhone;

    NextController(NextPage.Reader pages, HandOn handOn, CloseVisit closeVisit, AnswerByPhone answerByPhone) {
        this.pages = pages;
        this.handOn = handOn;
        this.closeVisit = closeVisit;
        this.answerByPhone = answerByPhone;
    }

    @AllowResponders
    @GetMapping("/field/{episode}/next")
    ModelAndView next(@PathVariable UUID episode) {
        return new ModelAndView("field/next", "page", pages.read(episode));
    }

    @AllowResponders
    @PostMapping("/field/{episode}/hand-on")
    String handOn(
            @PathVariable UUID episode,
            @RequestParam List<UUID> program,
            @RequestParam UUID key,
            RedirectAttributes flash) {
        return back(handOn.hand(episode, program, key), episode, flash);
    }

    @AllowResponders
    @PostMapping("/field/{episode}/close")
    String close(
            @PathVariable UUID episode,
            @RequestParam(required = false) @Nullable ClosingCode code,
            @RequestParam UUID key,
            RedirectAttributes flash) {
        Result<UUID> closed =
                code == null ? Refused.at("code", "field.close-choose") : closeVisit.close(episode, code, key);
        return back(closed, episode, flash);
    }

    @Allow({Role.CLINICIAN, Role.PEER})
    @PostMapping("/field/{episode}/phone")
    String phone(
            @PathVariable UUID episode,
            @RequestParam AnswerByPhone.Outcome outcome,
            @RequestParam UUID key,
            RedirectAttributes flash) {
        Result<UUID> answered = answerByPhone.answer(episode, outcome, key);
        if (answered instanceof Refused<UUID> no) {
            flash.addFlashAttribute("refused", no);
        }
        return "redirect:/field";
    }

    private static String back(Result<?> result, UUID episode, RedirectAttributes flash) {
        if (result instanceof Refused<?> no) {
            flash.addFlashAttribute("refused", no);
            return "redirect:/field/" + episode + "/next";
        }
        return "redirect:/field";
    }
}
