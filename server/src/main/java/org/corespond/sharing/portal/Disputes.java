package org.corespond.sharing.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Ids;
import org.corespond.keys.Opened;
import org.corespond.keys.Seals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
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
    public record Dispute(UUID id, UUID agency, About about, String words, Instant saidAt, State state, String answer) {
        Dispute answered(String said) {
            return new Dispute(id, agency, about, words, saidAt, state, said);
        }
    }

    private static final String SELECT = """
            select d.id, d.agency_id, d.about, d.words, d.words_sealed, d.said_at,
                   coalesce(s.state, 'RECEIVED') as state
            from sharing.portal_dispute d
            left join lateral (select state from sharing.portal_dispute_step s
                               where s.dispute_id = d.id order by s.id desc limit 1) s on true
            """;

    private final JdbcClient jdbc;
    private final Seals seals;
    private final Ids ids;
    private final Clock clock;

    Disputes(JdbcClient jdbc, Seals seals, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.ids = ids;
        this.clock = clock;
    }

    void add(UUID agency, About about, String words) {
        UUID id = ids.next();
        jdbc.sql("""
                insert into sharing.portal_dispute (id, community_id, agency_id, person_id, about, words_sealed, said_at)
                values (:id, kernel.current_community(), :agency, kernel.current_person(), :about, :words, :at)
                """)
                .param("id", id)
                .param("agency", agency)
                .param("about", about.name())
                .param("words", seals.seal(PortalWords.DISPUTE, "words", id, words))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Dispute> mine() {
        return read(jdbc.sql(SELECT + " where d.person_id = kernel.current_person() order by d.said_at desc"));
    }

    /** Those about records of my agency; what waits first. */
    List<Dispute> ours() {
        return read(jdbc.sql(SELECT
                + " where d.agency_id = kernel.current_agency() order by coalesce(s.state, '') in ('CORRECTED', 'KEPT'),"
                + " d.said_at"));
    }

    Optional<Dispute> find(UUID id) {
        return read(jdbc.sql(SELECT + " where d.id = :id and d.agency_id = kernel.current_agency()")
                        .param("id", id))
                .stream()
                .findFirst();
    }

    private List<Dispute> read(StatementSpec statement) {
        List<Dispute> all = seals.list(statement, PortalWords.DISPUTE, Disputes::dispute);
        Map<UUID, String> answers = seals
                .list(
                        jdbc.sql("""
                select distinct on (dispute_id) dispute_id, words_id, words, words_sealed
                from sharing.portal_dispute_step
                where dispute_id = any (:ids) order by dispute_id, id desc
                """).param("ids", all.stream().map(Dispute::id).toArray(UUID[]::new)),
                        PortalWords.ANSWER,
                        row -> {
                            UUID id = row.getObject("dispute_id", UUID.class);
                            return words -> Map.entry(id, words.text("words"));
                        })
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return all.stream()
                .map(one -> one.answered(answers.getOrDefault(one.id(), "")))
                .toList();
    }

    void step(UUID dispute, State state, String words) {
        UUID own = ids.next();
        jdbc.sql("""
                insert into sharing.portal_dispute_step (dispute_id, words_id, community_id, agency_id, person_id, state,
                        words_sealed, account_id, at)
                select id, :own, community_id, agency_id, person_id, :state, :words, :account, :at
                from sharing.portal_dispute where id = :id
                """)
                .param("id", dispute)
                .param("state", state.name())
                .param("own", own)
                .param("words", seals.seal(PortalWords.ANSWER, "words", own, words))
                .param("account", CurrentActor.get().account())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Function<Opened, Dispute> dispute(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID agency = row.getObject("agency_id", UUID.class);
        About about = About.valueOf(row.getString("about"));
        Instant said = row.getTimestamp("said_at").toInstant();
        State state = State.valueOf(row.getString("state"));
        return words -> new Dispute(id, agency, about, words.text("words"), said, state, "");
    }
}
