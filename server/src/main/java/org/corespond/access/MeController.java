package org.corespond.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.corespond.access.Doors.Visit;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.AllowSignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** My account: what proves me, and as what I work now. */
@Controller
@ConditionalOnWebApplication
class MeController {
    private static final String ME = "/me";

    private final Accounts accounts;
    private final LetIn letIn;
    private final Entrance entrance;
    private final ChangeCredential change;
    private final Passkeys passkeys;

    MeController(Accounts accounts, LetIn letIn, Entrance entrance, ChangeCredential change, Passkeys passkeys) {
        this.accounts = accounts;
        this.letIn = letIn;
        this.entrance = entrance;
        this.change = change;
        this.passkeys = passkeys;
    }

    @AllowSignedIn
    @GetMapping(ME)
    ModelAndView show(@RequestParam(defaultValue = "false") boolean changed) {
        return page(null).addObject("changed", changed);
    }

    @AllowSignedIn
    @PostMapping(ME + "/as")
    String as(@RequestParam UUID membership, HttpServletRequest request, HttpServletResponse response) {
        Arriving me = new Arriving(CurrentActor.get().account(), "/");
        return "redirect:"
                + entrance.as(new Visit(request, response), me, membership, Doors.factors())
                        .orElse(ME);
    }

    /** The other sessions of the account end; this one goes on. */
    @AllowSignedIn
    @PostMapping(ME + "/password")
    ModelAndView password(@RequestParam String current, @RequestParam String password, HttpServletRequest request) {
        return after(change.password(current, password, request.getSession().getId()));
    }

    @AllowSignedIn
    @PostMapping(ME + "/passkeys/remove")
    ModelAndView removePasskey(@RequestParam String id) {
        return after(change.removePasskey(id));
    }

    private ModelAndView after(Result<UUID> result) {
        return result.fold(done -> new ModelAndView("redirect:" + ME + "?changed=true"), this::page);
    }

    private ModelAndView page(@Nullable Refused<?> refused) {
        UUID me = CurrentActor.get().account();
        // A person signed in otherwise than by an account of ours (tests, an outside provider) has no account to show.
        ModelAndView page = new ModelAndView("access/me")
                .addObject("login", accounts.find(me).map(Account::login).orElse(""))
                .addObject("choices", letIn.choices(me))
                .addObject("hasPassword", change.hasPassword(me))
                .addObject(
                        "passkeys",
                        passkeys.list(me).stream().map(PasskeyRow::of).toList())
                .addObject("changed", false)
                .addObject("refused", refused);
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
