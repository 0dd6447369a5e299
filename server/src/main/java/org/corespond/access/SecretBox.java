package org.corespond.access;

import java.util.UUID;
import javax.crypto.SecretKey;
import org.corespond.keys.Gcm;
import org.corespond.keys.InstanceKey;
import org.springframework.stereotype.Component;

/**
 * Encrypts the few secrets that must be read again (AES-256-GCM, SC-28), bound to their account so that a row copied to
 * another account opens nothing.
 */
@Component
class SecretBox {
    private final SecretKey key;

    SecretBox(InstanceKey instance) {
        this.key = instance.itself();
    }

    byte[] seal(UUID owner, byte[] secret) {
        return Gcm.seal(key, owner.toString(), secret);
    }

    byte[] open(UUID owner, byte[] sealed) {
        return Gcm.open(key, owner.toString(), sealed);
    }
}
