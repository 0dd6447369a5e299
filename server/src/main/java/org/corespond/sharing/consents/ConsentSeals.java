package org.corespond.sharing.consents;

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

/** What a consent describes in words, who signed it, and its papers, sealed under keys of the consent. */
@Component
class ConsentSeals implements SealedRecords {
    static final SealedTable CONSENT = SealedTable.of("sharing.consent", KeyClass.CLINICAL, "id", "information");
    static final SealedTable SIGNATURE =
            SealedTable.of("sharing.consent_signature", KeyClass.IDENTITY, "consent_id", "signer", "witness");
    static final SealedTable PAPER = SealedTable.of("sharing.consent_paper", KeyClass.IDENTITY, "consent_id")
            .files("content");

    private final JdbcClient jdbc;

    ConsentSeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SealedTable> tables() {
        return List.of(CONSENT, SIGNATURE, PAPER);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Collection<UUID> about(UUID person) {
        return jdbc.sql("""
                select id from sharing.consent where subject_id = :person and agency_id = kernel.current_agency()
                """)
                .param("person", person)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }
}
