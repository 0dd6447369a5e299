package org.corespond.web;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the idempotency keys of forms: a double tap, a reload or a lost answer changes nothing a second time. */
@Component
public class Once {
    private final JdbcClient jdbc;
    private final Clock clock;

    Once(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether what came with the key is done already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean spent(UUID key) {
        return jdbc.sql("select exists (select 1 from kernel.once where key = :key)")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    /** Spends the key with the change that it came for; a refused change keeps it, and may be tried again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void spend(UUID key) {
        jdbc.sql("""
                insert into kernel.once (key, community_id, account_id, at)
                values (:key, kernel.current_community(), kernel.current_account(), :at) on conflict do nothing
                """)
                .param("key", key)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
