package org.corespond.workgroup.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of gaps: facts, steps and votes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Gaps {
    private static final String SELECT = """
            select g.*, s.state, s.owner_id, s.words,
                   (select count(*) from workgroup.gap_vote v where v.gap_id = g.id) as votes,
                   exists (select 1 from workgroup.gap_vote v
                           where v.gap_id = g.id and v.account_id = kernel.current_account()) as mine
            from workgroup.gap g
            join lateral (select state, owner_id, words from workgroup.gap_step s
                          where s.gap_id = g.id order by s.id desc limit 1) s on true
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Gaps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID add(GapKind kind, String title, String area, String detail) {
        UUID id = Ids.at(clock.millis());
        jdbc.sql("""
                insert into workgroup.gap (id, community_id, kind, title, area, detail, added_at, added_by)
                values (:id, kernel.current_community(), :kind, :title, :area, :detail, :at, :by)
                """)
                .param("id", id)
                .param("kind", kind.name())
                .param("title", title)
                .param("area", area)
                .param("detail", detail)
                .param("at", now())
                .param("by", CurrentActor.get().account())
                .update();
        step(id, GapState.OPEN, null, "");
        return id;
    }

    void step(UUID gap, GapState state, @Nullable UUID owner, String words) {
        jdbc.sql("""
                insert into workgroup.gap_step (gap_id, community_id, state, owner_id, words, at, account_id)
                values (:gap, kernel.current_community(), :state, :owner, :words, :at, :by)
                """)
                .param("gap", gap)
                .param("state", state.name())
                .param("owner", owner)
                .param("words", words)
                .param("at", now())
                .param("by", CurrentActor.get().account())
                .update();
    }

    /** One vote each: a second one changes nothing. */
    void vote(UUID gap) {
        jdbc.sql("""
                insert into workgroup.gap_vote (gap_id, account_id, community_id, voted_at)
                values (:gap, :account, kernel.current_community(), :at) on conflict do nothing
                """)
                .param("gap", gap)
                .param("account", CurrentActor.get().account())
                .param("at", now())
                .update();
    }

    void unvote(UUID gap) {
        jdbc.sql("delete from workgroup.gap_vote where gap_id = :gap and account_id = :account")
                .param("gap", gap)
                .param("account", CurrentActor.get().account())
                .update();
    }

    /** What waits comes first, and of that what most people say. */
    List<Gap> list() {
        return jdbc.sql(SELECT + " order by s.state not in ('OPEN', 'TAKEN_UP'), votes desc, g.added_at")
                .query(Gaps::gap)
                .list();
    }

    Optional<Gap> find(UUID id) {
        return jdbc.sql(SELECT + " where g.id = :id")
                .param("id", id)
                .query(Gaps::gap)
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Gap gap(ResultSet row, int n) throws SQLException {
        return new Gap(
                row.getObject("id", UUID.class),
                GapKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("area"),
                row.getString("detail"),
                row.getTimestamp("added_at").toInstant(),
                GapState.valueOf(row.getString("state")),
                row.getObject("owner_id", UUID.class),
                row.getString("words"),
                row.getLong("votes"),
                row.getBoolean("mine"));
    }
}
