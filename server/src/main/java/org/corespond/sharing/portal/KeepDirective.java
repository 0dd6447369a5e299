package org.corespond.sharing.portal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.sharing.portal.Directives.Kept;
import org.corespond.sharing.portal.Profiles.Profile;
import org.corespond.web.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The person keeps the signed directive here, and may take it back. */
@Component
class KeepDirective {
    private final Profiles profiles;
    private final Directives directives;
    private final Once once;
    private final Audit audit;

    KeepDirective(Profiles profiles, Directives directives, Once once, Audit audit) {
        this.profiles = profiles;
        this.directives = directives;
        this.once = once;
        this.audit = audit;
    }

    @Transactional
    Result<UUID> keep(DirectiveForm form, UUID key) {
        Profile profile = profiles.mine();
        Optional<Directives.Form> said = form.said();
        if (said.isEmpty()) {
            return Refused.at("state", "portal.directive-form");
        }
        Optional<Original> original = form.original();
        if (original.isEmpty()) {
            return Refused.at("file", "portal.directive-file");
        }
        if (!once.spent(key)) {
            directives.add(profile, said.get(), original.get());
            once.spend(key);
            audit.changed("portal.directive", profile.personId());
        }
        return Result.done(profile.id());
    }

    @Transactional
    void withdraw(UUID directive) {
        Profile profile = profiles.mine();
        directives.withdraw(directive);
        audit.changed("portal.directive.withdraw", profile.personId());
    }

    /** What is kept now; writes the view. */
    @Transactional
    public Optional<Kept> find() {
        Profile profile = profiles.mine();
        audit.viewed("portal.directive", List.of(profile.personId()));
        return directives.find(profile.id());
    }

    /** The original, to take along. */
    @Transactional
    Original original(UUID directive) {
        Profile profile = profiles.mine();
        Original original = directives.original(directive).orElseThrow();
        audit.released("portal.directive", List.of(profile.personId()));
        return original;
    }
}
