package org.corespond.sharing.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What persons say is wrong in a record, and what the agency that holds it did about it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Disputes {
    /** What it is about. */
    public enum About {
        CONTACT,
        CARE,
        LOOK,
        OTHER
    }

    /** Where it stands. */
    public enum State {
        RECEIVED,
        LOOKED_AT,
        CORRECTED,
        KEPT
    }

    /** One of them, with the last answer. */
    public record Dispute(
            UUID id, UUID agency, About about, String words, Instant saidAt, State state, String answer) {}

    private static final String SELECT = """
            select d.id, d.agency_id, d.about, d.words, d.said_at, coalesce(s.state, 'RECEIVED') as state,
                   coalesce(s.words, '') as answer
            from sharing.portal_dispute d
            left join lateral (select state, words from sharing.portal_dispute_step s
                               where s.dispute_id = d.id order by s.id desc limit 1) s on true
            """;

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    Disputes(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    void add(UUID agency, About about, String words) {
        jdbc.sql("""
                insert into sharing.portal_dispute (id, community_id, agency_id, person_id, about, words, said_at)
                values (:id, kernel.current_community(), :agency, kernel.current_person(), :about, :words, :at)
                """)
                .param("id", ids.next())
                .param("agency", agency)
                .param("about", about.name())
                .param("words", words)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Dispute> mine() {
        return jdbc.sql(SELECT + " where d.person_id = kernel.current_person() order by d.said_at desc")
                .query(Disputes::dispute)
                .list();
    }

    /** Those about records of my agency; what waits first. */
    List<Dispute> ours() {
        return jdbc.sql(SELECT
                        + " where d.agency_id = kernel.current_agency() order by coalesce(s.state, '') in ('CORRECTED', 'KEPT'),"
                        + " d.said_at")
                .query(Disputes::dispute)
                .list();
    }

    Optional<Dispute> find(UUID id) {
        return jdbc.sql(SELECT + " where d.id = :id and d.agency_id = kernel.current_agency()")
                .param("id", id)
                .query(Disputes::dispute)
                .optional();
    }

    void step(UUID dispute, State state, String words) {
        jdbc.sql("""
                insert into sharing.portal_dispute_step (dispute_id, community_id, agency_id, person_id, state, words,
                        account_id, at)
                select id, community_id, agency_id, person_id, :state, :words, :account, :at
                from sharing.portal_dispute where id = :id
                """)
                .param("id", dispute)
                .param("state", state.name())
                .param("words", words)
                .param("account", CurrentActor.get().account())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Dispute dispute(ResultSet row, int n) throws SQLException {
        return new Dispute(
                row.getObject("id", UUID.class),
                row.getObject("agency_id", UUID.class),
                About.valueOf(row.getString("about")),
                row.getString("words"),
                row.getTimestamp("said_at").toInstant(),
                State.valueOf(row.getString("state")),
                row.getString("answer"));
    }
}
