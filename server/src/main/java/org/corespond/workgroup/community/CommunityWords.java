package org.corespond.workgroup.community;

import java.sql.Types;
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

/** What people say to the collaboration, who they are, and the stories that they lend, sealed under keys of each. */
@Component
class CommunityWords implements SealedRecords {
    static final SealedTable SAID =
            SealedTable.of("workgroup.feedback_words", KeyClass.CLINICAL, "feedback_id", "words");
    static final SealedTable ANSWER =
            SealedTable.of("workgroup.feedback_answer", KeyClass.CLINICAL, "feedback_id", "words");
    static final SealedTable SENDER =
            SealedTable.of("workgroup.feedback_sender", KeyClass.IDENTITY, "feedback_id", "name", "contact");
    static final SealedTable STORY =
            SealedTable.of("workgroup.story_words", KeyClass.CLINICAL, "story_id", "title", "words", "byline");
    static final SealedTable TELLER =
            SealedTable.of("workgroup.story_teller", KeyClass.IDENTITY, "story_id", "name", "contact");

    private final JdbcClient jdbc;

    CommunityWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SealedTable> tables() {
        return List.of(SAID, ANSWER, SENDER, STORY, TELLER);
    }

    /** Who speaks here is nobody of the person index: what was said stands for whoever said it. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Collection<UUID> about(UUID person) {
        return jdbc.sql("""
                select feedback_id as id from workgroup.feedback_words
                where feedback_id = :id and agency_id = kernel.current_agency()
                union
                select story_id from workgroup.story_words
                where story_id = :id and agency_id = kernel.current_agency()
                """)
                .param("id", person)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Collection<UUID> numbered(String typed) {
        return jdbc.sql("""
                select f.id from workgroup.feedback f join workgroup.feedback_words w on w.feedback_id = f.id
                where f.number = :feedback and w.agency_id = kernel.current_agency()
                union
                select s.id from workgroup.story s join workgroup.story_words w on w.story_id = s.id
                where s.number = :story and w.agency_id = kernel.current_agency()
                """)
                .param("feedback", SealedRecords.behind("F", typed).orElse(null), Types.BIGINT)
                .param("story", SealedRecords.behind("S", typed).orElse(null), Types.BIGINT)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }
}
