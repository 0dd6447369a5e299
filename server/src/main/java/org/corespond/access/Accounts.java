package org.corespond.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.corespond.kernel.Actor;
import org.corespond.kernel.Ids;
import org.corespond.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of the acting community and their roles: the question API that other capabilities read. */
@Component
@Transactional
public class Accounts {
    private static final String SELECT = """
            select a.id, a.community_id, l.login, a.name, a.state, a.last_use
            from access.account a join access.login l on l.account_id = a.id
            """;
    private static final RowMapper<Account> ACCOUNT = (row, n) -> {
        @Nullable Timestamp lastUse = row.getTimestamp("last_use");
        return new Account(
                row.getObject("id", UUID.class),
                row.getObject("community_id", UUID.class),
                row.getString("login"),
                row.getString("name"),
                Account.Standing.valueOf(row.getString("state")),
                lastUse == null ? null : lastUse.toInstant());
    };
    private static final RowMapper<Membership> MEMBERSHIP = (row, n) -> new Membership(
            row.getObject("id", UUID.class),
            row.getObject("account_id", UUID.class),
            row.getObject("agency_id", UUID.class),
            Role.valueOf(row.getString("role")),
            row.getObject("person_id", UUID.class));

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** A new account without roles or credentials; the login is free ({@link #loginTaken}). */
    public UUID add(String login, String name) {
        UUID id = ids.next();
        jdbc.sql("""
                insert into access.account (id, community_id, name, added_at)
                values (:id, kernel.current_community(), :name, :at)
                """)
                .param("id", id)
                .param("name", name)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("""
                insert into access.login (account_id, community_id, login)
                values (:id, kernel.current_community(), :login)
                """).param("id", id).param("login", folded(login)).update();
        return id;
    }

    /** Gives the account a role for an agency; giving it twice changes nothing. */
    public void grant(UUID accountId, UUID agencyId, Role role) {
        jdbc.sql("""
                insert into access.membership (id, community_id, account_id, agency_id, role, added_at)
                values (:id, kernel.current_community(), :account, :agency, :role, :at)
                on conflict do nothing
                """)
                .param("id", ids.next())
                .param("account", accountId)
                .param("agency", agencyId)
                .param("role", role.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** Lets the account into the portal of one person, as herself or as family. */
    void bind(UUID accountId, UUID agencyId, Role role, UUID personId) {
        jdbc.sql("""
                insert into access.membership (id, community_id, account_id, agency_id, role, person_id, added_at)
                values (:id, kernel.current_community(), :account, :agency, :role, :person, :at)
                """)
                .param("id", ids.next())
                .param("account", accountId)
                .param("agency", agencyId)
                .param("role", role.name())
                .param("person", personId)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** Login names are unique over all communities, in any case of letters. */
    @Transactional(readOnly = true)
    public boolean loginTaken(String login) {
        return findLogin(login).isPresent();
    }

    @Transactional(readOnly = true)
    public List<Account> list() {
        return jdbc.sql(SELECT + " order by a.name, a.id").query(ACCOUNT).list();
    }

    @Transactional(readOnly = true)
    public Optional<Account> find(UUID id) {
        return jdbc.sql(SELECT + " where a.id = :id")
                .param("id", id)
                .query(ACCOUNT)
                .optional();
    }

    @Transactional(readOnly = true)
    public Account get(UUID id) {
        return find(id).orElseThrow();
    }

    /** An account of somebody who works here; those of the portal are nobody's to manage but their inviters'. */
    @Transactional(readOnly = true)
    Account staff(UUID id) {
        Account account = get(id);
        if (memberships(id).stream().anyMatch(each -> !each.role().staff())) {
            throw new NoSuchElementException("an account of the portal");
        }
        return account;
    }

    @Transactional(readOnly = true)
    public List<Membership> memberships() {
        return jdbc.sql("select * from access.membership order by added_at, id")
                .query(MEMBERSHIP)
                .list();
    }

    @Transactional(readOnly = true)
    public List<Membership> memberships(UUID accountId) {
        return jdbc.sql("select * from access.membership where account_id = :id order by added_at, id")
                .param("id", accountId)
                .query(MEMBERSHIP)
                .list();
    }

    /** Accounts that may act now in the role for the agency, by name: who can be assigned, offered or called. */
    @Transactional(readOnly = true)
    public List<Account> list(UUID agencyId, Role role) {
        return jdbc.sql(SELECT + """
                 where a.state = 'ACTIVE' and a.id in
                       (select account_id from access.membership where agency_id = :agency and role = :role)
                 order by a.name, a.id
                """)
                .param("agency", agencyId)
                .param("role", role.name())
                .query(ACCOUNT)
                .list();
    }

    void revoke(UUID membershipId) {
        jdbc.sql("delete from access.membership where id = :id")
                .param("id", membershipId)
                .update();
    }

    void set(UUID accountId, Account.Standing state) {
        jdbc.sql("update access.account set state = :state, tries = '{}' where id = :id")
                .param("id", accountId)
                .param("state", state.name())
                .update();
    }

    /** Counted as in use from now on, though nobody signed in yet. */
    void enable(UUID accountId) {
        set(accountId, Account.Standing.ACTIVE);
        jdbc.sql("update access.account set enabled_at = :at where id = :id")
                .param("id", accountId)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** Accounts that are not disabled and that nobody came in with since, the longest unused first. */
    @Transactional(readOnly = true)
    List<UUID> listUnused(Instant since) {
        return jdbc.sql("""
                select id from access.account
                where state <> 'DISABLED' and greatest(added_at, last_use, enabled_at) < :since
                      and not exists (select 1 from access.membership m
                                      where m.account_id = account.id and m.person_id is not null)
                order by greatest(added_at, last_use, enabled_at), id
                """)
                .param("since", Timestamp.from(since))
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    void used(UUID accountId) {
        jdbc.sql("update access.account set last_use = :at where id = :id")
                .param("id", accountId)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** The account behind a login name, before any wall stands. */
    Optional<Whereabouts> findLogin(String login) {
        return jdbc.sql("select account_id, community_id, login from access.login where login = :login")
                .param("login", folded(login))
                .query(Whereabouts.class)
                .optional();
    }

    Optional<Whereabouts> findWhereabouts(UUID accountId) {
        return jdbc.sql("select account_id, community_id, login from access.login where account_id = :id")
                .param("id", accountId)
                .query(Whereabouts.class)
                .optional();
    }

    boolean none() {
        return jdbc.sql("select not exists (select from access.login)")
                .query(Boolean.class)
                .single();
    }

    boolean isLastAdministrator(UUID accountId) {
        return jdbc.sql("""
                select not exists (select from access.membership m join access.account a on a.id = m.account_id
                                   where m.role = 'ADMINISTRATOR' and a.state <> 'DISABLED' and a.id <> :id)
                """).param("id", accountId).query(Boolean.class).single();
    }

    /** Without this membership nobody could give roles any more. */
    boolean isLastAdministratorRole(UUID membershipId) {
        return jdbc.sql("""
                select not exists (select from access.membership m join access.account a on a.id = m.account_id
                                   where m.role = 'ADMINISTRATOR' and a.state <> 'DISABLED' and m.id <> :id)
                """).param("id", membershipId).query(Boolean.class).single();
    }

    private static String folded(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    /** Which account of which community; enough to raise the walls and read on behind them. */
    record Whereabouts(UUID accountId, UUID communityId, String login) {

        /** The hand that works on this account before its owner is in. */
        Actor visitor() {
            return new Actor(communityId, null, accountId, login, null);
        }
    }
}
