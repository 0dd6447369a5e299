package org.corespond.facilities;

import java.util.List;
import java.util.UUID;
import org.corespond.episodes.ClosingCode;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
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

/** The record of one handoff, and the person's way out. */
@Controller
class HandoffController {
    private final HandoffPage.Reader pages;
    private final DescribeHandoff describeHandoff;
    private final DischargePerson dischargePerson;

    HandoffController(HandoffPage.Reader pages, DescribeHandoff describeHandoff, DischargePerson dischargePerson) {
        this.pages = pages;
        this.describeHandoff = describeHandoff;
        this.dischargePerson = dischargePerson;
    }

    @Allow(Role.FACILITY)
    @GetMapping("/facility/handoffs/{id}")
    ModelAndView handoff(@PathVariable UUID id) {
        return new ModelAndView("facilities/handoff", "page", pages.read(id));
    }

    /** The typed record; an empty field was not told. */
    record Typed(
            Handoff.@Nullable DeliveredBy deliveredBy,
            @Nullable String officers,
            @Nullable String verbalName,
            @Nullable String verbalRole,
            @Nullable List<Handoff.Paper> papers,
            @Nullable List<Handoff.Check> checks) {

        Handoff.Papers read() {
            return new Handoff.Papers(
                    deliveredBy,
                    text(officers) == null ? null : number(officers),
                    text(verbalName),
                    text(verbalRole),
                    papers == null ? List.of() : papers,
                    checks == null ? List.of() : checks);
        }

        /** What is no number is out of every range. */
        private static int number(@Nullable String typed) {
            Integer number = Numbers.read(typed);
            return number == null ? -1 : number;
        }

        private static @Nullable String text(@Nullable String typed) {
            return typed == null || typed.isBlank() ? null : typed.strip();
        }
    }

    @Allow(Role.FACILITY)
    @PostMapping("/facility/handoffs/{id}")
    ModelAndView describe(@PathVariable UUID id, @RequestParam UUID key, Typed typed) {
        return answer(describeHandoff.describe(id, typed.read(), key), id, typed);
    }

    @Allow(Role.FACILITY)
    @PostMapping("/facility/handoffs/{id}/discharge")
    ModelAndView discharge(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID program,
            @RequestParam(required = false) @Nullable ClosingCode code,
            @RequestParam UUID key) {
        return answer(dischargePerson.discharge(id, new DischargePerson.Onward(program, code), key), id, null);
    }

    /** Back to the desk, or the same page with the refusal beside its field and what was typed. */
    private ModelAndView answer(Result<UUID> result, UUID id, @Nullable Typed typed) {
        if (!(result instanceof Refused<UUID> no)) {
            return new ModelAndView("redirect:/facility");
        }
        HandoffPage page = pages.read(id);
        ModelAndView again = new ModelAndView(
                "facilities/handoff", "page", typed == null ? page : page.typed(typed.read(), typed.officers()));
        again.addObject("refused", no);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
