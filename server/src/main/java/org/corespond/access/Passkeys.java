package org.corespond.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The public keys of passkeys, for Spring Security's WebAuthn. */
@Component
@Transactional
class Passkeys implements UserCredentialRepository {
    private final JdbcClient jdbc;

    Passkeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void delete(Bytes credentialId) {
        jdbc.sql("delete from access.passkey where credential_id = :id")
                .param("id", credentialId.getBytes())
                .update();
    }

    @Override
    public void save(CredentialRecord record) {
        jdbc.sql("""
                insert into access.passkey (credential_id, account_id, label, public_key, signature_count,
                        uv_initialized, backup_eligible, backup_state, transports, attestation_object,
                        attestation_client_data, created_at, last_used)
                values (:id, :account, :label, :key, :count, :uv, :eligible, :state, :transports, :object, :data,
                        :created, :used)
                on conflict (credential_id) do update
                set signature_count = excluded.signature_count, uv_initialized = excluded.uv_initialized,
                    backup_state = excluded.backup_state, last_used = excluded.last_used
                where access.passkey.account_id = excluded.account_id
                """)
                .param("id", record.getCredentialId().getBytes())
                .param("account", PasskeyUsers.accountId(record.getUserEntityUserId()))
                .param("label", record.getLabel())
                .param("key", record.getPublicKey().getBytes())
                .param("count", record.getSignatureCount())
                .param("uv", record.isUvInitialized())
                .param("eligible", record.isBackupEligible())
                .param("state", record.isBackupState())
                .param("transports", transports(record))
                .param("object", bytes(record.getAttestationObject()))
                .param("data", bytes(record.getAttestationClientDataJSON()))
                .param("created", Timestamp.from(record.getCreated()))
                .param("used", Timestamp.from(record.getLastUsed()))
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return jdbc.sql("select * from access.passkey where credential_id = :id")
                .param("id", credentialId.getBytes())
                .query(Passkeys::read)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes userId) {
        return list(PasskeyUsers.accountId(userId));
    }

    List<CredentialRecord> list(UUID accountId) {
        return jdbc.sql("select * from access.passkey where account_id = :id order by created_at")
                .param("id", accountId)
                .query(Passkeys::read)
                .list();
    }

    void removeAll(UUID accountId) {
        jdbc.sql("delete from access.passkey where account_id = :id")
                .param("id", accountId)
                .update();
    }

    private static String transports(CredentialRecord record) {
        return record.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }

    private static CredentialRecord read(ResultSet row, int n) throws SQLException {
        byte @Nullable [] object = row.getBytes("attestation_object");
        byte @Nullable [] data = row.getBytes("attestation_client_data");
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(PasskeyUsers.handle(row.getObject("account_id", UUID.class)))
                .label(row.getString("label"))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("uv_initialized"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .transports(Arrays.stream(row.getString("transports").split(","))
                        .filter(each -> !each.isEmpty())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .attestationObject(object == null ? null : new Bytes(object))
                .attestationClientDataJSON(data == null ? null : new Bytes(data))
                .created(row.getTimestamp("created_at").toInstant())
                .lastUsed(row.getTimestamp("last_used").toInstant())
                .build();
    }
}
