package org.corespond.episodes;

import static org.corespond.episodes.Episodes.instant;
import static org.corespond.episodes.Episodes.instantOf;
import static org.corespond.episodes.Episodes.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corespond.directory.ProgramKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Offers of episodes: who is asked, until when, and what was answered. */
@Component
@Transactional
public class Offers {
    private final JdbcClient jdbc;

    Offers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Offer get(UUID id) {
        return jdbc.sql("select * from episodes.offer where id = :id")
                .param("id", id)
                .query(Offers::offer)
                .optional()
                .orElseThrow();
    }

    /** All offers of an episode, oldest first. */
    @Transactional(readOnly = true)
    public List<Offer> listOf(UUID episode) {
        return jdbc.sql("select * from episodes.offer where episode_id = :episode order by offered_at, id")
                .param("episode", episode)
                .query(Offers::offer)
                .list();
    }

    /** The offer of ownership that waits for an answer, when one does. */
    @Transactional(readOnly = true)
    public Optional<Offer> findOpen(UUID episode) {
        return jdbc.sql("select * from episodes.offer where episode_id = :episode and state = 'OFFERED' and not relay")
                .param("episode", episode)
                .query(Offers::offer)
                .optional();
    }

    /** Open offers to the agency of the given kinds, the most urgent first. */
    @Transactional(readOnly = true)
    public List<Offer> listOpenTo(UUID agency, Collection<ProgramKind> kinds) {
        return jdbc.sql("""
                select * from episodes.offer
                where state = 'OFFERED' and to_agency = :agency and kind = any(:kinds) order by expires_at
                """)
                .param("agency", agency)
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .query(Offers::offer)
                .list();
    }

    @Transactional(readOnly = true)
    List<Offer> listExpired(Instant now) {
        return jdbc.sql("""
                select * from episodes.offer where state = 'OFFERED' and expires_at <= :now order by expires_at
                """).param("now", utc(now)).query(Offers::offer).list();
    }

    void add(Offer offer, UUID community) {
        jdbc.sql("""
                insert into episodes.offer (id, community_id, episode_id, from_agency, to_agency, program_id, kind,
                        relay, offered_at, expires_at, after)
                values (:id, :community, :episode, :from, :to, :program, :kind, :relay, :offered, :expires, :after)
                """)
                .param("id", offer.id())
                .param("community", community)
                .param("episode", offer.episodeId())
                .param("from", offer.fromAgency())
                .param("to", offer.toAgency())
                .param("program", offer.programId())
                .param("kind", offer.kind().name())
                .param("relay", offer.relay())
                .param("offered", utc(offer.offeredAt()))
                .param("expires", utc(offer.expiresAt()))
                .param("after", offer.after().toArray(UUID[]::new))
                .update();
    }

    /** Ends an offer; false when somebody or the clock was faster. Acceptance counts only before the limit. */
    boolean end(UUID id, Offer.State state, Instant now, @Nullable UUID by, @Nullable String reason) {
        return jdbc.sql("""
                update episodes.offer set state = :state, decided_at = :now, decided_by = :by, reason = :reason
                where id = :id and state = 'OFFERED' and (:state <> 'ACCEPTED' or expires_at > :now)
                """)
                        .param("id", id)
                        .param("state", state.name())
                        .param("now", utc(now))
                        .param("by", by)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    private static Offer offer(ResultSet row, int n) throws SQLException {
        return new Offer(
                row.getObject("id", UUID.class),
                row.getObject("episode_id", UUID.class),
                row.getObject("from_agency", UUID.class),
                row.getObject("to_agency", UUID.class),
                row.getObject("program_id", UUID.class),
                ProgramKind.valueOf(row.getString("kind")),
                row.getBoolean("relay"),
                instantOf(row, "offered_at"),
                instantOf(row, "expires_at"),
                Offer.State.valueOf(row.getString("state")),
                instant(row, "decided_at"),
                row.getString("reason"),
                List.of((UUID[]) row.getArray("after").getArray()));
    }
}
