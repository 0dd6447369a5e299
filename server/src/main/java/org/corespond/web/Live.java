package org.corespond.web;

import java.util.UUID;
import org.corespond.kernel.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells open boards that something changed: PostgreSQL carries the word at commit to every node, browsers hear it by
 * server-sent events and fetch what they may see. The word itself is a topic, never data.
 */
@Component
public class Live {
    private final JdbcClient jdbc;

    Live(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sent when the running transaction commits. Topics are short words: board, offers, field, facility. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(String topic) {
        UUID community = CurrentActor.get().communityId();
        jdbc.sql("select pg_notify('corespond_live', :word)")
                .param("word", community + " " + topic)
                .query(String.class)
                .optional();
    }
}
