package org.corespond.sharing.approvals;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.corespond.directory.Directory;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Role;
import org.corespond.sharing.approvals.GiveApproval.Word;
import org.corespond.web.Allow;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The holder's privacy officer approves or refuses what law enforcement asks. */
@Controller
class ApprovalController {
    private static final String ONE = "/privacy/approvals/{id}";

    private final GiveApproval giveApproval;
    private final Directory directory;

    ApprovalController(GiveApproval giveApproval, Directory directory) {
        this.giveApproval = giveApproval;
        this.directory = directory;
    }

    @Allow(Role.PRIVACY_OFFICER)
    @GetMapping(ONE)
    ModelAndView show(@PathVariable UUID id) {
        return page(id, null);
    }

    @Allow(Role.PRIVACY_OFFICER)
    @PostMapping(ONE)
    ModelAndView answer(
            @PathVariable UUID id,
            @RequestParam boolean granted,
            @RequestParam(required = false) @Nullable List<String> judged,
            @RequestParam(defaultValue = "") String note,
            @RequestParam UUID key) {
        Word word = new Word(granted, judged == null ? Set.of() : Set.copyOf(judged), note);
        return giveApproval
                .answer(id, word, key)
                .fold(done -> new ModelAndView("redirect:/privacy/approvals/" + id), no -> page(id, no));
    }

    private ModelAndView page(UUID id, @Nullable Refused<?> refused) {
        ApprovalRequest request = giveApproval.read(id);
        ModelAndView page = new ModelAndView("approvals/approve")
                .addObject("asked", request)
                .addObject("agency", directory.agency(request.agency()).name())
                .addObject("judgeable", GiveApproval.JUDGED)
                .addObject("refused", refused);
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
