package org.corespond;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.corespond.directory.Agency;
import org.corespond.directory.Directory;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestCommunity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CorespondTest
class WallsTest {
    @Autowired
    TestCommunity communities;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void oneCommunityNeverSeesAnothersAgencies() {
        Agency mine = communities.agency(communities.add(), Agency.Kind.PSAP, "Mine");
        communities.agency(communities.add(), Agency.Kind.PSAP, "Theirs");

        List<Agency> seen = CurrentActor.as(Actor.system(mine.communityId(), "test"), directory::agencies);

        assertThat(seen).containsExactly(mine);
    }

    @Test
    void withoutAnActorEveryTenantTableLooksEmpty() {
        communities.agency(communities.add(), Agency.Kind.PSAP, "Unseen");

        assertThat(directory.agencies()).isEmpty();
    }

    @Test
    void everyTableSaysItsClassAndATenantOrPersonTableHasAWall() {
        List<String> wanting =
                transaction.execute(status -> jdbc.sql("""
                        select c.oid::regclass::text
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p')
                          and n.nspname not in ('pg_catalog', 'information_schema', 'migrations')
                          and (coalesce(obj_description(c.oid), '') !~ '^class: (system|reference|tenant|person)\\.'
                               or obj_description(c.oid) ~ '^class: (tenant|person)'
                                  and not (c.relrowsecurity
                                           and exists (select 1 from pg_policy p where p.polrelid = c.oid)))
                        """).query(String.class).list());

        assertThat(wanting).as("decisions 19").isEmpty();
    }

    /** Every store of person data, and what opens it: a new one has to say so here. */
    @Test
    void everyTableOfPersonDataOpensToItsOwnAgencyToTheGateOrToThoseWhomItTellsOf() {
        String own = "agency_id = kernel.current_agency()";
        Map<String, String> opens = transaction.execute(status ->
                jdbc
                        .sql("""
                        select c.oid::regclass::text as store, string_agg(pg_get_expr(p.polqual, p.polrelid), ' and ') as wall
                        from pg_class c join pg_policy p on p.polrelid = c.oid
                        where obj_description(c.oid) like 'class: person.%' group by 1
                        """)
                        .query((row, n) -> Map.entry(row.getString("store"), row.getString("wall")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));

        assertThat(opens).isNotEmpty();
        assertThat(opens.values())
                .allSatisfy(wall -> assertThat(wall)
                        .contains("community_id = kernel.current_community()")
                        .containsAnyOf(
                                own,
                                "seen_by_me(",
                                "recipient_id = kernel.current_agency()",
                                "person_id = kernel.current_person()",
                                "account_id = kernel.current_account()")
                        .doesNotContain("shared_with"));
        assertThat(jdbc.sql("select pg_get_functiondef('calls.seen_by_me'::regproc)")
                        .query(String.class)
                        .single())
                .contains("kernel.released(call, owner)")
                .doesNotContain("shared_with");
    }
}
