package org.corespond.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The agreements of a community: the question API of disclosure. */
@Component
@Transactional
public class Agreements {
    private final JdbcClient jdbc;
    private final Audit audit;

    Agreements(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    public void add(Agreement agreement) {
        jdbc.sql("""
                insert into agreements.agreement (id, community_id, kind, title, parties, classes, purposes, signed_at,
                        from_at, until_at)
                values (:id, kernel.current_community(), :kind, :title, :parties, :classes, :purposes, :signed, :from,
                        :until)
                """)
                .param("id", agreement.id())
                .param("kind", agreement.kind())
                .param("title", agreement.title())
                .param("parties", agreement.parties().toArray(UUID[]::new))
                .param("classes", agreement.classes().toArray(String[]::new))
                .param("purposes", agreement.purposes().toArray(String[]::new))
                .param("signed", utc(agreement.signedAt()))
                .param("from", utc(agreement.from()))
                .param("until", utc(agreement.until()))
                .update();
        audit.changed("agreement", agreement.id());
    }

    /** Every agreement that names the agency, whatever its state: what is lacking is judged where it is relied on. */
    @Transactional(readOnly = true)
    public List<Agreement> naming(UUID agency) {
        return jdbc.sql("select * from agreements.agreement where :agency = any (parties) order by id")
                .param("agency", agency)
                .query(Agreements::agreement)
                .list();
    }

    private static Agreement agreement(ResultSet row, int n) throws SQLException {
        return new Agreement(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("title"),
                Set.of((UUID[]) row.getArray("parties").getArray()),
                Set.of((String[]) row.getArray("classes").getArray()),
                Set.of((String[]) row.getArray("purposes").getArray()),
                instant(row, "signed_at"),
                row.getObject("from_at", OffsetDateTime.class).toInstant(),
                instant(row, "until_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
