package org.corespond.calls;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.kernel.Role;
import org.corespond.web.Allow;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages of those who answer for the protocol: dispatch codes, and past calls under another version. */
@Controller
class ProtocolController {
    private static final String PAGE = "/protocol";

    private final ProtocolPages pages;
    private final EnableCode enableCode;

    ProtocolController(ProtocolPages pages, EnableCode enableCode) {
        this.pages = pages;
        this.enableCode = enableCode;
    }

    @Allow({Role.SUPERVISOR, Role.COORDINATOR})
    @GetMapping(PAGE)
    ModelAndView show() {
        return page();
    }

    @Allow({Role.SUPERVISOR, Role.COORDINATOR})
    @PostMapping(PAGE + "/codes")
    ModelAndView enable(@RequestParam(defaultValue = "") String code, @RequestParam UUID key) {
        return enableCode
                .enable(code, key)
                .fold(done -> back(), no -> refused(no).addObject("code", code));
    }

    @Allow({Role.SUPERVISOR, Role.COORDINATOR})
    @PostMapping(PAGE + "/codes/{code}/remove")
    ModelAndView disable(@PathVariable String code, @RequestParam UUID key) {
        return enableCode.disable(code, key).fold(done -> back(), this::refused);
    }

    @Allow({Role.SUPERVISOR, Role.COORDINATOR})
    @GetMapping(PAGE + "/day")
    ModelAndView day(@RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "") String version) {
        if (day.isBlank()) {
            return back();
        }
        return on(day).fold(
                        when -> new ModelAndView("calls/replay", "page", pages.day(when, version)),
                        no -> refused(no).addObject("day", day));
    }

    /** Reads only: the text is tried and not kept. */
    @Allow({Role.SUPERVISOR, Role.COORDINATOR})
    @PostMapping(PAGE + "/draft")
    ModelAndView draft(
            @RequestParam(defaultValue = "") String draftDay, @RequestParam(defaultValue = "") String draft) {
        Result<LocalDate> day = on(draftDay);
        Result<Screening> read = Screenings.draft(draft);
        if (day instanceof Refused<LocalDate> no) {
            return refused(Refused.at("draftDay", no.code())).addObject("draft", draft);
        }
        return read.fold(
                screening -> new ModelAndView("calls/replay", "page", pages.tried(day.orThrow(), screening)),
                no -> refused(no).addObject("draft", draft).addObject("draftDay", draftDay));
    }

    @Allow({Role.SUPERVISOR, Role.COORDINATOR})
    @GetMapping(PAGE + "/calls/{id}")
    ModelAndView call(@PathVariable UUID id, @RequestParam(defaultValue = "") String version) {
        return new ModelAndView(
                "calls/replayed", "call", pages.call(id, version).orElseThrow());
    }

    private static Result<LocalDate> on(String day) {
        try {
            return Result.done(LocalDate.parse(day.strip()));
        } catch (DateTimeException notADay) {
            return Refused.at("day", "protocol.day");
        }
    }

    private static ModelAndView back() {
        return new ModelAndView("redirect:" + PAGE);
    }

    private ModelAndView page() {
        return new ModelAndView("calls/protocol", "page", pages.page());
    }

    private ModelAndView refused(Refused<?> no) {
        ModelAndView page = page().addObject("refused", no);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
