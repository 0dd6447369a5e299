package org.corespond.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Refused;
import org.corespond.web.AllowSignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Proves the second factor once more, before an act that asks for it. */
@Controller
@ConditionalOnWebApplication
class StepUpController {
    private static final String PAGE = "/step-up";

    private final CheckCode checkCode;
    private final Audit audit;
    private final Clock clock;

    StepUpController(CheckCode checkCode, Audit audit, Clock clock) {
        this.checkCode = checkCode;
        this.audit = audit;
        this.clock = clock;
    }

    @AllowSignedIn
    @GetMapping(PAGE)
    ModelAndView show(@RequestParam(defaultValue = "/") String back) {
        return page(Answers.local(back), null);
    }

    /** No key: a code counts once by itself, and to prove it is me twice proves it once more. */
    @AllowSignedIn
    @PostMapping(PAGE)
    ModelAndView prove(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request) {
        UUID me = CurrentActor.get().account();
        // The demonstration has no secrets to ask for.
        if (!demo() && !checkCode.check(me, code)) {
            return page(Answers.local(back), Refused.at("code", "step-up.code"));
        }
        StepUp.proven(request.getSession(), clock.instant());
        audit.security("step-up", "done");
        return new ModelAndView("redirect:" + Answers.local(back));
    }

    private static boolean demo() {
        return Doors.factors().contains(Factor.DEMO);
    }

    private static ModelAndView page(String back, @Nullable Refused<?> refused) {
        ModelAndView page = new ModelAndView("access/step-up")
                .addObject("back", back)
                .addObject("demo", demo())
                .addObject("refused", refused);
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
