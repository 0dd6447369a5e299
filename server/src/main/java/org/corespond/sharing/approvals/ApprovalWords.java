package org.corespond.sharing.approvals;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.corespond.keys.KeyClass;
import org.corespond.keys.SealedRecords;
import org.corespond.keys.SealedTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Why an official asks, and what the holder answers: each sealed under a key of its own, as they are of two agencies. */
@Component
class ApprovalWords implements SealedRecords {
    static final SealedTable REQUEST = SealedTable.of("sharing.approval_request", KeyClass.JUSTICE, "id", "reason");
    static final SealedTable ANSWER = SealedTable.of("sharing.approval", KeyClass.JUSTICE, "words_id", "note");

    private final JdbcClient jdbc;

    ApprovalWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SealedTable> tables() {
        return List.of(REQUEST, ANSWER);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Collection<UUID> about(UUID person) {
        return jdbc.sql("""
                select id from sharing.approval_request
                where subject_id = :person and agency_id = kernel.current_agency()
                union all
                select a.words_id from sharing.approval a join sharing.approval_request r on r.id = a.request_id
                where r.subject_id = :person and a.agency_id = kernel.current_agency()
                """)
                .param("person", person)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }
}
