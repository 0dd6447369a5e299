package org.corespond.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts tries to prove who one is. Five failed ones in 15 minutes lock the account (AC-7). A try is counted before it
 * is looked at and taken back when it was right, so that many at once are no way around, on any number of nodes.
 */
@Component
@Transactional
class Tries {
    static final int LIMIT = 5;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    Tries(JdbcClient jdbc, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** Takes one of the five tries; no when there is none left or the account is not active. */
    boolean begin(UUID accountId) {
        return jdbc.sql("""
                update access.account
                set tries = array(select t from unnest(tries) t where t > :since) || :now::timestamptz
                where id = :id and state = 'ACTIVE'
                  and (select count(*) from unnest(tries) t where t > :since) < :limit
                """)
                        .param("id", accountId)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("since", Timestamp.from(clock.instant().minus(WINDOW)))
                        .param("limit", LIMIT)
                        .update()
                == 1;
    }

    /** It was right: this one does not count. Earlier ones do, or a known password would buy endless codes. */
    void right(UUID accountId) {
        jdbc.sql("update access.account set tries = trim_array(tries, least(1, cardinality(tries))) where id = :id")
                .param("id", accountId)
                .update();
    }

    /** The person is in: the count starts again. */
    void forget(UUID accountId) {
        jdbc.sql("update access.account set tries = '{}' where id = :id")
                .param("id", accountId)
                .update();
    }

    /** It was wrong: the fifth locks. */
    void wrong(UUID accountId, String what) {
        audit.security(what, "failed");
        int locked = jdbc.sql("""
                update access.account set state = 'LOCKED'
                where id = :id and state = 'ACTIVE'
                  and (select count(*) from unnest(tries) t where t > :since) >= :limit
                """)
                .param("id", accountId)
                .param("since", Timestamp.from(clock.instant().minus(WINDOW)))
                .param("limit", LIMIT)
                .update();
        if (locked == 1) {
            audit.security("account.lock", "done");
        }
    }
}
