package org.corespond.workgroup.community;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.corespond.kernel.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Cards and single answers of the survey; nothing joins the two but the batch. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Surveys {
    private final JdbcClient jdbc;
    private final Clock clock;

    Surveys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID batch, String label, List<byte[]> digests) {
        jdbc.sql("""
                insert into workgroup.survey_batch (id, community_id, label, agency_id, cards, printed_at, printed_by)
                values (:id, kernel.current_community(), :label, kernel.current_agency(), :cards, :at, :by)
                """)
                .param("id", batch)
                .param("label", label)
                .param("cards", digests.size())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", CurrentActor.get().account())
                .update();
        for (byte[] digest : digests) {
            jdbc.sql("""
                    insert into workgroup.survey_code (community_id, digest, batch_id)
                    values (kernel.current_community(), :digest, :batch)
                    """).param("digest", digest).param("batch", batch).update();
        }
    }

    /** The batch of a code that still opens. */
    Optional<UUID> open(byte[] digest) {
        return jdbc.sql("select batch_id from workgroup.survey_code where digest = :digest and not used")
                .param("digest", digest)
                .query(UUID.class)
                .optional();
    }

    /** The batch of the code, which opens no more from now on; of two at once, one comes first. */
    Optional<UUID> use(byte[] digest) {
        return jdbc.sql("""
                update workgroup.survey_code set used = true where digest = :digest and not used returning batch_id
                """).param("digest", digest).query(UUID.class).optional();
    }

    void answer(UUID batch, LocalDate month, boolean family, Map<SurveyItem, SurveyAnswer> answers) {
        answers.forEach((item, answer) -> jdbc.sql("""
                insert into workgroup.survey_answer (community_id, batch_id, month, family, item, answer)
                values (kernel.current_community(), :batch, :month, :family, :item, :answer)
                """)
                .param("batch", batch)
                .param("month", month)
                .param("family", family)
                .param("item", item.name())
                .param("answer", answer.name())
                .update());
    }

    List<SurveyBatch> batches() {
        return jdbc.sql("""
                select b.*, (select count(*) from workgroup.survey_code c where c.batch_id = b.id and c.used) as answered
                from workgroup.survey_batch b order by b.printed_at desc
                """)
                .query((row, n) -> new SurveyBatch(
                        row.getObject("id", UUID.class),
                        row.getString("label"),
                        row.getInt("cards"),
                        row.getLong("answered"),
                        row.getTimestamp("printed_at").toInstant()))
                .list();
    }

    List<SurveyFigure> figures(LocalDate since) {
        Map<SurveyItem, Map<SurveyAnswer, Long>> counts = new EnumMap<>(SurveyItem.class);
        jdbc.sql("""
                select item, answer, count(*) as n from workgroup.survey_answer where month >= :since
                group by item, answer
                """).param("since", since).query(row -> {
            counts.computeIfAbsent(SurveyItem.valueOf(row.getString("item")), item -> new EnumMap<>(SurveyAnswer.class))
                    .put(SurveyAnswer.valueOf(row.getString("answer")), row.getLong("n"));
        });
        return Arrays.stream(SurveyItem.values())
                .map(item -> new SurveyFigure(item, counts.getOrDefault(item, Map.of())))
                .toList();
    }
}
