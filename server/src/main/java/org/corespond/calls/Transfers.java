package org.corespond.calls;

import static org.corespond.calls.Calls.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.corespond.directory.ProgramKind;
import org.corespond.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How calls were cleared and how their transfers ended; append-only. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Transfers {
    private final JdbcClient jdbc;
    private final Ids ids;

    Transfers(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** How a call was cleared. */
    record Ending(UUID callId, Instant at, @Nullable String finalType, boolean flaggedAtClear, boolean mentalHealth) {}

    /** How a transfer ended. */
    record Transfer(
            UUID callId,
            @Nullable UUID episodeId,
            @Nullable ProgramKind kind,
            TransferOutcome outcome,
            @Nullable ReturnReason returnedBecause,
            @Nullable Integer secondsToPickUp,
            DiversionClass diversion,
            Instant at) {}

    /** False when somebody ended the call before. */
    boolean end(Ending ending) {
        return jdbc.sql("""
                insert into calls.ending (call_id, community_id, agency_id, at, by_account, final_type,
                        flagged_at_clear, mental_health)
                values (:call, kernel.current_community(), kernel.current_agency(), :at, kernel.current_account(),
                        :type, :flagged, :mental)
                on conflict do nothing
                """)
                        .param("call", ending.callId())
                        .param("at", utc(ending.at()))
                        .param("type", ending.finalType())
                        .param("flagged", ending.flaggedAtClear())
                        .param("mental", ending.mentalHealth())
                        .update()
                == 1;
    }

    Optional<Ending> findEnding(UUID call) {
        return jdbc.sql("select * from calls.ending where call_id = :call")
                .param("call", call)
                .query((row, n) -> new Ending(
                        row.getObject("call_id", UUID.class),
                        Calls.instant(row, "at"),
                        row.getString("final_type"),
                        row.getBoolean("flagged_at_clear"),
                        row.getBoolean("mental_health")))
                .optional();
    }

    void add(Transfer transfer) {
        ProgramKind kind = transfer.kind();
        ReturnReason because = transfer.returnedBecause();
        jdbc.sql("""
                insert into calls.transfer (id, call_id, episode_id, community_id, agency_id, kind, outcome,
                        returned_because, seconds_to_pick_up, diversion, at)
                values (:id, :call, :episode, kernel.current_community(), kernel.current_agency(), :kind, :outcome,
                        :because, :seconds, :diversion, :at)
                """)
                .param("id", ids.next())
                .param("call", transfer.callId())
                .param("episode", transfer.episodeId())
                .param("kind", kind == null ? null : kind.name())
                .param("outcome", transfer.outcome().name())
                .param("because", because == null ? null : because.name())
                .param("seconds", transfer.secondsToPickUp())
                .param("diversion", transfer.diversion().name())
                .param("at", utc(transfer.at()))
                .update();
    }

    Optional<Transfer> find(UUID call) {
        return jdbc.sql("select * from calls.transfer where call_id = :call")
                .param("call", call)
                .query(Transfers::transfer)
                .optional();
    }

    private static Transfer transfer(ResultSet row, int n) throws SQLException {
        String kind = row.getString("kind");
        String because = row.getString("returned_because");
        return new Transfer(
                row.getObject("call_id", UUID.class),
                row.getObject("episode_id", UUID.class),
                kind == null ? null : ProgramKind.valueOf(kind),
                TransferOutcome.valueOf(row.getString("outcome")),
                because == null ? null : ReturnReason.valueOf(because),
                row.getObject("seconds_to_pick_up", Integer.class),
                DiversionClass.valueOf(row.getString("diversion")),
                Calls.instant(row, "at"));
    }
}
