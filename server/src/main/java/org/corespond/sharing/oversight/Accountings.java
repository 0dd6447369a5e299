package org.corespond.sharing.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.corespond.keys.Opened;
import org.corespond.keys.Seals;
import org.corespond.sharing.oversight.AccountingPage.Asked;
import org.corespond.sharing.oversight.AccountingPage.Suspension;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Releases of my agency's records about a person, requests for their accounting, and its suspensions. */
@Component
@Transactional
class Accountings {
    private static final String ASKED = """
            select r.id, r.subject_id, r.asked_at, r.due_at, r.free, a.at as answered_at
            from sharing.accounting_request r left join sharing.accounting_answer a on a.request_id = r.id
            where r.agency_id = kernel.current_agency()
            """;

    private final JdbcClient jdbc;
    private final Seals seals;

    Accountings(JdbcClient jdbc, Seals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /** One release as the log has it; {@code told}: somebody outside, whom the agency itself told in words. */
    record Released(
            UUID id,
            Instant at,
            @Nullable UUID recipient,
            @Nullable String role,
            @Nullable String told,
            List<String> classes,
            String purpose,
            String rule,
            List<String> obligations,
            String hash,
            boolean unreviewed) {
        Released told(@Nullable String whom) {
            return new Released(id, at, recipient, role, whom, classes, purpose, rule, obligations, hash, unreviewed);
        }
    }

    /** Without those to somebody whose lines are suspended now: neither they nor their number are told. */
    @Transactional(readOnly = true)
    List<Released> listReleased(UUID subject, Instant since, Instant now) {
        return seals.list(
                jdbc.sql("""
                select d.*, t.id as threat_id, t.told, t.told_sealed from sharing.decision d
                left join sharing.threat t on t.id = d.record_id and d.recipient_id = d.custodian_id
                where d.subject_id = :subject and d.custodian_id = kernel.current_agency() and d.permit
                  and d.at >= :since
                  and not exists (select 1 from sharing.accounting_suspension s
                                  where s.subject_id = d.subject_id and s.recipient_id = d.recipient_id
                                    and s.agency_id = kernel.current_agency()
                                    and s.from_at <= :now and s.until_at > :now)
                order by d.at desc, d.id desc
                """)
                        .param("subject", subject)
                        .param("since", Glasses.utc(since))
                        .param("now", Glasses.utc(now)),
                Accountings::released);
    }

    private static Supplier<Released> released(ResultSet row, Seals.Opener opener) throws SQLException {
        Released plain = new Released(
                row.getObject("id", UUID.class),
                Glasses.instant(row, "at"),
                row.getObject("recipient_id", UUID.class),
                row.getString("role"),
                null,
                List.of((String[]) row.getArray("classes").getArray()),
                row.getString("purpose"),
                row.getString("rule"),
                List.of((String[]) row.getArray("obligations").getArray()),
                row.getString("policy_hash"),
                row.getBoolean("unreviewed_applies"));
        if (row.getObject("threat_id") == null) {
            return () -> plain;
        }
        Opened words = opener.of(OversightWords.TOLD_OUTSIDE);
        return () -> plain.told(words.find("told"));
    }

    void ask(UUID id, UUID subject, Asked asked) {
        jdbc.sql("""
                insert into sharing.accounting_request (id, community_id, agency_id, subject_id, account_id, asked_at,
                        due_at, free)
                values (:id, kernel.current_community(), kernel.current_agency(), :subject, kernel.current_account(),
                        :at, :due, :free)
                """)
                .param("id", id)
                .param("subject", subject)
                .param("at", Glasses.utc(asked.at()))
                .param("due", Glasses.utc(asked.dueAt()))
                .param("free", asked.free())
                .update();
    }

    boolean answer(UUID request, Instant at) {
        return jdbc.sql("""
                insert into sharing.accounting_answer (request_id, community_id, agency_id, account_id, at)
                select id, community_id, agency_id, kernel.current_account(), :at from sharing.accounting_request
                where id = :id on conflict do nothing
                """).param("id", request).param("at", Glasses.utc(at)).update() == 1;
    }

    @Transactional(readOnly = true)
    List<Asked> listAsked(UUID subject) {
        return jdbc.sql(ASKED + " and r.subject_id = :subject order by r.asked_at desc")
                .param("subject", subject)
                .query(Accountings::asked)
                .list();
    }

    /** One that waits for its answer, and about whom. */
    record Open(UUID subject, Asked asked) {}

    @Transactional(readOnly = true)
    List<Open> listOpen() {
        return jdbc.sql(ASKED + " and a.at is null order by r.asked_at")
                .query((row, n) -> new Open(row.getObject("subject_id", UUID.class), asked(row, n)))
                .list();
    }

    @Transactional(readOnly = true)
    Optional<UUID> findSubject(UUID request) {
        return jdbc.sql("select subject_id from sharing.accounting_request where id = :id")
                .param("id", request)
                .query(UUID.class)
                .optional();
    }

    private static Asked asked(ResultSet row, int n) throws SQLException {
        return new Asked(
                row.getObject("id", UUID.class),
                Glasses.instant(row, "asked_at"),
                Glasses.instant(row, "due_at"),
                row.getBoolean("free"),
                Glasses.instantOrNull(row, "answered_at"));
    }

    void suspend(UUID subject, Suspension suspension, String statement, Instant now) {
        jdbc.sql("""
                insert into sharing.accounting_suspension (id, community_id, agency_id, subject_id, recipient_id,
                        account_id, written, official, statement_sealed, from_at, until_at, recorded_at)
                values (:id, kernel.current_community(), kernel.current_agency(), :subject, :recipient,
                        kernel.current_account(), :written, :official, :statement, :from, :until, :now)
                """)
                .param("id", suspension.id())
                .param("subject", subject)
                .param("recipient", suspension.recipient())
                .param("written", suspension.written())
                .param("official", suspension.official())
                .param("statement", seals.seal(OversightWords.SUSPENSION, "statement", suspension.id(), statement))
                .param("from", Glasses.utc(suspension.from()))
                .param("until", Glasses.utc(suspension.until()))
                .param("now", Glasses.utc(now))
                .update();
    }

    @Transactional(readOnly = true)
    List<Suspension> listSuspensions(UUID subject) {
        return jdbc.sql("""
                select * from sharing.accounting_suspension
                where subject_id = :subject and agency_id = kernel.current_agency() order by from_at desc
                """)
                .param("subject", subject)
                .query((row, n) -> new Suspension(
                        row.getObject("id", UUID.class),
                        row.getObject("recipient_id", UUID.class),
                        row.getBoolean("written"),
                        row.getString("official"),
                        Glasses.instant(row, "from_at"),
                        Glasses.instant(row, "until_at")))
                .list();
    }
}
