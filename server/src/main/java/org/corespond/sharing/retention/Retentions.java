package org.corespond.sharing.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.sharing.KeptRecords.RecordClass;
import org.corespond.sharing.retention.RetentionPage.Due;
import org.corespond.sharing.retention.RetentionPage.Review;
import org.corespond.sharing.retention.RetentionPage.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who reviewed which rule at my agency, and what was due when it was last looked. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Retentions {
    private final JdbcClient jdbc;

    Retentions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void review(String rule, Review review, Instant at) {
        jdbc.sql("""
                insert into sharing.retention_review (rule_id, community_id, agency_id, account_id, reviewer, reviewed_on,
                        period, at)
                values (:rule, kernel.current_community(), kernel.current_agency(), kernel.current_account(), :reviewer,
                        :on, :period, :at)
                """)
                .param("rule", rule)
                .param("reviewer", review.reviewer())
                .param("on", review.on())
                .param(
                        "period",
                        review.period() == null ? null : review.period().toString())
                .param("at", Erasures.utc(at))
                .update();
    }

    /** The latest of each rule. */
    Map<String, Review> reviews() {
        return jdbc
                .sql("""
                select distinct on (rule_id) rule_id, reviewer, reviewed_on, period from sharing.retention_review
                where agency_id = kernel.current_agency() order by rule_id, id desc
                """)
                .query((row, n) -> {
                    String period = row.getString("period");
                    return Map.entry(
                            row.getString("rule_id"),
                            new Review(
                                    row.getString("reviewer"),
                                    row.getObject("reviewed_on", LocalDate.class),
                                    period == null ? null : Period.parse(period)));
                })
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The list anew; what was on it before keeps the day on which it was first noted. */
    void put(List<Due> all, Instant now) {
        for (Due due : all) {
            jdbc.sql("""
                    insert into sharing.retention_due (agency_id, record_class, subject_id, community_id, since, standing,
                            rules, noted_at)
                    values (kernel.current_agency(), :class, :subject, kernel.current_community(), :since, :standing,
                            :rules, :now)
                    on conflict (agency_id, record_class, subject_id) do update
                    set since = excluded.since, rules = excluded.rules,
                        noted_at = case when retention_due.standing = excluded.standing
                                        then retention_due.noted_at else excluded.noted_at end,
                        standing = excluded.standing
                    """)
                    .param("class", due.of().name())
                    .param("subject", due.subject())
                    .param("since", Erasures.utc(due.since()))
                    .param("standing", due.standing().name())
                    .param("rules", due.rules().stream().sorted().toArray(String[]::new))
                    .param("now", Erasures.utc(now))
                    .update();
        }
        jdbc.sql("""
                delete from sharing.retention_due
                where agency_id = kernel.current_agency() and not record_class || ' ' || subject_id = any (:due)
                """)
                .param(
                        "due",
                        all.stream().map(due -> due.of() + " " + due.subject()).toArray(String[]::new))
                .update();
    }

    List<Due> list() {
        return jdbc.sql("""
                select * from sharing.retention_due where agency_id = kernel.current_agency()
                order by noted_at, record_class, since limit 500
                """)
                .query((row, n) -> new Due(
                        RecordClass.valueOf(row.getString("record_class")),
                        row.getObject("subject_id", UUID.class),
                        Erasures.instant(row, "since"),
                        Standing.valueOf(row.getString("standing")),
                        Arrays.stream((String[]) row.getArray("rules").getArray())
                                .collect(Collectors.toSet()),
                        Erasures.instant(row, "noted_at")))
                .list();
    }
}
