package org.corespond.access;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.corespond.access.Accounts.Whereabouts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Accounts as WebAuthn names them: the user handle is the account's id, which tells a device nothing about its owner. */
@Component
class PasskeyUsers implements PublicKeyCredentialUserEntityRepository {
    private final Accounts accounts;

    PasskeyUsers(Accounts accounts) {
        this.accounts = accounts;
    }

    static Bytes handle(UUID accountId) {
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(accountId.getMostSignificantBits())
                .putLong(accountId.getLeastSignificantBits())
                .array());
    }

    static UUID accountId(Bytes handle) {
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        if (bytes.remaining() != 16) {
            throw new IllegalArgumentException("not a user handle of ours");
        }
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return accounts.findWhereabouts(accountId(id)).map(PasskeyUsers::entity).orElse(null);
    }

    /** @param username the id of the account, as its principal is called */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return accounts.findWhereabouts(UUID.fromString(username))
                .map(PasskeyUsers::entity)
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity userEntity) {
        throw new UnsupportedOperationException("accounts are made by invitation");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("accounts are never deleted, only disabled");
    }

    private static PublicKeyCredentialUserEntity entity(Whereabouts who) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle(who.accountId()))
                .name(who.login())
                .displayName(who.login())
                .build();
    }
}
