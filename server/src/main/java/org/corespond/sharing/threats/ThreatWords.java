package org.corespond.sharing.threats;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.corespond.keys.KeyClass;
import org.corespond.keys.SealedRecords;
import org.corespond.keys.SealedTable;
import org.corespond.sharing.Incidents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is threatened, who was told and what a warning says, sealed under a key of each statement. */
@Component
class ThreatWords implements SealedRecords {
    static final SealedTable THREAT =
            SealedTable.of("sharing.threat", KeyClass.CLINICAL, "id", "told", "threatened", "lines");

    private final JdbcClient jdbc;
    private final Incidents incidents;

    ThreatWords(JdbcClient jdbc, Incidents incidents) {
        this.jdbc = jdbc;
        this.incidents = incidents;
    }

    @Override
    public List<SealedTable> tables() {
        return List.of(THREAT);
    }

    /** A statement may come before the episode has a name. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Collection<UUID> about(UUID person) {
        List<UUID> all = new ArrayList<>(incidents.idsOf(person));
        all.add(person);
        return jdbc.sql("""
                select id from sharing.threat
                where agency_id = kernel.current_agency() and (subject_id = :person or incident_id = any (:incidents))
                """)
                .param("person", person)
                .param("incidents", all.toArray(UUID[]::new))
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }
}
