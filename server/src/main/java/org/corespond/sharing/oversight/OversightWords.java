package org.corespond.sharing.oversight;

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

/**
 * Why somebody broke the glass and what became of it, legal papers, and suspensions of an accounting, sealed under keys of
 * each. What is written later has a key of its own: another agency may write it, and it is written even after an erasure.
 */
@Component
class OversightWords implements SealedRecords {
    static final SealedTable GLASS = SealedTable.of("sharing.break_glass", KeyClass.CLINICAL, "id", "reason");
    static final SealedTable REVIEW =
            SealedTable.of("sharing.break_glass_review", KeyClass.CLINICAL, "words_id", "note");
    static final SealedTable TOLD = SealedTable.of("sharing.break_glass_told", KeyClass.CLINICAL, "words_id", "how");
    static final SealedTable PAPER = SealedTable.of("sharing.legal_process", KeyClass.JUSTICE, "id", "file_name")
            .files("document");
    static final SealedTable STEP = SealedTable.of("sharing.legal_process_step", KeyClass.JUSTICE, "words_id", "note");
    static final SealedTable SUSPENSION =
            SealedTable.of("sharing.accounting_suspension", KeyClass.JUSTICE, "id", "statement");

    /** Who was told of a threat in words, for the accounting; the statement itself is kept elsewhere. */
    static final SealedTable TOLD_OUTSIDE = SealedTable.of("sharing.threat", KeyClass.CLINICAL, "threat_id", "told");

    private final JdbcClient jdbc;

    OversightWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SealedTable> tables() {
        return List.of(GLASS, REVIEW, TOLD, PAPER, STEP, SUSPENSION);
    }

    /** A break-glass is a record of the agency that opened; its review, of the one that reviewed. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Collection<UUID> about(UUID person) {
        return jdbc.sql("""
                with glass as (select * from sharing.break_glass where subject_id = :person),
                     paper as (select * from sharing.legal_process
                               where subject_id = :person and agency_id = kernel.current_agency())
                select id from glass where agency_id = kernel.current_agency()
                union all
                select r.words_id from sharing.break_glass_review r join glass g on g.id = r.break_glass_id
                where r.agency_id = kernel.current_agency()
                union all
                select t.words_id from sharing.break_glass_told t join glass g on g.id = t.break_glass_id
                where t.agency_id = kernel.current_agency()
                union all
                select id from paper
                union all
                select s.words_id from sharing.legal_process_step s join paper p on p.id = s.process_id
                union all
                select id from sharing.accounting_suspension
                where subject_id = :person and agency_id = kernel.current_agency()
                """)
                .param("person", person)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }
}
