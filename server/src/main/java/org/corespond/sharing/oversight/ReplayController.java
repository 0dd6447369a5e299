package org.corespond.sharing.oversight;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corespond.kernel.Role;
import org.corespond.sharing.PolicySets;
import org.corespond.sharing.decision.PolicySet;
import org.corespond.web.Allow;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Logged decisions put again, and what another policy set would open or close. */
@Controller
class ReplayController {
    private static final int LISTED = 100;

    private final ReadDecisions decisions;
    private final PolicySets policies;

    ReplayController(ReadDecisions decisions, PolicySets policies) {
        this.decisions = decisions;
        this.policies = policies;
    }

    @Allow(Role.PRIVACY_OFFICER)
    @GetMapping("/privacy/decisions")
    ModelAndView list() {
        return new ModelAndView("oversight/decisions").addObject("entries", decisions.list(LISTED));
    }

    @Allow(Role.PRIVACY_OFFICER)
    @GetMapping("/privacy/decisions/{id}")
    ModelAndView show(@PathVariable UUID id) {
        ReadDecisions.Shown shown = decisions.read(id);
        return new ModelAndView("oversight/decision")
                .addObject("entry", shown.entry())
                .addObject("page", shown.page())
                .addObject("same", shown.same());
    }

    @Allow(Role.PRIVACY_OFFICER)
    @GetMapping("/privacy/policies")
    ModelAndView compare() {
        return page(policies.current(), null);
    }

    /** The rules that somebody means to put in force. Nothing of it is kept, so there is no key: sent twice it answers twice. */
    @Allow(Role.PRIVACY_OFFICER)
    @PostMapping("/privacy/policies")
    ModelAndView compare(@RequestParam(defaultValue = "") String rules) {
        Optional<PolicySet> candidate = decisions.candidate(rules);
        if (candidate.isPresent()) {
            return page(candidate.get(), null);
        }
        ModelAndView page = page(policies.current(), rules);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(PolicySet other, @Nullable String unread) {
        List<ReadDecisions.Difference> differences = decisions.difference(other);
        return new ModelAndView("oversight/policies")
                .addObject("version", other.version())
                .addObject("hash", other.hash())
                .addObject("differences", differences)
                .addObject("unread", unread);
    }
}
