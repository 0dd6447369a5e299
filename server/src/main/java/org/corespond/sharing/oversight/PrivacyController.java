package org.corespond.sharing.oversight;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.corespond.access.Accounts;
import org.corespond.directory.Directory;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Role;
import org.corespond.sharing.PrivacyWork;
import org.corespond.sharing.PrivacyWork.Task;
import org.corespond.sharing.oversight.BrokenGlass.Finding;
import org.corespond.web.Allow;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The privacy officer's queue, and the review of a break-glass. */
@Controller
class PrivacyController {
    private final List<PrivacyWork> work;
    private final ReviewGlass reviewGlass;
    private final Accounts accounts;
    private final Directory directory;
    private final Clock clock;

    PrivacyController(
            List<PrivacyWork> work, ReviewGlass reviewGlass, Accounts accounts, Directory directory, Clock clock) {
        this.work = List.copyOf(work);
        this.reviewGlass = reviewGlass;
        this.accounts = accounts;
        this.directory = directory;
        this.clock = clock;
    }

    /** The oldest first, whatever it is. */
    @Allow(Role.PRIVACY_OFFICER)
    @GetMapping({"/privacy", "/privacy/waiting"})
    ModelAndView queue() {
        UUID agency = CurrentActor.get().agency();
        List<Task> tasks = work.stream()
                .flatMap(source -> source.listFor(agency).stream())
                .sorted(Comparator.comparing(Task::since))
                .toList();
        return new ModelAndView("oversight/queue").addObject("tasks", tasks);
    }

    @Allow(Role.PRIVACY_OFFICER)
    @GetMapping("/privacy/break-glass/{id}")
    ModelAndView glass(@PathVariable UUID id) {
        return page(id, null);
    }

    @Allow(Role.PRIVACY_OFFICER)
    @PostMapping("/privacy/break-glass/{id}/review")
    ModelAndView review(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Finding finding,
            @RequestParam(defaultValue = "") String note,
            @RequestParam UUID key) {
        return reviewGlass
                .review(id, finding, note, key)
                .fold(done -> new ModelAndView("redirect:/privacy/break-glass/" + id), no -> page(id, no));
    }

    @Allow(Role.PRIVACY_OFFICER)
    @PostMapping("/privacy/break-glass/{id}/told")
    ModelAndView told(@PathVariable UUID id, @RequestParam(defaultValue = "") String how, @RequestParam UUID key) {
        return reviewGlass.told(id, how, key).fold(done -> new ModelAndView("redirect:/privacy"), no -> page(id, no));
    }

    private ModelAndView page(UUID id, @Nullable Refused<?> refused) {
        BrokenGlass glass = reviewGlass.read(id);
        ModelAndView page = new ModelAndView("oversight/glass")
                .addObject("glass", glass)
                .addObject("who", name(glass.account()))
                .addObject("reviewer", glass.reviewedBy() == null ? "" : name(glass.reviewedBy()))
                .addObject("agency", directory.agency(glass.agency()).name())
                .addObject("late", GlassPolicy.pastHardStop(glass.openedAt(), clock.instant()))
                .addObject("refused", refused);
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private String name(UUID account) {
        return accounts.find(account).map(it -> it.name()).orElse(account.toString());
    }
}
