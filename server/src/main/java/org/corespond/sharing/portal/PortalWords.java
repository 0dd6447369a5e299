package org.corespond.sharing.portal;

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
 * What a person and family write, sealed under a key of each record: what is erased leaves the person free to write anew.
 */
@Component
class PortalWords implements SealedRecords {
    static final SealedTable CARD = SealedTable.of("sharing.portal_card", KeyClass.CLINICAL, "id", "body");
    static final SealedTable DIRECTIVE = SealedTable.of(
                    "sharing.portal_directive", KeyClass.CLINICAL, "id", "witnesses", "notary", "agent", "file_name")
            .files("original");
    static final SealedTable FAMILY = SealedTable.of("sharing.portal_family_word", KeyClass.CLINICAL, "id", "body");
    static final SealedTable DISPUTE = SealedTable.of("sharing.portal_dispute", KeyClass.CLINICAL, "id", "words");
    static final SealedTable ANSWER =
            SealedTable.of("sharing.portal_dispute_step", KeyClass.CLINICAL, "words_id", "words");

    private final JdbcClient jdbc;

    PortalWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SealedTable> tables() {
        return List.of(CARD, DIRECTIVE, FAMILY, DISPUTE, ANSWER);
    }

    /** The words are behind the person's wall; only their ids are told. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Collection<UUID> about(UUID person) {
        return jdbc.sql("select id from sharing.portal_words_about(:person) id")
                .param("person", person)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }
}
