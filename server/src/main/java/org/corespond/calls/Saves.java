package org.corespond.calls;

import static org.corespond.calls.Calls.utc;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corespond.keys.SealedTable;
import org.corespond.keys.Seals;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What was typed on calls, kept once however often it is sent; append-only. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Saves {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Seals seals;

    Saves(JdbcClient jdbc, JsonMapper json, Seals seals) {
        this.jdbc = jdbc;
        this.json = json;
        this.seals = seals;
    }

    /** Keeps what was answered; false, and nothing is kept, when a save with this key was applied before. */
    boolean add(UUID call, UUID key, Instant at, List<Sheet.Entry> answered) {
        return jdbc.sql("""
                with first as (
                    insert into calls.saved (call_id, key, community_id, at)
                    values (:call, :key, kernel.current_community(), :at) on conflict do nothing
                    returning call_id, community_id, at),
                told as (
                    insert into calls.answer (call_id, community_id, agency_id, field, codes, codes_sealed, at, by_account)
                    select first.call_id, first.community_id, kernel.current_agency(), field, codes,
                           decode(sealed, 'base64'), first.at, kernel.current_account()
                    from first,
                         rows from (json_to_recordset(cast(:answered as json)) as (field text, codes text[], sealed text))
                             with ordinality as told (field, codes, sealed, n)
                    order by n)
                select count(*) from first
                """)
                        .param("call", call)
                        .param("key", key)
                        .param("at", utc(at))
                        .param(
                                "answered",
                                json.writeValueAsString(answered.stream()
                                        .map(entry -> told(call, entry))
                                        .toList()))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** An answer as it will lie: in codes, or sealed and written in base64. */
    private record Told(
            String field,
            @Nullable List<String> codes,
            @Nullable String sealed) {}

    private Told told(UUID call, Sheet.Entry entry) {
        Optional<SealedTable> table = CallWords.of(entry.field());
        if (table.isEmpty()) {
            return new Told(entry.field(), entry.codes(), null);
        }
        byte[] words = String.join("", entry.codes()).getBytes(StandardCharsets.UTF_8);
        byte[] sealed = seals.seal(table.get(), "codes", call, words);
        return new Told(entry.field(), null, Base64.getEncoder().encodeToString(sealed));
    }
}
