package org.corespond.calls;

import static org.corespond.calls.Calls.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.directory.ProgramKind;
import org.corespond.keys.Seals;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What the protocol decided on each call, and where a person chose otherwise; append-only. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Triages {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Seals seals;

    Triages(JdbcClient jdbc, JsonMapper json, Seals seals) {
        this.jdbc = jdbc;
        this.json = json;
        this.seals = seals;
    }

    /** A decision as it was kept: enough to see it again and to decide it anew. */
    record Kept(
            UUID callId,
            Instant at,
            int version,
            int level,
            Set<String> flags,
            ProgramKind route,
            @Nullable UUID programId,
            List<Triage.Decided> trace,
            TriageContext context) {
        Kept {
            trace = List.copyOf(trace);
        }

        Standing.Decision decision() {
            return new Standing.Decision(level, flags, route, programId);
        }
    }

    void add(Call call, Triage triage, TriageContext context, Instant at) {
        TriageContext.Offering program = triage.advised().program();
        jdbc.sql("""
                insert into calls.triage (call_id, community_id, agency_id, at, by_account, protocol_id,
                        protocol_version, level, flags, route, program_id, fallbacks, trace, context)
                values (:call, kernel.current_community(), kernel.current_agency(), :at, kernel.current_account(),
                        :protocol, :version, :level, :flags, :route, :program, :fallbacks, cast(:trace as jsonb),
                        cast(:context as jsonb))
                """)
                .param("call", call.id())
                .param("at", utc(at))
                .param("protocol", call.protocolId())
                .param("version", call.protocolVersion())
                .param("level", triage.level().number())
                .param("flags", names(triage.flags()).toArray(String[]::new))
                .param("route", triage.advised().kind().name())
                .param("program", program == null ? null : program.programId())
                .param(
                        "fallbacks",
                        triage.fallbacks().stream()
                                .map(option -> option.kind().name())
                                .toArray(String[]::new))
                .param("trace", json.writeValueAsString(triage.trace()))
                .param("context", json.writeValueAsString(context))
                .update();
    }

    /** The last decision of each call. */
    Map<UUID, Kept> last(Collection<UUID> calls) {
        return jdbc.sql("""
                select distinct on (call_id) * from calls.triage where call_id = any(:calls) order by call_id, id desc
                """).param("calls", calls.toArray(UUID[]::new)).query(this::kept).list().stream()
                .collect(Collectors.toMap(Kept::callId, kept -> kept));
    }

    /** The same without what led to them, for a list of many. */
    Map<UUID, Standing.Decision> decisions(Collection<UUID> calls) {
        Map<UUID, Standing.Decision> decided = new HashMap<>();
        jdbc.sql("""
                select distinct on (call_id) call_id, level, flags, route, program_id from calls.triage
                where call_id = any(:calls) order by call_id, id desc
                """).param("calls", calls.toArray(UUID[]::new)).query(row -> {
            decided.put(row.getObject("call_id", UUID.class), Standing.Decision.of(row));
        });
        return decided;
    }

    /** A null override takes the last one back. */
    void override(UUID call, Triage advised, Chosen.@Nullable Otherwise override, Instant at) {
        TriageLevel level = override == null ? null : override.level();
        ProgramKind route = override == null ? null : override.route();
        jdbc.sql("""
                insert into calls.override (call_id, community_id, agency_id, at, by_account, advised_level,
                        advised_route, level, route, reason, note_sealed)
                values (:call, kernel.current_community(), kernel.current_agency(), :at, kernel.current_account(),
                        :advisedLevel, :advisedRoute, :level, :route, :reason, :note)
                """)
                .param("call", call)
                .param("at", utc(at))
                .param("advisedLevel", advised.level().number())
                .param("advisedRoute", advised.advised().kind().name())
                .param("level", level == null ? null : level.number())
                .param("route", route == null ? null : route.name())
                .param("reason", override == null ? null : override.reason().name())
                .param("note", seals.seal(CallWords.NOTE, "note", call, override == null ? "" : override.note()))
                .update();
    }

    static Set<String> names(Set<ResponseFlag> flags) {
        return flags.stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }

    private Kept kept(ResultSet row, int n) throws SQLException {
        return new Kept(
                row.getObject("call_id", UUID.class),
                Calls.instant(row, "at"),
                row.getInt("protocol_version"),
                row.getInt("level"),
                Set.copyOf(List.of((String[]) row.getArray("flags").getArray())),
                ProgramKind.valueOf(row.getString("route")),
                row.getObject("program_id", UUID.class),
                List.of(json.readValue(row.getString("trace"), Triage.Decided[].class)),
                json.readValue(row.getString("context"), TriageContext.class));
    }
}
