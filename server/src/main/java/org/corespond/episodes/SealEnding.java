package org.corespond.episodes;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * An order sealed the arrest of an episode: that it ended in custody leaves its closing code and its timeline, and weapons,
 * violence and crime leave its words of risk. It says instead what is true all the same, that police closed it.
 */
@Component
public class SealEnding {
    private final JdbcClient jdbc;
    private final Heralds heralds;

    SealEnding(JdbcClient jdbc, Heralds heralds) {
        this.jdbc = jdbc;
        this.heralds = heralds;
    }

    /** In the transaction that seals the record of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void seal(UUID episode) {
        jdbc.sql("call episodes.seal_justice(:episode)")
                .param("episode", episode)
                .update();
        heralds.changed("episode", episode);
    }
}
