package org.corespond.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the audit knows of looks at certain records; for the person whom they are about. */
@Component
public class AuditLooks {
    private final JdbcClient jdbc;

    AuditLooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A look at one of the records: by which agency, in which role, at which page. */
    public record Look(Instant at, UUID agency, String role, String what) {}

    /** Looks by people of an agency, the latest first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Look> looks(Collection<UUID> ids, Instant since) {
        return jdbc.sql("""
                select at, agency_id, role, what from audit.entry
                where action = 'view' and outcome = 'done' and agency_id is not null and role is not null
                      and at >= :since and ids && cast(:ids as uuid[])
                order by at desc limit 500
                """)
                .param("since", Timestamp.from(since))
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> new Look(
                        row.getTimestamp("at").toInstant(),
                        row.getObject("agency_id", UUID.class),
                        text(row.getString("role")),
                        text(row.getString("what"))))
                .list();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
