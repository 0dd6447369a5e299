package org.corespond.sharing.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The requests that my agency made or got, append-only. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DataRequests {
    private final JdbcClient jdbc;

    DataRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(DataRequest request) {
        jdbc.sql("""
                insert into sharing.data_request (id, community_id, asker_id, holder_id, asked_by, asked_by_name,
                        asked_at, purpose, asserted, why, records, fields, shared_only, from_at, to_at, open_until)
                values (:id, kernel.current_community(), kernel.current_agency(), :holder, kernel.current_account(),
                        :name, :at, :purpose, :asserted, :why, :records, :fields, :shared, :from, :to, :until)
                """)
                .param("id", request.id())
                .param("holder", request.holder())
                .param("name", request.askedByName())
                .param("at", utc(request.askedAt()))
                .param("purpose", request.purpose())
                .param("asserted", request.asserted().toArray(String[]::new))
                .param("why", request.why())
                .param("records", request.records())
                .param("fields", request.fields().toArray(String[]::new))
                .param("shared", request.sharedOnly())
                .param("from", utc(request.from()))
                .param("to", utc(request.to()))
                .param("until", utc(request.openUntil()))
                .update();
    }

    void answer(UUID request, DataRequest.Answer answer) {
        jdbc.sql("""
                insert into sharing.data_answer (request_id, community_id, holder_id, approved, reason, record_ids,
                        answered_by, answered_by_name, answered_at)
                values (:id, kernel.current_community(), kernel.current_agency(), :approved, :reason, :records,
                        kernel.current_account(), :name, :at)
                """)
                .param("id", request)
                .param("approved", answer.approved())
                .param("reason", answer.reason())
                .param("records", answer.records().toArray(UUID[]::new))
                .param("name", answer.by())
                .param("at", utc(answer.at()))
                .update();
    }

    void made(UUID id, UUID request, DataRequest.Made made) {
        jdbc.sql("""
                insert into sharing.data_set (id, request_id, community_id, made_by, made_by_name, made_at, records,
                        released, hash)
                values (:id, :request, kernel.current_community(), kernel.current_account(), :name, :at, :records,
                        :released, :hash)
                """)
                .param("id", id)
                .param("request", request)
                .param("name", made.by())
                .param("at", utc(made.at()))
                .param("records", made.records())
                .param("released", made.rows())
                .param("hash", made.hash())
                .update();
    }

    /** The latest first. */
    List<DataRequest> list() {
        return jdbc
                .sql("select * from sharing.data_request order by asked_at desc, id desc limit 200")
                .query(DataRequests::request)
                .list()
                .stream()
                .map(this::whole)
                .toList();
    }

    DataRequest get(UUID id) {
        return jdbc.sql("select * from sharing.data_request where id = :id")
                .param("id", id)
                .query(DataRequests::request)
                .optional()
                .map(this::whole)
                .orElseThrow();
    }

    private DataRequest whole(DataRequest request) {
        DataRequest.Answer answer = jdbc.sql("select * from sharing.data_answer where request_id = :id")
                .param("id", request.id())
                .query((row, n) -> new DataRequest.Answer(
                        row.getBoolean("approved"),
                        row.getString("reason"),
                        List.of((UUID[]) row.getArray("record_ids").getArray()),
                        row.getString("answered_by_name"),
                        instant(row, "answered_at")))
                .optional()
                .orElse(null);
        List<DataRequest.Made> sets = jdbc.sql(
                        "select * from sharing.data_set where request_id = :id order by made_at desc")
                .param("id", request.id())
                .query((row, n) -> new DataRequest.Made(
                        row.getString("made_by_name"),
                        instant(row, "made_at"),
                        row.getInt("records"),
                        row.getInt("released"),
                        row.getString("hash")))
                .list();
        return request.with(answer, sets);
    }

    /** Of these persons or episodes of the holder those that a set about the request's span may still be made of. */
    Set<UUID> leftAfterSealing(DataRequest request, Collection<UUID> about) {
        return jdbc.sql("select sharing.left_after_sealing(:holder, :about, :from, :to) as ids")
                .param("holder", request.holder())
                .param("about", about.toArray(UUID[]::new))
                .param("from", utc(request.from()).toLocalDate())
                .param("to", utc(request.to()).toLocalDate())
                .query((row, n) -> Set.of((UUID[]) row.getArray("ids").getArray()))
                .single();
    }

    private static DataRequest request(ResultSet row, int n) throws SQLException {
        return new DataRequest(
                row.getObject("id", UUID.class),
                row.getObject("asker_id", UUID.class),
                row.getObject("holder_id", UUID.class),
                row.getObject("asked_by", UUID.class),
                row.getString("asked_by_name"),
                instant(row, "asked_at"),
                row.getString("purpose"),
                List.of((String[]) row.getArray("asserted").getArray()),
                row.getString("why"),
                row.getString("records"),
                List.of((String[]) row.getArray("fields").getArray()),
                row.getBoolean("shared_only"),
                instant(row, "from_at"),
                instant(row, "to_at"),
                instant(row, "open_until"),
                null,
                List.of());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
