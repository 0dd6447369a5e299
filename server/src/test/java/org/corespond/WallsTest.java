package org.corespond;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
}
