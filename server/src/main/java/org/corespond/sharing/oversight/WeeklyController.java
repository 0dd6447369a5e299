package org.corespond.sharing.oversight;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.corespond.access.Accounts;
import org.corespond.audit.AuditTrail;
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

/** The weekly review of the audit: its lists, the rows behind each line, its sign-off. */
@Controller
class WeeklyController {
    private final WeeklyReview weekly;
    private final SignReview signReview;
    private final AuditTrail trail;
    private final Accounts accounts;

    WeeklyController(WeeklyReview weekly, SignReview signReview, AuditTrail trail, Accounts accounts) {
        this.weekly = weekly;
        this.signReview = signReview;
        this.trail = trail;
        this.accounts = accounts;
    }

    @Allow(Role.PRIVACY_OFFICER)
    @GetMapping("/privacy/weekly")
    ModelAndView week(@RequestParam(required = false) @Nullable LocalDate week) {
        return page(week == null ? weekly.last() : WeekPolicy.monday(week), null);
    }

    @Allow(Role.PRIVACY_OFFICER)
    @PostMapping("/privacy/weekly")
    ModelAndView sign(
            @RequestParam LocalDate week, @RequestParam(defaultValue = "") String note, @RequestParam UUID key) {
        return signReview
                .sign(week, note, key)
                .fold(done -> new ModelAndView("redirect:/privacy/weekly?week=" + week), no -> page(week, no));
    }

    /** What is behind a line: the rows of one account in that week. */
    @Allow(Role.PRIVACY_OFFICER)
    @GetMapping("/privacy/weekly/{account}")
    ModelAndView lines(@PathVariable UUID account, @RequestParam LocalDate week) {
        List<AuditTrail.Line> lines = trail.of(weekly.span(WeekPolicy.monday(week)), account);
        return new ModelAndView("oversight/lines")
                .addObject("lines", lines)
                .addObject("week", week)
                .addObject("most", AuditTrail.MOST)
                .addObject("name", accounts.find(account).map(it -> it.name()).orElse(account.toString()));
    }

    private ModelAndView page(LocalDate week, @Nullable Refused<?> refused) {
        ModelAndView page = new ModelAndView("oversight/weekly")
                .addObject("page", weekly.read(week))
                .addObject("over", !week.isAfter(weekly.last()))
                .addObject("refused", refused);
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
