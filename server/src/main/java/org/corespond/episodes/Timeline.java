package org.corespond.episodes;

import static org.corespond.episodes.Episodes.instantOf;
import static org.corespond.episodes.Episodes.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.corespond.kernel.Actor;
import org.corespond.kernel.Authority;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The append-only facts of an episode. */
@Component
@Transactional
public class Timeline {
    private static final TypeReference<Map<String, String>> DETAIL = new TypeReference<>() {};
    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json;

    Timeline(JdbcClient jdbc, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    /** All facts in the order in which they happened. */
    @Transactional(readOnly = true)
    public List<TimelineFact> of(UUID episode) {
        return jdbc.sql("select * from episodes.fact where episode_id = :episode order by at, id")
                .param("episode", episode)
                .query(this::fact)
                .list();
    }

    /** When a fact of the kind last happened on the episode. */
    @Transactional(readOnly = true)
    public java.util.Optional<Instant> lastOf(UUID episode, FactKind kind) {
        return of(episode).stream()
                .filter(fact -> fact.kind() == kind)
                .map(TimelineFact::at)
                .reduce((first, last) -> last);
    }

    /**
     * The facts as they stand: each with the time and detail of its last correction, without those taken back
     * (a correction whose detail says {@code undone}).
     */
    @Transactional(readOnly = true)
    public List<TimelineFact> standing(UUID episode) {
        return TimelineFact.standing(of(episode));
    }

    void append(UUID episode, FactKind kind, Instant at, Authority authority, Map<String, String> detail) {
        Actor actor = CurrentActor.get();
        jdbc.sql("""
                insert into episodes.fact (community_id, episode_id, kind, at, recorded_at, agency_id, account_id, role,
                        authority, detail)
                values (:community, :episode, :kind, :at, :recorded, :agency, :account, :role, :authority,
                        cast(:detail as jsonb))
                """)
                .param("community", actor.communityId())
                .param("episode", episode)
                .param("kind", kind.name())
                .param("at", utc(at))
                .param("recorded", utc(clock.instant()))
                .param("agency", actor.agencyId())
                .param("account", actor.accountId())
                .param("role", actor.role() == null ? null : actor.role().name())
                .param("authority", authority.name())
                .param("detail", json.writeValueAsString(detail))
                .update();
    }

    /** A correction points at what it corrects and leaves it standing. */
    void correct(TimelineFact wrong, Instant at, Map<String, String> detail) {
        Actor actor = CurrentActor.get();
        jdbc.sql("""
                insert into episodes.fact (community_id, episode_id, kind, at, recorded_at, agency_id, account_id, role,
                        authority, detail, corrects)
                values (:community, :episode, :kind, :at, :recorded, :agency, :account, :role, :authority,
                        cast(:detail as jsonb), :corrects)
                """)
                .param("community", actor.communityId())
                .param("episode", wrong.episodeId())
                .param("kind", wrong.kind().name())
                .param("at", utc(at))
                .param("recorded", utc(clock.instant()))
                .param("agency", actor.agencyId())
                .param("account", actor.accountId())
                .param("role", actor.role() == null ? null : actor.role().name())
                .param("authority", wrong.authority().name())
                .param("detail", json.writeValueAsString(detail))
                .param("corrects", wrong.id())
                .update();
    }

    private TimelineFact fact(ResultSet row, int n) throws SQLException {
        String role = row.getString("role");
        return new TimelineFact(
                row.getLong("id"),
                row.getObject("episode_id", UUID.class),
                FactKind.valueOf(row.getString("kind")),
                instantOf(row, "at"),
                instantOf(row, "recorded_at"),
                row.getObject("agency_id", UUID.class),
                role == null ? null : Role.valueOf(role),
                Authority.valueOf(row.getString("authority")),
                json.readValue(row.getString("detail"), DETAIL),
                row.getObject("corrects", Long.class));
    }
}
