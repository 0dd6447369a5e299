package org.corespond.sharing.consents;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.corespond.sharing.decision.ConsentKind;
import org.corespond.sharing.decision.DataClass;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What an agency is told that received under a consent which is revoked. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RevocationNotices {
    private final JdbcClient jdbc;

    RevocationNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An agency that received under a consent, how often and when last. */
    record Received(UUID agency, int releases, Instant lastAt) {}

    /**
     * One notice to my agency.
     *
     * @param from from when the revocation counts
     * @param seenAt when somebody here acknowledged it
     */
    public record Notice(
            UUID id,
            UUID person,
            UUID from,
            ConsentKind kind,
            Set<DataClass> classes,
            int releases,
            Instant lastReleaseAt,
            Instant at,
            @Nullable Instant seenAt) {
        public Notice {
            classes = Set.copyOf(classes);
        }
    }

    /** From the log of releases; reliance before a revocation stays lawful, and leads to a notice. */
    List<Received> receivedUnder(UUID consent) {
        return jdbc.sql("select recipient, releases, last_at from sharing.relied_on(:consent)")
                .param("consent", consent)
                .query((row, n) -> new Received(
                        row.getObject("recipient", UUID.class),
                        row.getInt("releases"),
                        row.getObject("last_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void add(UUID id, GivenConsent revoked, Received received, Instant from) {
        jdbc.sql("""
                insert into sharing.revocation_notice (id, community_id, to_agency_id, from_agency_id, consent_id, subject_id,
                        kind, classes, releases, last_release_at, at)
                values (:id, kernel.current_community(), :to, coalesce(kernel.current_agency(), :recorder), :consent,
                        :person, :kind, :classes, :releases, :last, :at)
                on conflict do nothing
                """)
                .param("id", id)
                .param("to", received.agency())
                .param("recorder", revoked.recordedBy())
                .param("consent", revoked.id())
                .param("person", revoked.person())
                .param("kind", revoked.says().kind().name())
                .param("classes", ConsentRow.names(revoked.says().classes()))
                .param("releases", received.releases())
                .param("last", ConsentRow.utc(received.lastAt()))
                .param("at", ConsentRow.utc(from))
                .update();
    }

    /** To my agency: those that nobody has acknowledged first, then the latest. */
    List<Notice> toMe() {
        return jdbc.sql("""
                select n.*, s.at as seen_at
                from sharing.revocation_notice n left join sharing.notice_seen s on s.notice_id = n.id
                where n.to_agency_id = kernel.current_agency()
                order by s.at is not null, n.id desc limit 200
                """)
                .query((row, n) -> new Notice(
                        row.getObject("id", UUID.class),
                        row.getObject("subject_id", UUID.class),
                        row.getObject("from_agency_id", UUID.class),
                        ConsentKind.valueOf(row.getString("kind")),
                        ConsentRow.all(row, "classes", DataClass.class),
                        row.getInt("releases"),
                        row.getObject("last_release_at", OffsetDateTime.class).toInstant(),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        ConsentRow.instant(row, "seen_at")))
                .list();
    }

    /** How many wait for somebody here. */
    int waiting() {
        return jdbc.sql("""
                select count(*) from sharing.revocation_notice n
                where n.to_agency_id = kernel.current_agency()
                  and not exists (select 1 from sharing.notice_seen s where s.notice_id = n.id)
                """).query(Integer.class).single();
    }

    /** False for a notice that is not to my agency, or was acknowledged before. */
    boolean acknowledge(UUID notice, Instant at) {
        return jdbc.sql("""
                insert into sharing.notice_seen (notice_id, community_id, agency_id, account_id, at)
                select id, community_id, to_agency_id, kernel.current_account(), :at
                from sharing.revocation_notice where id = :id and to_agency_id = kernel.current_agency()
                on conflict do nothing
                """).param("id", notice).param("at", ConsentRow.utc(at)).update() == 1;
    }
}
