package org.corespond.sharing.portal;

import java.util.UUID;
import org.corespond.kernel.Role;
import org.corespond.web.Allow;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What family knows of what helps. */
@Controller
class FamilyController {
    private final WriteAsFamily writeAsFamily;

    FamilyController(WriteAsFamily writeAsFamily) {
        this.writeAsFamily = writeAsFamily;
    }

    @Allow(Role.FAMILY)
    @GetMapping("/portal/family")
    ModelAndView show(@RequestParam(defaultValue = "false") boolean saved) {
        return new ModelAndView("portal/family", "words", writeAsFamily.mine()).addObject("saved", saved);
    }

    @Allow(Role.FAMILY)
    @PostMapping("/portal/family")
    String write(@RequestParam MultiValueMap<String, String> form, @RequestParam UUID key) {
        writeAsFamily.write(new CardForm(form).words(), key);
        return "redirect:/portal/family?saved=true";
    }
}
