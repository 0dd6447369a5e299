package org.corespond.access;

import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shows a passkey: the page asks for a challenge, the device checks the person and signs it. */
@Component
class PasskeyProof {
    private static final String ASKED = "corespond.passkey.challenge";

    private final WebAuthnRelyingPartyOperations operations;
    private final JsonMapper json;

    PasskeyProof(WebAuthnRelyingPartyOperations operations, PasskeyConfiguration.Json json) {
        this.operations = operations;
        this.json = json.mapper();
    }

    /** For any account: the device knows which passkeys it has for us, the page never learns who exists. */
    String options(HttpSession session) {
        var anybody = new AnonymousAuthenticationToken(
                "passkey", "anybody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
        PublicKeyCredentialRequestOptions options = operations.createCredentialRequestOptions(
                new ImmutablePublicKeyCredentialRequestOptionsRequest(anybody));
        session.setAttribute(ASKED, options);
        return json.writeValueAsString(options);
    }

    /** Whose passkey it is, when the signature is right; each challenge counts once. */
    Optional<UUID> check(HttpSession session, String credential) {
        if (!(session.getAttribute(ASKED) instanceof PublicKeyCredentialRequestOptions options)) {
            return Optional.empty();
        }
        session.removeAttribute(ASKED);
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> shown =
                    json.readValue(credential, new TypeReference<>() {});
            PublicKeyCredentialUserEntity user =
                    operations.authenticate(new RelyingPartyAuthenticationRequest(options, shown));
            return Optional.of(PasskeyUsers.accountId(user.getId()));
        } catch (WebAuthnException | IllegalArgumentException | JacksonException e) {
            return Optional.empty();
        }
    }

    JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            return json.createObjectNode();
        }
    }
}
