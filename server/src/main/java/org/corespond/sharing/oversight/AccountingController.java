package org.corespond.sharing.oversight;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Role;
import org.corespond.people.People;
import org.corespond.sharing.FindPeople;
import org.corespond.sharing.oversight.KeepAccounting.Wanted;
import org.corespond.web.Allow;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The accounting of disclosures of one person: page, paper, table; who asked for it, and what is suspended. */
@Controller
class AccountingController {
    private static final String PEOPLE = "/privacy/people";

    private final AccountingReport report;
    private final KeepAccounting keep;
    private final AccountingFile file;
    private final FindPeople findPeople;

    AccountingController(AccountingReport report, KeepAccounting keep, AccountingFile file, FindPeople findPeople) {
        this.report = report;
        this.keep = keep;
        this.file = file;
        this.findPeople = findPeople;
    }

    @Allow(Role.PRIVACY_OFFICER)
    @GetMapping(PEOPLE)
    ModelAndView blank() {
        return find("");
    }

    /** Posted, since a name has no place in an address. */
    @Allow(Role.PRIVACY_OFFICER)
    @PostMapping(PEOPLE)
    ModelAndView find(@RequestParam(defaultValue = "") String q) {
        List<People.Known> found = findPeople.find(q);
        return new ModelAndView("oversight/people").addObject("q", q).addObject("found", found);
    }

    @Allow(Role.PRIVACY_OFFICER)
    @GetMapping(PEOPLE + "/{id}")
    ModelAndView show(@PathVariable UUID id) {
        return page(id, null);
    }

    @Allow(Role.PRIVACY_OFFICER)
    @GetMapping(PEOPLE + "/{id}/accounting.csv")
    ResponseEntity<byte[]> csv(@PathVariable UUID id) {
        return answer(
                "text/csv;charset=UTF-8",
                "accounting.csv",
                file.csv(report.give(id)).getBytes(StandardCharsets.UTF_8));
    }

    @Allow(Role.PRIVACY_OFFICER)
    @GetMapping(PEOPLE + "/{id}/accounting.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id) {
        return answer(MediaType.APPLICATION_PDF_VALUE, "accounting.pdf", file.pdf(report.give(id)));
    }

    @Allow(Role.PRIVACY_OFFICER)
    @PostMapping(PEOPLE + "/{id}/asked")
    ModelAndView asked(@PathVariable UUID id, @RequestParam UUID key) {
        return keep.ask(id, key).fold(AccountingController::back, no -> page(id, no));
    }

    @Allow(Role.PRIVACY_OFFICER)
    @PostMapping("/privacy/accountings/{id}/answered")
    ModelAndView answered(@PathVariable UUID id, @RequestParam UUID key) {
        return keep.answer(id, key).fold(AccountingController::back, no -> page(id, no));
    }

    @Allow(Role.PRIVACY_OFFICER)
    @PostMapping(PEOPLE + "/{id}/suspended")
    ModelAndView suspended(@PathVariable UUID id, Wanted wanted, @RequestParam UUID key) {
        return keep.suspend(id, wanted, key).fold(AccountingController::back, no -> page(id, no));
    }

    private static ModelAndView back(UUID person) {
        return new ModelAndView("redirect:" + PEOPLE + "/" + person);
    }

    private ModelAndView page(UUID id, @Nullable Refused<?> refused) {
        ModelAndView page = new ModelAndView("oversight/accounting")
                .addObject("page", report.read(id))
                .addObject("refused", refused);
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private static ResponseEntity<byte[]> answer(String type, String name, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(content);
    }
}
