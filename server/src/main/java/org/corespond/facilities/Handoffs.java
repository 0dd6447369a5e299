package org.corespond.facilities;

import static org.corespond.facilities.Facilities.instant;
import static org.corespond.facilities.Facilities.instantOf;
import static org.corespond.facilities.Facilities.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corespond.episodes.Offer;
import org.corespond.episodes.RefusalReason;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The store of handoffs. */
@Component
@Transactional
class Handoffs {
    private final JdbcClient jdbc;
    private final Ids ids;

    Handoffs(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    void add(Offer offer, Instant at) {
        jdbc.sql("""
                insert into facilities.handoff (id, community_id, agency_id, program_id, episode_id, offer_id,
                        from_agency, accepted_at)
                values (:id, kernel.current_community(), :agency, :program, :episode, :offer, :from, :at)
                """)
                .param("id", ids.next())
                .param("agency", offer.toAgency())
                .param("program", offer.programId())
                .param("episode", offer.episodeId())
                .param("offer", offer.id())
                .param("from", offer.fromAgency())
                .param("at", utc(at))
                .update();
    }

    /** Those on the way, at the door or in the house of my agency, oldest first. */
    @Transactional(readOnly = true)
    List<Handoff> listOpen() {
        return jdbc.sql("""
                select * from facilities.handoff where agency_id = :agency and left_at is null and cancelled_at is null
                  and refused_at is null order by accepted_at, id
                """)
                .param("agency", CurrentActor.get().agency())
                .query(Handoffs::handoff)
                .list();
    }

    /** A handoff to my agency. */
    @Transactional(readOnly = true)
    Optional<Handoff> find(UUID id) {
        return one("select * from facilities.handoff where id = :id and agency_id = :agency", id);
    }

    /** A handoff to my agency, held until the transaction ends: two taps follow each other. */
    Optional<Handoff> lock(UUID id) {
        return one("select * from facilities.handoff where id = :id and agency_id = :agency for update", id);
    }

    /** Sets one of the moments, named by the use case; false when it was set before. */
    boolean set(UUID id, Moment moment, Instant at) {
        return jdbc.sql(moment.sql).param("id", id).param("at", utc(at)).update() == 1;
    }

    /** The moments of a handoff; each is set once. */
    enum Moment {
        ARRIVED("update facilities.handoff set arrived_at = :at where id = :id and arrived_at is null"),
        CUSTODY("update facilities.handoff set custody_at = :at where id = :id and custody_at is null"),
        RELEASED("update facilities.handoff set released_at = :at where id = :id and released_at is null"),
        LEFT("update facilities.handoff set left_at = :at where id = :id and left_at is null");

        private final String sql;

        Moment(String sql) {
            this.sql = sql;
        }
    }

    void refuse(UUID id, RefusalReason reason, Instant at) {
        jdbc.sql("update facilities.handoff set refused_at = :at, refused_reason = :reason where id = :id")
                .param("id", id)
                .param("reason", reason.name())
                .param("at", utc(at))
                .update();
    }

    void describe(UUID id, Handoff.Papers papers, @Nullable Instant verbalAt) {
        jdbc.sql("""
                update facilities.handoff set delivered_by = :by, officers = :officers, verbal_name = :name,
                    verbal_role = :role, verbal_at = coalesce(verbal_at, :verbal), papers = :papers, checks = :checks
                where id = :id
                """)
                .param("id", id)
                .param("by", name(papers.deliveredBy()))
                .param("officers", papers.officers())
                .param("name", papers.verbalName())
                .param("role", papers.verbalRole())
                .param("verbal", verbalAt == null ? null : utc(verbalAt))
                .param("papers", names(papers.papers()))
                .param("checks", names(papers.checks()))
                .update();
    }

    /** Ends the expectation of a person who goes elsewhere; of all facilities, for the episode moved on. */
    int cancel(UUID episode, UUID exceptOffer, Instant at) {
        return jdbc.sql("""
                update facilities.handoff set cancelled_at = :at
                where episode_id = :episode and offer_id <> :offer and custody_at is null and refused_at is null
                  and cancelled_at is null
                """)
                .param("episode", episode)
                .param("offer", exceptOffer)
                .param("at", utc(at))
                .update();
    }

    /** Those of the episode that no facility took over yet, of all facilities: the crew tells of them. */
    @Transactional(readOnly = true)
    List<Handoff> listExpected(UUID episode) {
        return jdbc.sql("""
                select * from facilities.handoff where episode_id = :episode and custody_at is null
                  and refused_at is null and cancelled_at is null
                """).param("episode", episode).query(Handoffs::handoff).list();
    }

    /** Those of the episode that are in the house of a facility, whichever it is. */
    @Transactional(readOnly = true)
    List<Handoff> listHere(UUID episode) {
        return jdbc.sql("""
                select * from facilities.handoff where episode_id = :episode and custody_at is not null
                  and left_at is null
                """).param("episode", episode).query(Handoffs::handoff).list();
    }

    void crewArrived(UUID id, @Nullable Instant at) {
        jdbc.sql("update facilities.handoff set crew_arrived_at = :at where id = :id and custody_at is null")
                .param("id", id)
                .param("at", at == null ? null : utc(at))
                .update();
    }

    /** Whether the facility refused this person at its door before. */
    @Transactional(readOnly = true)
    boolean refusedAt(UUID episode, UUID program) {
        return jdbc.sql("""
                select exists (select 1 from facilities.handoff
                               where episode_id = :episode and program_id = :program and refused_at is not null)
                """)
                .param("episode", episode)
                .param("program", program)
                .query(Boolean.class)
                .single();
    }

    private Optional<Handoff> one(String sql, UUID id) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("agency", CurrentActor.get().agency())
                .query(Handoffs::handoff)
                .optional();
    }

    private static String[] names(List<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).toArray(String[]::new);
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static Handoff handoff(ResultSet row, int n) throws SQLException {
        String reason = row.getString("refused_reason");
        return new Handoff(
                row.getObject("id", UUID.class),
                row.getObject("agency_id", UUID.class),
                row.getObject("program_id", UUID.class),
                row.getObject("episode_id", UUID.class),
                row.getObject("offer_id", UUID.class),
                row.getObject("from_agency", UUID.class),
                instantOf(row, "accepted_at"),
                instant(row, "arrived_at"),
                instant(row, "crew_arrived_at"),
                instant(row, "custody_at"),
                instant(row, "released_at"),
                instant(row, "refused_at"),
                reason == null ? null : RefusalReason.valueOf(reason),
                instant(row, "left_at"),
                instant(row, "cancelled_at"),
                papers(row));
    }

    private static Handoff.Papers papers(ResultSet row) throws SQLException {
        String by = row.getString("delivered_by");
        return new Handoff.Papers(
                by == null ? null : Handoff.DeliveredBy.valueOf(by),
                row.getObject("officers", Integer.class),
                row.getString("verbal_name"),
                row.getString("verbal_role"),
                Arrays.stream((String[]) row.getArray("papers").getArray())
                        .map(Handoff.Paper::valueOf)
                        .toList(),
                Arrays.stream((String[]) row.getArray("checks").getArray())
                        .map(Handoff.Check::valueOf)
                        .toList());
    }
}
