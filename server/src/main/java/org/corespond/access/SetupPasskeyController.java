package org.corespond.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.corespond.access.Doors.Visit;
import org.corespond.access.Links.Link;
import org.corespond.access.PasskeyRegistration.Answer;
import org.corespond.web.AllowAnyone;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A passkey made on a one-time link. */
@RestController
@ConditionalOnWebApplication
class SetupPasskeyController {
    private final Links links;
    private final Enrol enrol;
    private final PasskeyRegistration registration;
    private final Entrance entrance;

    SetupPasskeyController(Links links, Enrol enrol, PasskeyRegistration registration, Entrance entrance) {
        this.links = links;
        this.enrol = enrol;
        this.registration = registration;
        this.entrance = entrance;
    }

    @AllowAnyone
    @PostMapping(path = "/setup/{token}/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> options(@PathVariable String token, HttpSession session) {
        return open(token)
                .map(link -> ResponseEntity.ok(registration.options(link.account(), session)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @AllowAnyone
    @PostMapping("/setup/{token}/passkey")
    ResponseEntity<Map<String, String>> keep(
            @PathVariable String token,
            @RequestBody String body,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Link> link = open(token);
        if (link.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        Answer answer = registration.read(body);
        HttpSession session = request.getSession();
        return enrol.passkey(link.get(), () -> registration.register(link.get().account(), session, answer))
                .fold(
                        account -> ResponseEntity.ok(Map.of(
                                "go",
                                entrance.enter(
                                        new Visit(request, response),
                                        new Arriving(account, "/"),
                                        Set.of(Factor.PASSKEY)))),
                        no -> ResponseEntity.badRequest().build());
    }

    private Optional<Link> open(String token) {
        return links.find(token).filter(link -> link.accountId() != null);
    }
}
