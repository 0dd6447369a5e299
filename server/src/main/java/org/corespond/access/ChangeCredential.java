package org.corespond.access;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.springframework.stereotype.Component;

/** What a person changes in their own ways in. */
@Component
class ChangeCredential {
    private final Accounts accounts;
    private final CheckPassword checkPassword;
    private final Credentials credentials;
    private final LiveSessions sessions;
    private final PasskeyRegistration registration;

    ChangeCredential(
            Accounts accounts,
            CheckPassword checkPassword,
            Credentials credentials,
            LiveSessions sessions,
            PasskeyRegistration registration) {
        this.accounts = accounts;
        this.checkPassword = checkPassword;
        this.credentials = credentials;
        this.sessions = sessions;
        this.registration = registration;
    }

    boolean hasPassword(UUID accountId) {
        return credentials.hasPassword(accountId);
    }

    /** The current password first: an unwatched screen must not be enough (ASVS 6.2.3). */
    Result<UUID> password(String current, String password, String session) {
        Account me = accounts.get(CurrentActor.get().account());
        if (!checkPassword.check(me.id(), current)) {
            return Refused.at("current", "password.current");
        }
        Optional<String> objection = credentials.objection(password, me.login());
        if (objection.isPresent()) {
            return Refused.at("password", objection.get());
        }
        credentials.setPassword(me.id(), password);
        sessions.endOthers(me.id(), session);
        return Result.done(me.id());
    }

    boolean addPasskey(HttpSession session, PasskeyRegistration.Answer answer) {
        UUID me = CurrentActor.get().account();
        boolean added = registration.register(me, session, answer);
        if (added) {
            credentials.addedPasskey(me);
        }
        return added;
    }

    Result<UUID> removePasskey(String id) {
        UUID me = CurrentActor.get().account();
        return credentials.removePasskey(me, id) ? Result.done(me) : Refused.because("me.last");
    }
}
