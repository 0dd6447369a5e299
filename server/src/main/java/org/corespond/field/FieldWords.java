package org.corespond.field;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.corespond.episodes.Episodes;
import org.corespond.keys.KeyClass;
import org.corespond.keys.SealedRecords;
import org.corespond.keys.SealedTable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What responders told in words: sealed under a key of each record, since an encounter may come before a name. */
@Component
class FieldWords implements SealedRecords {
    static final SealedTable NARRATIVE = SealedTable.of("field.narrative", KeyClass.CLINICAL, "encounter_id", "words");
    static final SealedTable DRAFT = SealedTable.of("field.draft", KeyClass.CLINICAL, "id", "typed");

    private final JdbcClient jdbc;
    private final Episodes episodes;

    FieldWords(JdbcClient jdbc, Episodes episodes) {
        this.jdbc = jdbc;
        this.episodes = episodes;
    }

    /** Facts in JSON, with the words among them. */
    static String beside(String facts, @Nullable String words) {
        return ((ObjectNode) JsonMapper.shared().readTree(facts))
                .put("words", words)
                .toString();
    }

    @Override
    public List<SealedTable> tables() {
        return List.of(NARRATIVE, DRAFT);
    }

    /** With what an order sealed of an episode that nobody had a name for. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Collection<UUID> about(UUID person) {
        List<UUID> all = new ArrayList<>(episodes.idsOf(person));
        all.add(person);
        return jdbc.sql("""
                select id from field.encounter where episode_id = any (:episodes) and agency_id = kernel.current_agency()
                union
                select s.subject_id from field.sealed_justice s join field.encounter e on e.id = s.encounter_id
                where e.episode_id = any (:episodes) and e.episode_id = s.subject_id
                  and s.agency_id = kernel.current_agency()
                union
                select d from field.drafts_about(:episodes) d
                """)
                .param("episodes", all.toArray(UUID[]::new))
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }
}
