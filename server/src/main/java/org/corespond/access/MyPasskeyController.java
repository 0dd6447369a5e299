package org.corespond.access;

import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.corespond.kernel.CurrentActor;
import org.corespond.web.AllowSignedIn;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** One more passkey for the person who is signed in. */
@RestController
@ConditionalOnWebApplication
class MyPasskeyController {
    private final PasskeyRegistration registration;
    private final ChangeCredential change;

    MyPasskeyController(PasskeyRegistration registration, ChangeCredential change) {
        this.registration = registration;
        this.change = change;
    }

    @AllowSignedIn
    @PostMapping(path = "/me/passkeys/options", produces = MediaType.APPLICATION_JSON_VALUE)
    String options(HttpSession session) {
        return registration.options(CurrentActor.get().account(), session);
    }

    @AllowSignedIn
    @PostMapping("/me/passkeys")
    ResponseEntity<Map<String, String>> add(@RequestBody String body, HttpSession session) {
        return change.addPasskey(session, registration.read(body))
                ? ResponseEntity.ok(Map.of("go", "/me?changed=true"))
                : ResponseEntity.badRequest().build();
    }
}
