package org.corespond.sharing.approvals;

import java.util.UUID;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Role;
import org.corespond.web.Allow;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Law enforcement asks for records: under a process, or with an approval of the holder. */
@Controller
class RecordsController {
    private static final String LIST = "/records";

    private final RecordsForPolice records;
    private final AskApproval askApproval;
    private final AskApproval.About about;

    RecordsController(RecordsForPolice records, AskApproval askApproval, AskApproval.About about) {
        this.records = records;
        this.askApproval = askApproval;
        this.about = about;
    }

    @Allow({Role.OFFICER, Role.SUPERVISOR})
    @GetMapping(LIST)
    ModelAndView list() {
        return new ModelAndView("approvals/records", "page", records.list());
    }

    @Allow({Role.OFFICER, Role.SUPERVISOR})
    @GetMapping(LIST + "/process/{id}")
    ModelAndView underProcess(@PathVariable UUID id) {
        return new ModelAndView("approvals/record", "asked", records.underProcess(id));
    }

    @Allow({Role.OFFICER, Role.SUPERVISOR})
    @GetMapping(LIST + "/requests/{id}")
    ModelAndView onRequest(@PathVariable UUID id) {
        return new ModelAndView("approvals/record", "asked", records.onRequest(id));
    }

    @Allow({Role.OFFICER, Role.SUPERVISOR})
    @GetMapping(LIST + "/about/{episode}")
    ModelAndView form(@PathVariable UUID episode) {
        return form(episode, ApprovalForm.NOTHING, null);
    }

    @Allow({Role.OFFICER, Role.SUPERVISOR})
    @PostMapping(LIST + "/about/{episode}")
    ModelAndView ask(@PathVariable UUID episode, ApprovalForm form, @RequestParam UUID key) {
        return askApproval
                .ask(episode, form, key)
                .fold(done -> new ModelAndView("redirect:" + LIST), no -> form(episode, form, no));
    }

    private ModelAndView form(UUID episode, ApprovalForm form, @Nullable Refused<?> refused) {
        ModelAndView page = new ModelAndView("approvals/ask")
                .addObject("incident", about.incident(episode))
                .addObject("form", form)
                .addObject("refused", refused);
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
