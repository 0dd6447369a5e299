package org.corespond.sharing.portal;

import java.util.UUID;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.kernel.Role;
import org.corespond.web.Allow;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who looked and why, what is wrong, and whether it helped. */
@Controller
class LookedController {
    private static final String SAY = "redirect:/portal/say";
    private final LookedPages pages;
    private final SayWrong sayWrong;
    private final SayHelped sayHelped;

    LookedController(LookedPages pages, SayWrong sayWrong, SayHelped sayHelped) {
        this.pages = pages;
        this.sayWrong = sayWrong;
        this.sayHelped = sayHelped;
    }

    @Allow(Role.PERSON)
    @GetMapping("/portal/looked")
    ModelAndView looked() {
        return new ModelAndView("portal/looked", "page", pages.read());
    }

    @Allow(Role.PERSON)
    @GetMapping("/portal/say")
    ModelAndView ask(@RequestParam(defaultValue = "false") boolean sent) {
        return say(null, "").addObject("sent", sent);
    }

    @Allow(Role.PERSON)
    @PostMapping("/portal/say")
    ModelAndView wrong(
            @RequestParam UUID agency,
            @RequestParam Disputes.About about,
            @RequestParam String words,
            @RequestParam UUID key) {
        Result<UUID> said = sayWrong.say(agency, about, words, key);
        return said.fold(done -> new ModelAndView(SAY + "?sent=true"), no -> say(no, words));
    }

    @Allow(Role.PERSON)
    @PostMapping("/portal/helped")
    String helped(@RequestParam UUID episode, @RequestParam String answer) {
        sayHelped.say(episode, answer);
        return SAY + "?sent=true";
    }

    private ModelAndView say(@Nullable Refused<?> refused, String words) {
        ModelAndView page = new ModelAndView("portal/say", "page", pages.read())
                .addObject("refused", refused)
                .addObject("words", words);
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
