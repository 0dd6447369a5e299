package org.corespond.sharing.approvals;

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
import org.corespond.sharing.approvals.ApprovalRequest.Answer;
import org.corespond.sharing.decision.ProcessKind;
import org.corespond.sharing.decision.RequestKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests of my agency and to it, append-only, and the approved process that names it. */
@Component
@Transactional
class Approvals {
    private static final String SELECT = """
            select r.*, a.account_id as answered_by, a.at as answered_at, a.granted, a.asserted as verified,
                   a.words_id, a.note, a.note_sealed
            from sharing.approval_request r left join sharing.approval a on a.request_id = r.id
            """;

    private final JdbcClient jdbc;
    private final Seals seals;
    private final Ids ids;

    Approvals(JdbcClient jdbc, Seals seals, Ids ids) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.ids = ids;
    }

    void add(ApprovalRequest request) {
        jdbc.sql("""
                insert into sharing.approval_request (id, community_id, agency_id, account_id, holder_id, subject_id,
                        incident_id, incident_name, kind, asserted, official, ori, case_number, reason_sealed,
                        asked_at)
                values (:id, kernel.current_community(), kernel.current_agency(), kernel.current_account(), :holder,
                        :subject, :incident, :name, :kind, :asserted, :official, :ori, :case, :reason, :at)
                """)
                .param("id", request.id())
                .param("holder", request.holder())
                .param("subject", request.subject())
                .param("incident", request.incident())
                .param("name", request.incidentName())
                .param("kind", request.kind().name())
                .param("asserted", request.asserted().toArray(String[]::new))
                .param("official", request.official())
                .param("ori", request.ori())
                .param("case", request.caseNumber())
                .param("reason", seals.seal(ApprovalWords.REQUEST, "reason", request.id(), request.reason()))
                .param("at", utc(request.askedAt()))
                .update();
    }

    boolean answer(UUID request, Answer answer) {
        UUID words = ids.next();
        return jdbc.sql("""
                insert into sharing.approval (request_id, words_id, community_id, agency_id, account_id, at, granted,
                        asserted, note_sealed)
                values (:id, :words, kernel.current_community(), kernel.current_agency(), kernel.current_account(), :at,
                        :granted, :asserted, :note) on conflict do nothing
                """)
                        .param("id", request)
                        .param("at", utc(answer.at()))
                        .param("granted", answer.granted())
                        .param("asserted", answer.asserted().toArray(String[]::new))
                        .param("words", words)
                        .param("note", seals.seal(ApprovalWords.ANSWER, "note", words, answer.note()))
                        .update()
                == 1;
    }

    /** My agency asked. */
    @Transactional(readOnly = true)
    List<ApprovalRequest> listAsked() {
        return seals.list(
                jdbc.sql(SELECT + " where r.agency_id = kernel.current_agency() order by r.asked_at desc limit 100"),
                Approvals::request);
    }

    /** My agency is asked, and nobody has answered; the oldest first. */
    @Transactional(readOnly = true)
    List<ApprovalRequest> listWaiting() {
        return seals.list(
                jdbc.sql(SELECT + " where r.holder_id = kernel.current_agency() and a.at is null order by r.asked_at"),
                Approvals::request);
    }

    @Transactional(readOnly = true)
    Optional<ApprovalRequest> findAsked(UUID id) {
        return seals.find(
                jdbc.sql(SELECT + " where r.id = :id and r.agency_id = kernel.current_agency()")
                        .param("id", id),
                Approvals::request);
    }

    @Transactional(readOnly = true)
    Optional<ApprovalRequest> findToUs(UUID id) {
        return seals.find(
                jdbc.sql(SELECT + " where r.id = :id and r.holder_id = kernel.current_agency()")
                        .param("id", id),
                Approvals::request);
    }

    /** What my agency asked this holder about the person. */
    Supplier<List<ApprovalRequest>> asked(UUID subject, UUID holder, RoundTrip trip) {
        String sql = SELECT
                + " where r.subject_id = :subject and r.holder_id = :holder"
                + " and r.agency_id = kernel.current_agency()";
        return seals.list(trip, sql, Map.of("subject", subject, "holder", holder), Approvals::request);
    }

    /** In force at that moment. */
    @Transactional(readOnly = true)
    List<PaperForUs> listPapers(Instant at) {
        return jdbc.sql("""
                select * from sharing.process_for_me() where from_at <= :at and until_at > :at
                order by until_at, case_number
                """).param("at", utc(at)).query(Approvals::paper).list();
    }

    private static PaperForUs paper(ResultSet row, int n) throws SQLException {
        return new PaperForUs(
                row.getObject("id", UUID.class),
                ProcessKind.valueOf(row.getString("kind")),
                row.getString("issuer"),
                row.getString("case_number"),
                row.getObject("agency_id", UUID.class),
                row.getObject("subject_id", UUID.class),
                texts(row, "classes"),
                instant(row, "from_at"),
                instant(row, "until_at"));
    }

    private static Supplier<ApprovalRequest> request(ResultSet row, Seals.Opener opener) throws SQLException {
        ApprovalRequest plain = new ApprovalRequest(
                row.getObject("id", UUID.class),
                row.getObject("agency_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getObject("holder_id", UUID.class),
                row.getObject("subject_id", UUID.class),
                row.getObject("incident_id", UUID.class),
                row.getString("incident_name"),
                RequestKind.valueOf(row.getString("kind")),
                texts(row, "asserted"),
                row.getString("official"),
                row.getString("ori"),
                row.getString("case_number"),
                "",
                instant(row, "asked_at"),
                null);
        Opened why = opener.of(ApprovalWords.REQUEST);
        Answer answer = answer(row);
        if (answer == null) {
            return () -> plain.saying(why.text("reason"), null);
        }
        Opened said = opener.of(ApprovalWords.ANSWER);
        return () -> plain.saying(why.text("reason"), answer.saying(said.text("note")));
    }

    private static @Nullable Answer answer(ResultSet row) throws SQLException {
        UUID account = row.getObject("answered_by", UUID.class);
        return account == null
                ? null
                : new Answer(
                        account, instant(row, "answered_at"), row.getBoolean("granted"), texts(row, "verified"), "");
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
