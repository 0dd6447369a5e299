package org.corespond.web;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
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

    /** Makes the change unless it is done already; nothing is returned when it is done, now or before. */
    @Transactional
    public <T> Optional<Refused<T>> change(UUID key, Supplier<Result<T>> change) {
        if (spent(key)) {
            return Optional.empty();
        }
        if (change.get() instanceof Refused<T> no) {
            return Optional.of(no);
        }
        spend(key);
        return Optional.empty();
    }

    /** Whether what came with the key is done already; two that come at once follow each other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean spent(UUID key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(cast(:key as text), 0))")
                .param("key", key)
                .query((row, n) -> key)
                .single();
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
