package org.corespond.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.corespond.access.Doors.Visit;
import org.corespond.kernel.CurrentActor;
import org.corespond.web.AllowAnyone;
import org.corespond.web.AllowSignedIn;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Sign-in and unlock by a passkey: its device has checked the person, so it is enough alone. */
@RestController
@ConditionalOnWebApplication
class PasskeyController {
    private final PasskeyProof proof;
    private final LetIn letIn;
    private final Entrance entrance;
    private final Strays strays;
    private final Unlocking unlocking;

    PasskeyController(PasskeyProof proof, LetIn letIn, Entrance entrance, Strays strays, Unlocking unlocking) {
        this.proof = proof;
        this.letIn = letIn;
        this.entrance = entrance;
        this.strays = strays;
        this.unlocking = unlocking;
    }

    @AllowAnyone
    @PostMapping(path = "/sign-in/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
    String options(HttpSession session) {
        return proof.options(session);
    }

    @AllowAnyone
    @PostMapping("/sign-in/passkey")
    ResponseEntity<Map<String, String>> signIn(
            @RequestBody String body, HttpServletRequest request, HttpServletResponse response) {
        JsonNode sent = proof.read(body);
        if (!sent.path("agreed").asBoolean(false)) {
            return ResponseEntity.badRequest().build();
        }
        Optional<UUID> account = proof.check(
                        request.getSession(), sent.path("credential").toString())
                .filter(letIn::isActive);
        if (account.isEmpty()) {
            strays.record("sign-in.passkey");
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        Arriving who =
                new Arriving(account.get(), Answers.local(sent.path("back").asString("/")));
        return ResponseEntity.ok(
                Map.of("go", entrance.enter(new Visit(request, response), who, Set.of(Factor.PASSKEY))));
    }

    @AllowSignedIn
    @PostMapping(path = "/unlock/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
    String unlockOptions(HttpSession session) {
        return proof.options(session);
    }

    @AllowSignedIn
    @PostMapping("/unlock/passkey")
    ResponseEntity<Map<String, String>> unlock(@RequestBody String body, HttpSession session) {
        JsonNode sent = proof.read(body);
        UUID me = CurrentActor.get().account();
        boolean mine = proof.check(session, sent.path("credential").toString())
                .filter(me::equals)
                .isPresent();
        if (!mine) {
            strays.record("unlock.passkey");
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        unlocking.unlockByPasskey(session);
        return ResponseEntity.ok(Map.of("go", Answers.local(sent.path("back").asString("/"))));
    }
}
