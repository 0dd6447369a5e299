package org.corespond.access;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.corespond.access.Accounts.Whereabouts;
import org.corespond.access.Links.Link;
import org.corespond.directory.Agency;
import org.corespond.directory.Community;
import org.corespond.directory.Directory;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Ids;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.kernel.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The first administrator names the community and the agency, or joins a community that an import has made. */
@Component
class SetUpCommunity {
    private final Directory directory;
    private final Accounts accounts;
    private final Links links;
    private final Ids ids;
    private final TransactionTemplate transaction;

    SetUpCommunity(Directory directory, Accounts accounts, Links links, Ids ids, TransactionTemplate transaction) {
        this.directory = directory;
        this.accounts = accounts;
        this.links = links;
        this.ids = ids;
        this.transaction = transaction;
    }

    String login(UUID accountId) {
        return accounts.findWhereabouts(accountId).map(Whereabouts::login).orElseThrow();
    }

    Result<UUID> setUp(Link link, SetUpForm form) {
        Optional<Refused<UUID>> objection = objection(form);
        if (objection.isPresent()) {
            return objection.get();
        }
        Community community = form.which().isBlank()
                ? new Community(
                        ids.next(), slug(form.community()), form.community().strip(), ZoneId.of(form.zone()))
                : directory.community(UUID.fromString(form.which()));
        return CurrentActor.as(
                Actor.system(community.id(), "setup"), () -> transaction.execute(status -> add(link, form, community)));
    }

    private Optional<Refused<UUID>> objection(SetUpForm form) {
        if (!form.isComplete()) {
            return Optional.of(Refused.because("setup.missing"));
        }
        if (!ZoneId.getAvailableZoneIds().contains(form.zone())) {
            return Optional.of(Refused.at("zone", "setup.zone"));
        }
        return InvitePerson.loginIsFree(form.login(), accounts)
                ? Optional.empty()
                : Optional.of(Refused.at("login", "setup.login"));
    }

    private Result<UUID> add(Link link, SetUpForm form, Community community) {
        if (form.which().isBlank()) {
            directory.add(community);
        }
        Agency agency = new Agency(ids.next(), community.id(), form.agency().strip(), form.kind());
        directory.add(agency);
        UUID account = accounts.add(form.login(), form.name().strip());
        accounts.grant(account, agency.id(), Role.ADMINISTRATOR);
        if (!links.attach(link, accounts.findWhereabouts(account).orElseThrow())) {
            throw new IllegalStateException("the setup link was used in the same moment");
        }
        return Result.done(account);
    }

    private String slug(String name) {
        String plain = name.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String slug = plain.substring(0, Math.min(plain.length(), 40));
        boolean taken = slug.isEmpty()
                || directory.communities().stream().anyMatch(each -> each.slug().equals(slug));
        return taken ? "community-" + ids.next().toString().substring(24) : slug;
    }
}
