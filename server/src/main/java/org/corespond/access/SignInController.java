package org.corespond.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.corespond.access.Doors.Visit;
import org.corespond.kernel.Refused;
import org.corespond.web.AllowAnyone;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The door: password, then code, then the choice of a role where there are several. */
@Controller
@ConditionalOnWebApplication
class SignInController {
    static final String DOOR = "/sign-in";
    static final String CODE = "/sign-in/code";
    static final String AS = "/sign-in/as";

    private final CheckPassword checkPassword;
    private final CheckCode checkCode;
    private final LetIn letIn;
    private final Entrance entrance;
    private final Doors doors;

    SignInController(CheckPassword checkPassword, CheckCode checkCode, LetIn letIn, Entrance entrance, Doors doors) {
        this.checkPassword = checkPassword;
        this.checkCode = checkCode;
        this.letIn = letIn;
        this.entrance = entrance;
        this.doors = doors;
    }

    @AllowAnyone
    @GetMapping(DOOR)
    ModelAndView show(@RequestParam(defaultValue = "/") String back) {
        return page("access/sign-in", Answers.local(back), null);
    }

    @AllowAnyone
    @PostMapping(DOOR)
    ModelAndView password(Form form, HttpServletRequest request, HttpServletResponse response) {
        if (form.agreed() == null) {
            return again(form, "sign-in.banner");
        }
        Optional<UUID> account = checkPassword.check(form.login(), form.password());
        if (account.isEmpty()) {
            return again(form, "sign-in.failed");
        }
        doors.hold(
                new Visit(request, response), new Arriving(account.get(), form.backOrHome()), Set.of(Factor.PASSWORD));
        return new ModelAndView("redirect:" + CODE);
    }

    /**
     * What the first page sends.
     *
     * @param agreed the use banner was acknowledged (AC-8)
     */
    record Form(
            String login,
            String password,
            @Nullable String agreed,
            @Nullable String back) {
        String backOrHome() {
            return Answers.local(back);
        }
    }

    @AllowAnyone
    @GetMapping(CODE)
    ModelAndView askCode() {
        if (Doors.arriving().isEmpty()) {
            return new ModelAndView("redirect:" + DOOR);
        }
        return Factor.enough(Doors.factors()) ? new ModelAndView("redirect:" + AS) : page("access/code", "/", null);
    }

    @AllowAnyone
    @PostMapping(CODE)
    ModelAndView code(@RequestParam String code, HttpServletRequest request, HttpServletResponse response) {
        Optional<Arriving> who = Doors.arriving();
        if (who.isEmpty() || !Doors.factors().contains(Factor.PASSWORD)) {
            return new ModelAndView("redirect:" + DOOR);
        }
        if (!checkCode.check(who.get().accountId(), code)) {
            return page("access/code", "/", Refused.because("sign-in.code"));
        }
        String next = entrance.enter(new Visit(request, response), who.get(), Set.of(Factor.PASSWORD, Factor.CODE));
        return new ModelAndView("redirect:" + next);
    }

    @AllowAnyone
    @GetMapping(AS)
    ModelAndView chooseRole() {
        Optional<Arriving> who = Doors.arriving();
        if (who.isEmpty() || !Factor.enough(Doors.factors())) {
            return new ModelAndView("redirect:" + DOOR);
        }
        List<RoleChoice> choices = letIn.choices(who.get().accountId());
        return new ModelAndView("access/as").addObject("choices", choices);
    }

    @AllowAnyone
    @PostMapping(AS)
    ModelAndView as(@RequestParam UUID membership, HttpServletRequest request, HttpServletResponse response) {
        Optional<Arriving> who = Doors.arriving();
        Set<String> factors = Doors.factors();
        if (who.isEmpty() || !Factor.enough(factors)) {
            return new ModelAndView("redirect:" + DOOR);
        }
        String next = entrance.as(new Visit(request, response), who.get(), membership, factors)
                .orElse(AS);
        return new ModelAndView("redirect:" + next);
    }

    @AllowAnyone
    @PostMapping("/sign-out")
    ModelAndView out(HttpServletRequest request, HttpServletResponse response) {
        letIn.leaves();
        doors.close(new Visit(request, response));
        return new ModelAndView("redirect:" + DOOR);
    }

    /** What was typed is kept, but never a password. */
    private static ModelAndView again(Form form, String because) {
        return page("access/sign-in", form.backOrHome(), Refused.because(because))
                .addObject("login", form.login());
    }

    private static ModelAndView page(String template, String back, @Nullable Refused<?> refused) {
        ModelAndView page = new ModelAndView(template).addObject("back", back).addObject("refused", refused);
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
