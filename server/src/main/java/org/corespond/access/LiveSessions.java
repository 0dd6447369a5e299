package org.corespond.access;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The kill switch (ASVS 7.4.2): sessions live in the database, so they end at once on every node. */
@Component
class LiveSessions {
    private final JdbcClient jdbc;

    LiveSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public void end(UUID accountId) {
        jdbc.sql("delete from kernel.spring_session where principal_name = :name")
                .param("name", accountId.toString())
                .update();
    }

    /** All but the session that asks for it. */
    @Transactional
    public void endOthers(UUID accountId, String sessionId) {
        jdbc.sql("delete from kernel.spring_session where principal_name = :name and session_id <> :mine")
                .param("name", accountId.toString())
                .param("mine", sessionId)
                .update();
    }
}
