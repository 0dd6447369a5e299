package org.corespond.launch;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers that the demonstration began to be filled, and that it is complete; between the two it is half a county. */
@Component
@Transactional
@ConditionalOnProperty(name = "corespond.mode", havingValue = "demo")
public class Filling {
    private final JdbcClient jdbc;

    Filling(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void began() {
        jdbc.sql("""
                insert into launch.installation (kind, filling_since) values ('demo', now())
                on conflict (only_one) do update set filling_since = excluded.filling_since
                """).update();
    }

    public void completed() {
        jdbc.sql("update launch.installation set filled_at = now()").update();
    }
}
