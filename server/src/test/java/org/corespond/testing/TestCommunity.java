package org.corespond.testing;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.corespond.agreements.Agreement;
import org.corespond.agreements.Agreements;
import org.corespond.directory.Agency;
import org.corespond.directory.Community;
import org.corespond.directory.Directory;
import org.corespond.directory.Program;
import org.corespond.directory.ProgramKind;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Ids;
import org.corespond.kernel.Role;
import org.corespond.kernel.SignedIn;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes communities with their agencies, and people who are signed in there. */
@TestComponent
public class TestCommunity {
    private final Directory directory;
    private final Agreements agreements;
    private final Ids ids;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TestCommunity(
            Directory directory, Agreements agreements, Ids ids, JdbcClient jdbc, TransactionTemplate transaction) {
        this.directory = directory;
        this.agreements = agreements;
        this.ids = ids;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** A signed-in person of the tests. */
    public record Person(Actor actor, String communityName, String agencyName, ZoneId zone) implements SignedIn {

        /** A colleague of the same agency in another role. */
        public Person in(Role role) {
            Actor other = new Actor(actor.communityId(), actor.agencyId(), UUID.randomUUID(), "Test " + role, role);
            return new Person(other, communityName, agencyName, zone);
        }

        /** For MockMvc: {@code mvc.perform(get("/board").with(coordinator.signedIn()))}. */
        public RequestPostProcessor signedIn() {
            TestingAuthenticationToken token =
                    new TestingAuthenticationToken(this, "", "ROLE_" + actor.role(), "FACTOR_PASSWORD", "FACTOR_TOTP");
            return SecurityMockMvcRequestPostProcessors.authentication(token);
        }
    }

    /** A new community in Oregon's time zone. */
    public Community add() {
        UUID id = ids.next();
        Community community = new Community(
                id, "test-" + id.toString().substring(24), "Tamarack County", ZoneId.of("America/Los_Angeles"));
        CurrentActor.run(Actor.system(id, "test"), () -> directory.add(community));
        return community;
    }

    public Agency agency(Community community, Agency.Kind kind, String name) {
        Agency agency = new Agency(ids.next(), community.id(), name, kind);
        CurrentActor.run(Actor.system(community.id(), "test"), () -> {
            directory.add(agency);
            agreements.add(hosting(agency));
        });
        return agency;
    }

    /** The operator may hold the agency's records (45 CFR 164.504(e)). */
    private Agreement hosting(Agency agency) {
        return new Agreement(
                ids.next(),
                "BAA",
                "Hosting",
                Set.of(agency.id()),
                Set.of(),
                Set.of(),
                Set.of(),
                Instant.EPOCH,
                Instant.EPOCH,
                null);
    }

    /** A program of the agency that is open around the clock to everybody. */
    public Program program(Agency agency, ProgramKind kind) {
        Program program =
                new Program(ids.next(), agency.id(), kind, agency.name(), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, 0);
        CurrentActor.run(Actor.system(agency.communityId(), "test"), () -> directory.add(program));
        return program;
    }

    public Person person(Agency agency, Role role) {
        if (!role.staff()) {
            return invited(agency, role, ids.next());
        }
        Actor actor = new Actor(agency.communityId(), agency.id(), ids.next(), "Test " + role.name(), role);
        return new Person(actor, "Tamarack County", agency.name(), ZoneId.of("America/Los_Angeles"));
    }

    /** Somebody with an account of the portal: the person, or family of the person. */
    public Person invited(Agency agency, Role role, UUID personId) {
        UUID account = ids.next();
        CurrentActor.run(
                person(agency, Role.CLINICIAN).actor(),
                () -> transaction.executeWithoutResult(status -> invitation(role, personId, account)));
        Actor actor = Actor.ofPortal(agency.communityId(), account, "Test " + role.name(), role, personId);
        return new Person(actor, "Tamarack County", agency.name(), ZoneId.of("America/Los_Angeles"));
    }

    private void invitation(Role role, UUID personId, UUID account) {
        jdbc.sql(role == Role.PERSON ? """
                        insert into sharing.portal_profile (id, community_id, person_id, agency_id, account_id,
                                invited_by, invited_at)
                        values (:id, kernel.current_community(), :person, kernel.current_agency(), :account,
                                kernel.current_account(), now())
                        """ : """
                        insert into sharing.portal_family (id, community_id, person_id, agency_id, account_id,
                                relation, invited_at)
                        values (:id, kernel.current_community(), :person, kernel.current_agency(), :account,
                                'sister', now())
                        """)
                .param("id", ids.next())
                .param("person", personId)
                .param("account", account)
                .update();
    }
}
