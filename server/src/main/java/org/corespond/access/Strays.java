package org.corespond.access;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Failed tries that belong to no account, and so to no community's audit (AU-2); never what was typed. */
@Component
class Strays {
    private final JdbcClient jdbc;
    private final Clock clock;

    Strays(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public void record(String what) {
        String address = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                ? web.getRequest().getRemoteAddr()
                : null;
        jdbc.sql("insert into access.stray (at, what, address) values (:at, :what, :address)")
                .param("at", Timestamp.from(clock.instant()))
                .param("what", what)
                .param("address", address)
                .update();
    }
}
