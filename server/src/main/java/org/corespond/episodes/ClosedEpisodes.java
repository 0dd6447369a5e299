package org.corespond.episodes;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.corespond.sharing.KeptRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** People whom an agency brought in and whose episodes are all closed: their last contact begins the clock of retention. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ClosedEpisodes implements KeptRecords {
    private final JdbcClient jdbc;

    ClosedEpisodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Kept> list(Instant now) {
        return jdbc.sql("""
                select person_id, max(closed_at) as since from episodes.episode
                where person_id is not null group by person_id
                having bool_and(closed_at is not null) and bool_or(opened_by_agency = kernel.current_agency())
                """)
                .query((row, n) -> new Kept(
                        RecordClass.PERSON,
                        row.getObject("person_id", UUID.class),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }
}
