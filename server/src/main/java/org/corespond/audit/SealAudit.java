package org.corespond.audit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes finished audit rows into the hash chain of their agency, a batch at a time (decisions 23). */
@Component
class SealAudit {
    private final JdbcClient jdbc;

    SealAudit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Scheduled(fixedDelayString = "${corespond.audit.seal-every:PT10S}")
    @Transactional
    public void seal() {
        jdbc.sql("call audit.seal_all()").update();
    }
}
