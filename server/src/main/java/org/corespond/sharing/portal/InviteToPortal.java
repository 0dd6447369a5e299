package org.corespond.sharing.portal;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.corespond.access.PortalAccounts;
import org.corespond.access.PortalAccounts.Invited;
import org.corespond.audit.Audit;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Protected.Header;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.kernel.Role;
import org.corespond.people.People;
import org.corespond.sharing.portal.Profiles.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A worker invites a person of the agency to the portal; for somebody else's person there is nothing to invite to. */
@Component
public class InviteToPortal {
    private final People people;
    private final Profiles profiles;
    private final Families families;
    private final PortalAccounts accounts;
    private final Audit audit;

    InviteToPortal(People people, Profiles profiles, Families families, PortalAccounts accounts, Audit audit) {
        this.people = people;
        this.profiles = profiles;
        this.families = families;
        this.accounts = accounts;
        this.audit = audit;
    }

    @Transactional
    public Result<Invited> invite(UUID person, String name, String login) {
        ours(person);
        if (profiles.find(person).isPresent()) {
            return Refused.because("portal.invited");
        }
        if (families.elsewhere(person)) {
            return Refused.because("portal.other-agency");
        }
        Result<Invited> invited = accounts.invite(new PortalAccounts.Invitation(name, login, person, Role.PERSON));
        if (invited instanceof Result.Done<Invited>(Invited done)) {
            profiles.add(person, done.account());
            audit.changed("portal.invite", person);
        }
        return invited;
    }

    /** Family gets a room of its own, by the agency that keeps the person's card. */
    @Transactional
    public Result<Invited> family(UUID person, String relation, String name, String login) {
        ours(person);
        if (families.elsewhere(person)) {
            return Refused.because("portal.other-agency");
        }
        Result<Invited> invited = accounts.invite(new PortalAccounts.Invitation(name, login, person, Role.FAMILY));
        if (invited instanceof Result.Done<Invited>(Invited done)) {
            families.invite(person, done.account(), relation.strip());
            audit.changed("portal.invite.family", person);
        }
        return invited;
    }

    /** A new link for the one whom this agency invited. */
    @Transactional
    Result<Invited> again(UUID person) {
        ours(person);
        Optional<Profile> profile = profiles.find(person)
                .filter(found -> found.agencyId().equals(CurrentActor.get().agency()));
        if (profile.isEmpty()) {
            return Refused.because("portal.other-agency");
        }
        audit.changed("portal.invite.again", person);
        return Result.done(accounts.again(profile.get().accountId()));
    }

    /** Whether there is somebody to invite; writes the view. */
    @Transactional
    boolean open(UUID person) {
        ours(person);
        audit.viewed("portal.invite", List.of(person));
        return profiles.find(person).isEmpty();
    }

    private void ours(UUID person) {
        Header header = people.of(person).header();
        if (!header.handedOver() && !CurrentActor.get().agency().equals(header.custodian())) {
            throw new NoSuchElementException("not a person of this agency");
        }
    }
}
