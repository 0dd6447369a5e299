package org.corespond.workgroup;

import java.util.Map;
import java.util.UUID;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Role;
import org.corespond.web.Allow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The policies of the collaboration: whoever works here reads and acknowledges them. */
@Controller
class PolicyController {
    static final String ALL = "/policies";

    private final KeepPolicies policies;

    PolicyController(KeepPolicies policies) {
        this.policies = policies;
    }

    @AllowStaff
    @GetMapping(ALL)
    ModelAndView list() {
        return new ModelAndView("workgroup/policies", "policies", policies.list());
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @GetMapping(ALL + "/new")
    ModelAndView ask() {
        return Answers.ask(asking(), ALL, Typed.NOTHING, null);
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping(ALL)
    ModelAndView add(@RequestParam Map<String, String> fields, @RequestParam UUID key) {
        Typed typed = new Typed(fields);
        return policies.publish(typed, key).fold(id -> Answers.to(ALL), no -> Answers.ask(asking(), ALL, typed, no));
    }

    @AllowStaff
    @GetMapping(ALL + "/{id}")
    ModelAndView show(@PathVariable UUID id) {
        return show(id, Typed.NOTHING, null);
    }

    @Allow({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping(ALL + "/{id}/versions")
    ModelAndView replace(@PathVariable UUID id, @RequestParam Map<String, String> fields, @RequestParam UUID key) {
        Typed typed = new Typed(fields);
        return policies.replace(id, typed, key).fold(done -> Answers.to(ALL + "/" + id), no -> show(id, typed, no));
    }

    @AllowStaff
    @PostMapping(ALL + "/{id}/acknowledgement")
    ModelAndView acknowledge(@PathVariable UUID id, @RequestParam Map<String, String> fields, @RequestParam UUID key) {
        Typed typed = new Typed(fields);
        return policies.acknowledge(id, typed, key).fold(done -> Answers.to(ALL + "/" + id), no -> show(id, typed, no));
    }

    private ModelAndView show(UUID id, Typed typed, @Nullable Refused<?> refused) {
        return Answers.page("workgroup/policy", policies.get(id), typed, refused);
    }

    private static Asking asking() {
        return Asking.of("policy", ALL, KeepPolicies.fields());
    }
}
