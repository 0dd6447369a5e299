package org.corespond.people;

import java.util.List;
import java.util.UUID;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals the identities that were written before there were keys, a few at a time; several nodes share the work. */
@Component
@ConditionalOnWebApplication
class SealPlainRows {
    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final Identities identities;
    private final TransactionTemplate transaction;

    SealPlainRows(JdbcClient jdbc, Identities identities, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.identities = identities;
        this.transaction = transaction;
    }

    private record Holder(UUID community, UUID agency) {}

    private record Plain(long id, UUID person, Identity identity) {}

    @EventListener(ApplicationReadyEvent.class)
    void run() {
        List<Holder> holders = jdbc.sql("select community_id, agency_id from people.plain_holders()")
                .query((row, n) ->
                        new Holder(row.getObject("community_id", UUID.class), row.getObject("agency_id", UUID.class)))
                .list();
        for (Holder holder : holders) {
            Actor actor = new Actor(holder.community(), holder.agency(), null, "seal-plain-rows", null);
            int sealed = AT_ONCE;
            while (sealed > 0) {
                sealed = CurrentActor.as(actor, this::some);
            }
        }
    }

    private int some() {
        Integer sealed = transaction.execute(status -> {
            List<Plain> rows = jdbc.sql("""
                    select * from people.identity where agency_id = kernel.current_agency() and sealed is null
                    order by id limit :most for no key update skip locked
                    """)
                    .param("most", AT_ONCE)
                    .query((row, n) -> new Plain(
                            row.getLong("id"),
                            row.getObject("person_id", UUID.class),
                            Identities.plain(row, AgeBand.valueOf(row.getString("age_band")))))
                    .list();
            rows.forEach(this::seal);
            rows.stream().map(Plain::person).distinct().forEach(identities::mark);
            return rows.size();
        });
        return sealed == null ? 0 : sealed;
    }

    private void seal(Plain row) {
        jdbc.sql("""
                update people.identity set sealed = :sealed, given_name = null, family_name = null, alias = null,
                        birth_date = null, phone = null, description = null
                where id = :id
                """)
                .param("id", row.id())
                .param("sealed", identities.sealed(row.person(), row.identity()))
                .update();
    }
}
