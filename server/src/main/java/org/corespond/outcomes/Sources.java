package org.corespond.outcomes;

import java.security.SecureRandom;
import java.sql.Array;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Ids;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sources of one community and the secrets under which their persons are hashed. */
@Component
class Sources {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final RowMapper<Source> SOURCE = (row, n) -> new Source(
            row.getObject("id", UUID.class),
            row.getString("name"),
            row.getString("title"),
            row.getString("unit"),
            ZoneId.of(row.getString("zone")),
            texts(row.getArray("provides")));

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    Sources(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    private static Set<String> texts(Array array) throws java.sql.SQLException {
        return new TreeSet<>(List.of((String[]) array.getArray()));
    }

    List<Source> list() {
        return jdbc.sql("select * from outcomes.source order by unit = 'live' desc, name")
                .query(SOURCE)
                .list();
    }

    Optional<Source> find(String name) {
        return jdbc.sql("select * from outcomes.source where name = :name")
                .param("name", name)
                .query(SOURCE)
                .optional();
    }

    /** Makes the source or brings it up to what its mapping now says; two at once wait for each other. */
    Source put(String name, String title, String unit, ZoneId zone, Set<String> provides) {
        UUID community = CurrentActor.get().communityId();
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", community + "/" + name)
                .query((row, n) -> n)
                .single();
        UUID id = jdbc.sql("""
                insert into outcomes.source (id, community_id, name, title, unit, zone, provides, added_at)
                values (:id, :community, :name, :title, :unit, :zone, :provides, :now)
                on conflict (community_id, name) do update
                set title = excluded.title, zone = excluded.zone, provides = excluded.provides
                returning id
                """)
                .param("id", ids.next())
                .param("community", community)
                .param("name", name)
                .param("title", title)
                .param("unit", unit)
                .param("zone", zone.getId())
                .param("provides", provides.toArray(new String[0]))
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .single();
        return new Source(id, name, title, unit, zone, provides);
    }

    /** The secret of a source, made when first asked for. */
    byte[] secret(Source source) {
        byte[] fresh = new byte[32];
        RANDOM.nextBytes(fresh);
        jdbc.sql(
                        "insert into outcomes.source_secret (source_id, community_id, secret) values (:id, :community, :secret)"
                                + " on conflict do nothing")
                .param("id", source.id())
                .param("community", CurrentActor.get().communityId())
                .param("secret", fresh)
                .update();
        return jdbc.sql("select secret from outcomes.source_secret where source_id = :id")
                .param("id", source.id())
                .query((row, n) -> row.getBytes(1))
                .single();
    }
}
