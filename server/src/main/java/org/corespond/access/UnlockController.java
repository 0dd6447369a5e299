package org.corespond.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.corespond.access.Doors.Visit;
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

/**
 * The lock of the screen: the same person proves themselves with the password, and the session goes on. corespond.js
 * lays this page over the one that is open, so that what was being written stays (decisions 22).
 */
@Controller
@ConditionalOnWebApplication
class UnlockController {
    private final CheckPassword checkPassword;
    private final Credentials credentials;
    private final LetIn letIn;
    private final Unlocking unlocking;
    private final Doors doors;

    UnlockController(
            CheckPassword checkPassword, Credentials credentials, LetIn letIn, Unlocking unlocking, Doors doors) {
        this.checkPassword = checkPassword;
        this.credentials = credentials;
        this.letIn = letIn;
        this.unlocking = unlocking;
        this.doors = doors;
    }

    @AllowSignedIn
    @GetMapping(SessionLifeFilter.UNLOCK)
    ModelAndView show(@RequestParam(defaultValue = "/") String back) {
        return page(Answers.local(back), null);
    }

    @AllowSignedIn
    @PostMapping(SessionLifeFilter.UNLOCK)
    @Nullable
    ModelAndView unlock(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        UUID me = CurrentActor.get().account();
        // The demonstration has no secrets to ask for.
        boolean right = Doors.factors().contains(Factor.DEMO) || checkPassword.check(me, password);
        if (right) {
            unlocking.unlock(request.getSession());
            return goOn(request, response, Answers.local(back));
        }
        if (!letIn.isActive(me)) {
            // Locked out: the session of a guesser ends.
            doors.close(new Visit(request, response));
            return new ModelAndView("redirect:" + SignInController.DOOR);
        }
        return page(Answers.local(back), Refused.because("unlock.failed"));
    }

    /** Under the laid-over lock the page is still there and goes on by itself. */
    private static @Nullable ModelAndView goOn(HttpServletRequest request, HttpServletResponse response, String back) {
        if (Answers.isPart(request)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return null;
        }
        return new ModelAndView("redirect:" + back);
    }

    /** For the beat of a page whose person types without sending anything. */
    @AllowSignedIn
    @PostMapping("/here")
    @org.springframework.web.bind.annotation.ResponseStatus(HttpStatus.NO_CONTENT)
    void here() {
        // SessionLifeFilter has seen it already.
    }

    private ModelAndView page(String back, @Nullable Refused<?> refused) {
        ModelAndView page = new ModelAndView("access/unlock")
                .addObject("back", back)
                .addObject("demo", Doors.factors().contains(Factor.DEMO))
                .addObject(
                        "password", credentials.hasPassword(CurrentActor.get().account()))
                .addObject("refused", refused);
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
