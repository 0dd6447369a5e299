package org.corespond.access;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All that proves one account: what it has, setting it, and taking it away; each change leaves an audit row (AU-2). */
@Component
@Transactional
class Credentials {
    private final Passwords passwords;
    private final Codes codes;
    private final Passkeys passkeys;
    private final LiveSessions sessions;
    private final Audit audit;

    Credentials(Passwords passwords, Codes codes, Passkeys passkeys, LiveSessions sessions, Audit audit) {
        this.passwords = passwords;
        this.codes = codes;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.audit = audit;
    }

    Optional<String> objection(String password, String login) {
        return passwords.objection(password, login);
    }

    OptionalLong confirms(byte[] secret, String code) {
        return codes.confirms(secret, code);
    }

    boolean hasPassword(UUID accountId) {
        return passwords.has(accountId);
    }

    void set(UUID accountId, String password, byte[] secret, long usedStep) {
        codes.set(accountId, secret, usedStep);
        setPassword(accountId, password);
    }

    void setPassword(UUID accountId, String password) {
        passwords.set(accountId, password);
        audit.changed("access.credential.password", accountId);
    }

    void addedPasskey(UUID accountId) {
        audit.changed("access.credential.passkey", accountId);
    }

    /** Not the last way in. */
    boolean removePasskey(UUID accountId, String id) {
        List<CredentialRecord> mine = passkeys.list(accountId);
        Optional<CredentialRecord> doomed = mine.stream()
                .filter(each -> each.getCredentialId().toBase64UrlString().equals(id))
                .findFirst();
        if (doomed.isEmpty() || (mine.size() == 1 && !passwords.has(accountId))) {
            return false;
        }
        passkeys.delete(doomed.get().getCredentialId());
        audit.changed("access.credential.passkey.remove", accountId);
        return true;
    }

    /** A lost factor may be in other hands: nothing that was given before opens any more. */
    void forgetAll(UUID accountId) {
        passwords.remove(accountId);
        codes.remove(accountId);
        passkeys.removeAll(accountId);
        sessions.end(accountId);
        audit.changed("access.credentials.remove", accountId);
    }
}
