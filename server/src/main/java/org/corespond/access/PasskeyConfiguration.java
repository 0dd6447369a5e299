package org.corespond.access;

import java.net.URI;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import tools.jackson.databind.json.JsonMapper;

/** Who we are to passkeys: the name in the public address. The device must check the person (AAL2 in one step). */
@Configuration(proxyBeanMethods = false)
class PasskeyConfiguration {

    /** JSON as the WebAuthn pages speak it. */
    record Json(JsonMapper mapper) {}

    @Bean
    static Json webauthnJson() {
        return new Json(
                JsonMapper.builder().addModule(new WebauthnJacksonModule()).build());
    }

    @Bean
    static WebAuthnRelyingPartyOperations passkeyOperations(
            PasskeyUsers users,
            Passkeys passkeys,
            @Value("${corespond.public-url:http://localhost:8080}") String publicUrl) {
        PublicKeyCredentialRpEntity us = PublicKeyCredentialRpEntity.builder()
                .id(URI.create(publicUrl).getHost())
                .name("Corespond")
                .build();
        var operations = new Webauthn4JRelyingPartyOperations(users, passkeys, us, Set.of(publicUrl));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }
}
