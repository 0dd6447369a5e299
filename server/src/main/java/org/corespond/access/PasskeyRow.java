package org.corespond.access;

import java.time.Instant;
import org.springframework.security.web.webauthn.api.CredentialRecord;

/** A passkey as its person sees it. */
public record PasskeyRow(String id, String label, Instant lastUsed) {

    static PasskeyRow of(CredentialRecord record) {
        return new PasskeyRow(record.getCredentialId().toBase64UrlString(), record.getLabel(), record.getLastUsed());
    }
}
