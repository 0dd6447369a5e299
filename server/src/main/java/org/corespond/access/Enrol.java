package org.corespond.access;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.corespond.access.Accounts.Whereabouts;
import org.corespond.access.Links.Link;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Uses a one-time link up: from then on the account is proved by what was set here, and by nothing older. */
@Component
class Enrol {
    private final Accounts accounts;
    private final Links links;
    private final Credentials credentials;
    private final SecretBox box;
    private final TransactionTemplate transaction;

    Enrol(Accounts accounts, Links links, Credentials credentials, SecretBox box, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.links = links;
        this.credentials = credentials;
        this.box = box;
        this.transaction = transaction;
    }

    /** The secret for the code app: the same while the link is open, so that a page shown twice fits one app. */
    byte[] secret(Link link) {
        Bytes kept = link.totp();
        if (kept != null) {
            return box.open(link.account(), kept.getBytes());
        }
        byte[] secret = Codes.newSecret();
        links.keepTotp(link, box.seal(link.account(), secret));
        return secret;
    }

    Result<UUID> password(Link link, String password, String code) {
        Whereabouts who = accounts.findWhereabouts(link.account()).orElseThrow();
        Optional<String> objection = credentials.objection(password, who.login());
        if (objection.isPresent()) {
            return Refused.at("password", objection.get());
        }
        byte[] secret = secret(link);
        OptionalLong step = credentials.confirms(secret, code);
        if (step.isEmpty()) {
            links.missed(link);
            return Refused.at("code", "setup.code");
        }
        return use(link, who, () -> {
            credentials.set(who.accountId(), password, secret, step.getAsLong());
            return true;
        });
    }

    /** @param register keeps the passkey, or finds that it does not fit what was asked */
    Result<UUID> passkey(Link link, BooleanSupplier register) {
        Whereabouts who = accounts.findWhereabouts(link.account()).orElseThrow();
        return use(link, who, () -> {
            credentials.addedPasskey(who.accountId());
            return register.getAsBoolean();
        });
    }

    private Result<UUID> use(Link link, Whereabouts who, BooleanSupplier set) {
        return CurrentActor.as(who.visitor(), () -> transaction.execute(status -> inOneGo(status, link, set)));
    }

    private Result<UUID> inOneGo(TransactionStatus status, Link link, BooleanSupplier set) {
        UUID id = link.account();
        if (accounts.get(id).standing() == Account.Standing.DISABLED || !links.use(link)) {
            return Refused.because("setup.closed");
        }
        credentials.forgetAll(id);
        if (!set.getAsBoolean()) {
            status.setRollbackOnly();
            return Refused.because("setup.passkey");
        }
        accounts.set(id, Account.Standing.ACTIVE);
        return Result.done(id);
    }
}
