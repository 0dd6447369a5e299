package org.corespond.sharing.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.corespond.kernel.Ids;
import org.corespond.kernel.RoundTrip;
import org.corespond.keys.Opened;
import org.corespond.keys.Seals;
import org.corespond.sharing.oversight.BrokenGlass.Finding;
import org.corespond.sharing.oversight.BrokenGlass.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every break-glass with its review, append-only. */
@Component
@Transactional
class Glasses {
    private static final String SELECT = """
            select b.*, r.finding, r.words_id, r.note, r.note_sealed, r.at as reviewed_at, r.account_id as reviewed_by, t.at as told_at
            from sharing.break_glass b
            left join sharing.break_glass_review r on r.break_glass_id = b.id
            left join sharing.break_glass_told t on t.break_glass_id = b.id
            """;

    private static final String UNTIL = """
            select until_at from sharing.break_glass
            where account_id = :account and incident_id = :incident and subject_id = :subject
            order by opened_at desc limit 1
            """;

    private final JdbcClient jdbc;
    private final Seals seals;
    private final Ids ids;

    Glasses(JdbcClient jdbc, Seals seals, Ids ids) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.ids = ids;
    }

    void add(BrokenGlass glass) {
        jdbc.sql("""
                insert into sharing.break_glass (id, community_id, agency_id, account_id, role, incident_id,
                        incident_name, subject_id, custodian_id, reviewer_agency_id, reason_code, reason_sealed, asserted,
                        proven_at, opened_at, until_at, review_due_at)
                values (:id, kernel.current_community(), :agency, :account, :role, :incident, :name, :subject,
                        :custodian, :reviewer, :code, :reason, :asserted, :proven, :opened, :until, :due)
                """)
                .param("id", glass.id())
                .param("agency", glass.agency())
                .param("account", glass.account())
                .param("role", glass.role())
                .param("incident", glass.incident())
                .param("name", glass.incidentName())
                .param("subject", glass.subject())
                .param("custodian", glass.custodian())
                .param("reviewer", glass.reviewer())
                .param("code", glass.reasonCode().name())
                .param("reason", seals.seal(OversightWords.GLASS, "reason", glass.id(), glass.reason()))
                .param("asserted", glass.asserted().toArray(String[]::new))
                .param("proven", utc(glass.provenAt()))
                .param("opened", utc(glass.openedAt()))
                .param("until", utc(glass.untilAt()))
                .param("due", utc(glass.reviewDueAt()))
                .update();
    }

    /** Whoever opens is held until the transaction ends, so that two at once are not both the only one. */
    void lock(UUID account) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('break-glass ' || cast(:account as text), 0))")
                .param("account", account)
                .query((row, n) -> account)
                .single();
    }

    /** The account's last one for the person in the episode, over or not. */
    @Transactional(readOnly = true)
    Optional<BrokenGlass> find(UUID account, UUID incident, UUID subject) {
        return seals.find(
                jdbc.sql(SELECT + """
                 where b.account_id = :account and b.incident_id = :incident and b.subject_id = :subject
                order by b.opened_at desc limit 1
                """)
                        .param("account", account)
                        .param("incident", incident)
                        .param("subject", subject),
                Glasses::glass);
    }

    /** Until when the account's last one is open at the latest: all that is needed where nothing is asked under it. */
    @Transactional(readOnly = true)
    Optional<Instant> until(UUID account, UUID incident, UUID subject) {
        return jdbc.sql(UNTIL)
                .params(of(account, incident, subject))
                .query(Glasses::until)
                .optional();
    }

    /** The same, read together with what others ask. */
    Supplier<List<Instant>> until(UUID account, UUID incident, UUID subject, RoundTrip trip) {
        return trip.list(UNTIL, of(account, incident, subject), Glasses::until);
    }

    private static Map<String, UUID> of(UUID account, UUID incident, UUID subject) {
        return Map.of("account", account, "incident", incident, "subject", subject);
    }

    private static Instant until(ResultSet row, int n) throws SQLException {
        return instant(row, "until_at");
    }

    /** Whether one of the account waits for its review: any, or one opened before that moment. */
    @Transactional(readOnly = true)
    boolean waits(UUID account, @Nullable Instant before) {
        return jdbc.sql("""
                select exists (select 1 from sharing.break_glass b
                               where b.account_id = :account
                                 and (cast(:before as timestamptz) is null or b.opened_at < :before)
                                 and not exists (select 1 from sharing.break_glass_review r
                                                 where r.break_glass_id = b.id))
                """)
                .param("account", account)
                .param("before", before == null ? null : utc(before))
                .query(Boolean.class)
                .single();
    }

    @Transactional(readOnly = true)
    BrokenGlass get(UUID id) {
        return seals.find(jdbc.sql(SELECT + " where b.id = :id").param("id", id), Glasses::glass)
                .orElseThrow();
    }

    /** What the agency has to review, or to tell the person of; the oldest first. */
    @Transactional(readOnly = true)
    List<BrokenGlass> listWaiting(UUID reviewer) {
        return seals.list(jdbc.sql(SELECT + """
                 where b.reviewer_agency_id = :reviewer and (r.at is null or t.at is null) order by b.opened_at
                """).param("reviewer", reviewer), Glasses::glass);
    }

    /** Of one agency's people, in a span of time. */
    @Transactional(readOnly = true)
    List<BrokenGlass> listOf(UUID agency, Instant from, Instant until) {
        return seals.list(
                jdbc.sql(SELECT + """
                 where b.agency_id = :agency and b.opened_at >= :from and b.opened_at < :until order by b.opened_at
                """)
                        .param("agency", agency)
                        .param("from", utc(from))
                        .param("until", utc(until)),
                Glasses::glass);
    }

    void review(UUID id, Finding finding, String note, Instant at) {
        UUID words = ids.next();
        jdbc.sql("""
                insert into sharing.break_glass_review (break_glass_id, words_id, community_id, agency_id, account_id, at,
                        finding, note_sealed)
                values (:id, :words, kernel.current_community(), kernel.current_agency(), kernel.current_account(), :at,
                        :finding, :note)
                """)
                .param("id", id)
                .param("words", words)
                .param("at", utc(at))
                .param("finding", finding.name())
                .param("note", seals.seal(OversightWords.REVIEW, "note", words, note))
                .update();
    }

    void told(UUID id, String how, Instant at) {
        UUID words = ids.next();
        jdbc.sql("""
                insert into sharing.break_glass_told (break_glass_id, words_id, community_id, agency_id, account_id, at,
                        how_sealed)
                values (:id, :words, kernel.current_community(), kernel.current_agency(), kernel.current_account(), :at,
                        :how)
                """)
                .param("id", id)
                .param("words", words)
                .param("at", utc(at))
                .param("how", seals.seal(OversightWords.TOLD, "how", words, how))
                .update();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Supplier<BrokenGlass> glass(ResultSet row, Seals.Opener opener) throws SQLException {
        String finding = row.getString("finding");
        BrokenGlass plain = new BrokenGlass(
                row.getObject("id", UUID.class),
                row.getObject("agency_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("role"),
                row.getObject("incident_id", UUID.class),
                row.getString("incident_name"),
                row.getObject("subject_id", UUID.class),
                row.getObject("custodian_id", UUID.class),
                row.getObject("reviewer_agency_id", UUID.class),
                Reason.valueOf(row.getString("reason_code")),
                "",
                Set.of((String[]) row.getArray("asserted").getArray()),
                instant(row, "proven_at"),
                instant(row, "opened_at"),
                instant(row, "until_at"),
                instant(row, "review_due_at"),
                finding == null ? null : Finding.valueOf(finding),
                null,
                instantOrNull(row, "reviewed_at"),
                row.getObject("reviewed_by", UUID.class),
                instantOrNull(row, "told_at"));
        Opened why = opener.of(OversightWords.GLASS);
        Optional<Opened> found = finding == null ? Optional.empty() : Optional.of(opener.of(OversightWords.REVIEW));
        return () -> plain.told(
                why.text("reason"), found.map(words -> words.text("note")).orElse(null));
    }
}
