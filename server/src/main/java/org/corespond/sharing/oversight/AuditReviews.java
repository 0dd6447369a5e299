package org.corespond.sharing.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The signed weekly reviews of my agency. */
@Component
@Transactional
class AuditReviews {
    private final JdbcClient jdbc;

    AuditReviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean add(LocalDate week, int lines, String note, Instant at) {
        return jdbc.sql("""
                insert into sharing.audit_review (agency_id, week_of, community_id, account_id, signed_at, lines, note)
                values (kernel.current_agency(), :week, kernel.current_community(), kernel.current_account(), :at,
                        :lines, :note) on conflict do nothing
                """)
                        .param("week", week)
                        .param("at", Glasses.utc(at))
                        .param("lines", lines)
                        .param("note", note)
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    Optional<Signed> find(LocalDate week) {
        return list().stream().filter(signed -> signed.week().equals(week)).findFirst();
    }

    @Transactional(readOnly = true)
    List<Signed> list() {
        return jdbc.sql("""
                select week_of, account_id, signed_at, lines, note from sharing.audit_review
                where agency_id = kernel.current_agency() order by week_of desc limit 60
                """)
                .query((row, n) -> new Signed(
                        row.getObject("week_of", LocalDate.class),
                        row.getObject("account_id", UUID.class),
                        Glasses.instant(row, "signed_at"),
                        row.getInt("lines"),
                        row.getString("note")))
                .list();
    }

    /** A week that somebody has signed. */
    record Signed(LocalDate week, UUID account, Instant at, int lines, String note) {}
}
