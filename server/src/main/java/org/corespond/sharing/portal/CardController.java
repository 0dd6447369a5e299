package org.corespond.sharing.portal;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.corespond.kernel.Role;
import org.corespond.sharing.portal.Choice.Moment;
import org.corespond.sharing.portal.Choice.Shown;
import org.corespond.sharing.portal.ChooseAudiences.Wanted;
import org.corespond.web.Allow;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** My card, and who may see it. */
@Controller
class CardController {
    private final CardPage.Reader pages;
    private final WriteCard writeCard;
    private final ConfirmCard confirmCard;
    private final ChooseAudiences chooseAudiences;

    CardController(
            CardPage.Reader pages, WriteCard writeCard, ConfirmCard confirmCard, ChooseAudiences chooseAudiences) {
        this.pages = pages;
        this.writeCard = writeCard;
        this.confirmCard = confirmCard;
        this.chooseAudiences = chooseAudiences;
    }

    @Allow(Role.PERSON)
    @GetMapping("/portal/card")
    ModelAndView card() {
        return new ModelAndView("portal/mine", "page", pages.read());
    }

    @Allow(Role.PERSON)
    @GetMapping("/portal/card/write")
    ModelAndView ask() {
        return new ModelAndView("portal/write", "page", pages.read());
    }

    @Allow(Role.PERSON)
    @PostMapping("/portal/card")
    String write(
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "false") boolean right) {
        writeCard.write(new CardForm(form).words(), right, key);
        return "redirect:/portal/card";
    }

    @Allow(Role.PERSON)
    @PostMapping("/portal/card/confirm")
    String confirm(@RequestParam UUID card, @RequestParam UUID key) {
        confirmCard.confirm(card, key);
        return "redirect:/portal/card";
    }

    @Allow(Role.PERSON)
    @GetMapping("/portal/who")
    ModelAndView who(@RequestParam(defaultValue = "false") boolean saved) {
        return new ModelAndView("portal/who", "page", pages.read()).addObject("saved", saved);
    }

    @Allow(Role.PERSON)
    @PostMapping("/portal/who")
    String choose(@RequestParam Map<String, String> form, @RequestParam UUID key) {
        Map<Audience, Wanted> wanted = new EnumMap<>(Audience.class);
        for (Audience audience : Audience.values()) {
            String shown = form.get("shown-" + audience.name());
            String moment = form.get("moment-" + audience.name());
            if (shown != null && moment != null) {
                wanted.put(audience, new Wanted(Shown.valueOf(shown), Moment.valueOf(moment)));
            }
        }
        chooseAudiences.choose(wanted, key);
        return "redirect:/portal/who?saved=true";
    }
}
