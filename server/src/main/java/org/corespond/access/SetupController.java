package org.corespond.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.codec.binary.Base32;
import org.corespond.access.Doors.Visit;
import org.corespond.access.Links.Link;
import org.corespond.directory.Directory;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.AllowAnyone;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a one-time link opens: the first steps of an empty installation, and setting what proves a person. */
@Controller
@ConditionalOnWebApplication
class SetupController {
    private final Links links;
    private final Enrol enrol;
    private final SetUpCommunity setUp;
    private final Directory directory;
    private final Entrance entrance;

    SetupController(Links links, Enrol enrol, SetUpCommunity setUp, Directory directory, Entrance entrance) {
        this.links = links;
        this.enrol = enrol;
        this.setUp = setUp;
        this.directory = directory;
        this.entrance = entrance;
    }

    @AllowAnyone
    @GetMapping("/setup/{token}")
    ModelAndView show(@PathVariable String token) {
        return links.find(token).map(link -> page(token, link, null)).orElseGet(SetupController::closed);
    }

    @AllowAnyone
    @PostMapping("/setup/{token}/first")
    ModelAndView first(@PathVariable String token, SetUpForm form) {
        Optional<Link> link = links.find(token);
        if (link.isEmpty()) {
            return closed();
        }
        return setUp.setUp(link.get(), form)
                .fold(
                        done -> new ModelAndView("redirect:/setup/" + token),
                        no -> page(token, link.get(), no).addObject("form", form));
    }

    @AllowAnyone
    @PostMapping("/setup/{token}/password")
    ModelAndView password(
            @PathVariable String token,
            @RequestParam String password,
            @RequestParam String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Link> link = links.find(token).filter(found -> found.accountId() != null);
        if (link.isEmpty()) {
            return closed();
        }
        Result<UUID> enrolled = enrol.password(link.get(), password, code);
        return enrolled.fold(
                account -> new ModelAndView("redirect:"
                        + entrance.enter(
                                new Visit(request, response),
                                new Arriving(account, "/"),
                                Set.of(Factor.PASSWORD, Factor.CODE))),
                no -> links.find(token).map(open -> page(token, open, no)).orElseGet(SetupController::closed));
    }

    private ModelAndView page(String token, Link link, @Nullable Refused<?> refused) {
        ModelAndView page = link.accountId() == null ? firstPage() : credentialPage(link, setUp.login(link.account()));
        page.addObject("token", token).addObject("refused", refused);
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private ModelAndView firstPage() {
        return new ModelAndView("access/first")
                .addObject("communities", directory.communities())
                .addObject("form", SetUpForm.EMPTY);
    }

    private ModelAndView credentialPage(Link link, String login) {
        String key = new Base32().encodeToString(enrol.secret(link)).replace("=", "");
        String address = "otpauth://totp/Corespond:" + login + "?secret=" + key + "&issuer=Corespond";
        return new ModelAndView("access/setup")
                .addObject("login", login)
                .addObject("key", key.replaceAll("(.{4})(?=.)", "$1 "))
                .addObject("qr", QrPicture.of(address));
    }

    private static ModelAndView closed() {
        ModelAndView page = new ModelAndView("access/closed");
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }
}
