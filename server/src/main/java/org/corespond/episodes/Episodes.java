package org.corespond.episodes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corespond.people.AgeBand;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The episodes of the community as they stand now: the question API, and the store of the moves in this package. */
@Component
@Transactional
public class Episodes {
    private final JdbcClient jdbc;

    Episodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The episode; a NoSuchElementException when there is none in this community. */
    @Transactional(readOnly = true)
    public Episode get(UUID id) {
        return find(id).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Optional<Episode> find(UUID id) {
        return jdbc.sql("select * from episodes.episode where id = :id")
                .param("id", id)
                .query(Episodes::episode)
                .optional();
    }

    /** All episodes of a person. */
    @Transactional(readOnly = true)
    public List<UUID> idsOf(UUID person) {
        return jdbc.sql("select id from episodes.episode where person_id = :person order by opened_at")
                .param("person", person)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    /** All open episodes, the latest due first. */
    @Transactional(readOnly = true)
    public List<Episode> listOpen() {
        return jdbc.sql("select * from episodes.episode where closed_at is null order by next_due_at, number")
                .query(Episodes::episode)
                .list();
    }

    /** Open episodes that the agency owns. */
    @Transactional(readOnly = true)
    public List<Episode> listOpenOf(UUID agency) {
        return jdbc.sql("""
                select * from episodes.episode where closed_at is null and owner_agency_id = :agency
                order by next_due_at, number
                """).param("agency", agency).query(Episodes::episode).list();
    }

    /** Open episodes that the agency owns, opened, or has a part in by an offer. */
    @Transactional(readOnly = true)
    public List<Episode> listOpenWithPartOf(UUID agency) {
        return jdbc.sql("""
                select * from episodes.episode e
                where closed_at is null
                  and (owner_agency_id = :agency or opened_by_agency = :agency
                       or exists (select 1 from episodes.offer o
                                  where o.episode_id = e.id and :agency in (o.to_agency, o.from_agency)))
                order by next_due_at, number
                """).param("agency", agency).query(Episodes::episode).list();
    }

    /** Whether the agency ever owned the episode, opened it, or was offered it. */
    @Transactional(readOnly = true)
    public boolean tookPart(UUID episode, UUID agency) {
        return jdbc.sql("""
                select exists (select 1 from episodes.episode where id = :episode
                               and (opened_by_agency = :agency or owner_agency_id = :agency))
                    or exists (select 1 from episodes.offer where episode_id = :episode
                               and (to_agency = :agency or from_agency = :agency))
                """)
                .param("episode", episode)
                .param("agency", agency)
                .query(Boolean.class)
                .single();
    }

    /** Whether the agency accepted the episode at some time. */
    boolean accepted(UUID episode, UUID agency) {
        return jdbc.sql("""
                select exists (select 1 from episodes.offer where episode_id = :episode and to_agency = :agency
                               and state = 'ACCEPTED' and not relay)
                """)
                .param("episode", episode)
                .param("agency", agency)
                .query(Boolean.class)
                .single();
    }

    /** The row, held until the transaction ends, so that two moves follow each other. */
    Episode lock(UUID id) {
        return jdbc.sql("select * from episodes.episode where id = :id for update")
                .param("id", id)
                .query(Episodes::episode)
                .optional()
                .orElseThrow();
    }

    void add(Episode episode) {
        jdbc.sql("""
                insert into episodes.episode (id, community_id, number, opened_at, opened_by_agency, owner_agency_id,
                        holder_account_id, person_id, age_band, area, level, marks, stage, next_step, next_due_at)
                values (:id, kernel.current_community(), :number, :opened, :owner, :owner, :holder, :person, :band,
                        :area, :level, :marks, :stage, :step, :due)
                """)
                .param("id", episode.id())
                .param("number", episode.number())
                .param("opened", utc(episode.openedAt()))
                .param("owner", episode.owner())
                .param("holder", episode.holder())
                .param("person", episode.personId())
                .param("band", episode.ageBand().name())
                .param("area", episode.area())
                .param("level", episode.level())
                .param("marks", episode.marks().toArray(String[]::new))
                .param("stage", episode.stage().name())
                .param("step", episode.nextStep().name())
                .param("due", utc(episode.nextDueAt()))
                .update();
    }

    long nextNumber() {
        return jdbc.sql("select nextval('episodes.number')").query(Long.class).single();
    }

    /** Writes what a move changed; the version tells whether somebody else moved first. */
    boolean update(Episode now) {
        return jdbc.sql("""
                update episodes.episode
                set owner_agency_id = :owner, holder_account_id = :holder, person_id = :person, age_band = :band,
                    area = :area, level = :level, marks = :marks, stage = :stage, next_step = :step,
                    next_due_at = :due, closed_at = :closed, closing_code = :code, version = version + 1
                where id = :id and version = :version
                """)
                        .param("id", now.id())
                        .param("version", now.version())
                        .param("owner", now.owner())
                        .param("holder", now.holder())
                        .param("person", now.personId())
                        .param("band", now.ageBand().name())
                        .param("area", now.area())
                        .param("level", now.level())
                        .param("marks", now.marks().toArray(String[]::new))
                        .param("stage", now.stage().name())
                        .param("step", now.nextStep().name())
                        .param("due", utc(now.nextDueAt()))
                        .param("closed", now.closedAt() == null ? null : utc(now.closedAt()))
                        .param(
                                "code",
                                now.closingCode() == null
                                        ? null
                                        : now.closingCode().name())
                        .update()
                == 1;
    }

    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static Instant instantOf(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Episode episode(ResultSet row, int n) throws SQLException {
        String code = row.getString("closing_code");
        return new Episode(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                instantOf(row, "opened_at"),
                row.getObject("owner_agency_id", UUID.class),
                row.getObject("holder_account_id", UUID.class),
                row.getObject("person_id", UUID.class),
                AgeBand.valueOf(row.getString("age_band")),
                row.getString("area"),
                row.getInt("level"),
                List.of((String[]) row.getArray("marks").getArray()),
                Stage.valueOf(row.getString("stage")),
                NextStep.valueOf(row.getString("next_step")),
                instantOf(row, "next_due_at"),
                instant(row, "closed_at"),
                code == null ? null : ClosingCode.valueOf(code),
                row.getInt("version"));
    }
}
