package org.corespond.access;

import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Makes a passkey: the page asks for options, the device makes a key pair, its public half is kept. */
@Component
class PasskeyRegistration {
    private static final String ASKED = "corespond.passkey.new";
    private static final int LABEL = 60;

    private final WebAuthnRelyingPartyOperations operations;
    private final JsonMapper json;

    PasskeyRegistration(WebAuthnRelyingPartyOperations operations, PasskeyConfiguration.Json json) {
        this.operations = operations;
        this.json = json.mapper();
    }

    String options(UUID accountId, HttpSession session) {
        var whoever = UsernamePasswordAuthenticationToken.authenticated(
                accountId.toString(), null, AuthorityUtils.NO_AUTHORITIES);
        PublicKeyCredentialCreationOptions options = operations.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(whoever));
        session.setAttribute(ASKED, options);
        return json.writeValueAsString(options);
    }

    /** Whether the device's answer fits what was asked; asked once, answered once. */
    boolean register(UUID accountId, HttpSession session, Answer answer) {
        if (!(session.getAttribute(ASKED) instanceof PublicKeyCredentialCreationOptions options)
                || !PasskeyUsers.handle(accountId).equals(options.getUser().getId())) {
            return false;
        }
        session.removeAttribute(ASKED);
        try {
            operations.registerCredential(new ImmutableRelyingPartyRegistrationRequest(options, publicKey(answer)));
            return true;
        } catch (WebAuthnException | IllegalArgumentException | JacksonException e) {
            return false;
        }
    }

    private RelyingPartyPublicKey publicKey(Answer answer) {
        PublicKeyCredential<AuthenticatorAttestationResponse> credential =
                json.readValue(answer.credential(), new TypeReference<>() {});
        String label = answer.label().strip();
        return new RelyingPartyPublicKey(
                credential, label.isEmpty() ? "Passkey" : label.substring(0, Math.min(LABEL, label.length())));
    }

    /** What the page sends: the name that the person gave the passkey, and what the device said. */
    record Answer(String label, String credential) {}

    /** The page's JSON, taken apart. */
    Answer read(String body) {
        try {
            var tree = json.readTree(body);
            return new Answer(
                    tree.path("label").asString(""), tree.path("credential").toString());
        } catch (JacksonException e) {
            return new Answer("", "{}");
        }
    }
}
