package org.corespond.outcomes;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Appends versions of live facts: what is told replaces, what is not told stays, nothing is overwritten. */
@Component
class LiveVersions {
    private final JdbcClient jdbc;
    private final Sources sources;

    LiveVersions(JdbcClient jdbc, Sources sources) {
        this.jdbc = jdbc;
        this.sources = sources;
    }

    /** Which fact: its key within the source, its unit, and the event that it belongs to. */
    record Key(UUID id, String unit, UUID event) {}

    /** The first version, unless there is one. */
    void begin(Source live, Key key, Instant at, Map<String, @Nullable Object> told) {
        lock(live, key);
        if (version(live, key) == 0) {
            insert(live, key, at, told);
        }
    }

    /** The next version, or the first. */
    void grow(Source live, Key key, Instant at, Map<String, @Nullable Object> told) {
        lock(live, key);
        if (version(live, key) == 0) {
            insert(live, key, at, told);
        } else {
            append(live, key, told);
        }
    }

    /** The next version where there is a first one. */
    void growKnown(Source live, Key key, Map<String, @Nullable Object> told) {
        lock(live, key);
        if (version(live, key) > 0) {
            append(live, key, told);
        }
    }

    /** The last encounter of an episode. */
    Optional<UUID> latestOf(Source live, UUID episode) {
        return jdbc.sql("""
                select key from outcomes.latest_fact
                where source_id = :source and event = :event and unit = 'encounter' order by id desc limit 1
                """)
                .param("source", live.id())
                .param("event", episode)
                .query((row, n) -> row.getObject("key", UUID.class))
                .optional();
    }

    /** A person as this source counts them: a keyed hash that leads back to nobody without the source's secret. */
    UUID person(Source live, UUID person) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(sources.secret(live), "HmacSHA256"));
            ByteBuffer hash =
                    ByteBuffer.wrap(mac.doFinal(person.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            return new UUID(hash.getLong(), hash.getLong());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    /** Whoever tells of it waits until this transaction ends. */
    void lock(Source live, Key key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 1))")
                .param("key", live.id() + "/" + key.id())
                .query((row, n) -> n)
                .single();
    }

    private int version(Source live, Key key) {
        return jdbc.sql("""
                select coalesce(max(version), 0) from outcomes.fact where source_id = :source and key = :key
                """)
                .param("source", live.id())
                .param("key", key.id())
                .query(Integer.class)
                .single();
    }

    private void insert(Source live, Key key, Instant at, Map<String, @Nullable Object> told) {
        Map<String, Object> known = known(told);
        jdbc.sql("""
                insert into outcomes.fact (id, community_id, source_id, unit, file, line, key, content, version, event,
                                           occurred_on%s)
                values (nextval('outcomes.fact_id'), kernel.current_community(), :source, :unit, 0, 0, :key,
                        gen_random_uuid(), 1, :event, :day%s)
                """.formatted(list(known, ", %s"), list(known, ", :%s")))
                .param("source", live.id())
                .param("unit", key.unit())
                .param("key", key.id())
                .param("event", key.event())
                .param("day", at.atZone(live.zone()).toLocalDate())
                .params(known)
                .update();
    }

    private void append(Source live, Key key, Map<String, @Nullable Object> told) {
        Map<String, Object> known = known(told);
        String columns = FactColumns.all();
        String values = java.util.Arrays.stream(columns.split(", "))
                .map(column -> known.containsKey(column) ? ":" + column : "l." + column)
                .collect(Collectors.joining(", "));
        jdbc.sql("""
                insert into outcomes.fact (id, community_id, source_id, unit, file, line, key, content, version, corrects,
                                           %s)
                select nextval('outcomes.fact_id'), l.community_id, l.source_id, l.unit, 0, 0, l.key,
                       gen_random_uuid(), l.version + 1, l.id, %s
                from outcomes.latest_fact l where l.source_id = :source and l.key = :key
                """.formatted(columns, values))
                .param("source", live.id())
                .param("key", key.id())
                .params(known)
                .update();
    }

    private static Map<String, Object> known(Map<String, @Nullable Object> told) {
        Map<String, Object> known = new LinkedHashMap<>();
        told.forEach((column, value) -> {
            if (value != null) {
                known.put(column, value);
            }
        });
        return known;
    }

    private static String list(Map<String, Object> known, String each) {
        return known.keySet().stream().map(each::formatted).collect(Collectors.joining());
    }
}
