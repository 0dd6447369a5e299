package org.corespond.sharing.oversight;

import java.util.List;
import java.util.TreeMap;
import org.corespond.directory.Directory;
import org.corespond.kernel.Role;
import org.corespond.people.People;
import org.corespond.sharing.FindPeople;
import org.corespond.sharing.PolicySets;
import org.corespond.web.Allow;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who would see what, field by field, and why. */
@Controller
class WhoSeesController {
    private static final String HERE = "/privacy/who-sees";

    private final WhoSees whoSees;
    private final FindPeople findPeople;
    private final PolicySets policies;
    private final Directory directory;

    WhoSeesController(WhoSees whoSees, FindPeople findPeople, PolicySets policies, Directory directory) {
        this.whoSees = whoSees;
        this.findPeople = findPeople;
        this.policies = policies;
        this.directory = directory;
    }

    @Allow(Role.PRIVACY_OFFICER)
    @GetMapping(HERE)
    ModelAndView show(WhoSeesForm form) {
        return find(form, "");
    }

    /** Posted, since a name has no place in an address. */
    @Allow(Role.PRIVACY_OFFICER)
    @PostMapping(HERE)
    ModelAndView find(WhoSeesForm form, @RequestParam(defaultValue = "") String q) {
        List<People.Known> found = findPeople.find(q);
        return new ModelAndView("oversight/who-sees")
                .addObject("form", form)
                .addObject("q", q)
                .addObject("found", found)
                .addObject("agencies", directory.agencies())
                .addObject("sentences", new TreeMap<>(policies.current().sentences()))
                .addObject("page", whoSees.decide(form).orElse(null));
    }
}
