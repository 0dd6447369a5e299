package org.corespond.people;

import java.util.List;
import java.util.UUID;
import org.corespond.kernel.Actor;
import org.corespond.keys.PlainRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Identities that were written before there were keys; who is sealed is found as before. */
@Component
class PlainIdentities implements PlainRows {
    private final JdbcClient jdbc;
    private final Identities identities;

    PlainIdentities(JdbcClient jdbc, Identities identities) {
        this.jdbc = jdbc;
        this.identities = identities;
    }

    private record Plain(long id, UUID person, Identity identity) {}

    @Override
    public List<Actor> holders() {
        return jdbc.sql("select community_id, agency_id from people.plain_holders()")
                .query((row, n) -> new Actor(
                        row.getObject("community_id", UUID.class),
                        row.getObject("agency_id", UUID.class),
                        null,
                        "seal-plain-rows",
                        null))
                .list();
    }

    @Override
    public int seal(int most) {
        List<Plain> rows = jdbc.sql("""
                select * from people.identity where agency_id = kernel.current_agency() and sealed is null
                order by id limit :most for no key update skip locked
                """)
                .param("most", most)
                .query((row, n) -> new Plain(
                        row.getLong("id"),
                        row.getObject("person_id", UUID.class),
                        Identities.plain(row, AgeBand.valueOf(row.getString("age_band")))))
                .list();
        rows.forEach(this::seal);
        rows.stream().map(Plain::person).distinct().forEach(identities::mark);
        return rows.size();
    }

    private void seal(Plain row) {
        jdbc.sql("""
                update people.identity set sealed = :sealed, given_name = null, family_name = null, alias = null,
                        birth_date = null, phone = null, description = null
                where id = :id
                """)
                .param("id", row.id())
                .param("sealed", identities.sealedFormer(row.person(), row.identity()))
                .update();
    }
}
