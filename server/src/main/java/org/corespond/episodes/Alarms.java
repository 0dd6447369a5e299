package org.corespond.episodes;

import static org.corespond.episodes.Episodes.instantOf;
import static org.corespond.episodes.Episodes.utc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.corespond.kernel.Authority;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Ids;
import org.corespond.kernel.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Alarms of episodes that nobody took: dispatcher, then supervisor, then coordinator (decisions 11). */
@Component
@Transactional
class Alarms {
    private final JdbcClient jdbc;
    private final Timeline timeline;
    private final Clock clock;
    private final Ids ids;
    private final Duration patience;

    Alarms(
            JdbcClient jdbc,
            Timeline timeline,
            Clock clock,
            Ids ids,
            @Value("${corespond.alarms.escalate-after:PT60S}") Duration patience) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.clock = clock;
        this.ids = ids;
        this.patience = patience;
    }

    void raise(Episode episode, String kind) {
        Instant now = clock.instant();
        jdbc.sql("""
                insert into episodes.alarm (id, community_id, episode_id, agency_id, kind, role, raised_at, escalate_at)
                values (:id, kernel.current_community(), :episode, :agency, :kind, 'DISPATCHER', :now, :escalate)
                """)
                .param("id", ids.next())
                .param("episode", episode.id())
                .param("agency", episode.owner())
                .param("kind", kind)
                .param("now", utc(now))
                .param("escalate", utc(now.plus(patience)))
                .update();
        timeline.append(
                episode.id(), FactKind.ALARM, now, Authority.PLATFORM_RULE, Map.of("kind", kind, "role", "DISPATCHER"));
    }

    /** Rings that my role hears: its own, and those that it heard first and that climbed on unseen. */
    @Transactional(readOnly = true)
    List<Alarm> listFor(Role role) {
        return jdbc.sql("""
                select * from episodes.alarm where seen_at is null and role = any(:roles) order by raised_at
                """)
                .param("roles", heard(role))
                .query((row, n) -> new Alarm(
                        row.getObject("id", UUID.class),
                        row.getObject("episode_id", UUID.class),
                        row.getString("kind"),
                        Role.valueOf(row.getString("role")),
                        instantOf(row, "raised_at")))
                .list();
    }

    @Transactional(readOnly = true)
    List<UUID> listUnseen(UUID episode) {
        return jdbc.sql(
                        "select id from episodes.alarm where episode_id = :episode and seen_at is null order by raised_at")
                .param("episode", episode)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    /** True when this was the first to see it. */
    boolean see(UUID alarm) {
        List<UUID> episode = jdbc.sql("""
                update episodes.alarm set seen_at = :now, seen_by = :by where id = :id and seen_at is null
                returning episode_id
                """)
                .param("id", alarm)
                .param("now", utc(clock.instant()))
                .param("by", CurrentActor.get().accountId())
                .query((row, n) -> row.getObject("episode_id", UUID.class))
                .list();
        episode.forEach(
                id -> timeline.append(id, FactKind.ALARM_SEEN, clock.instant(), Authority.PLATFORM_RULE, Map.of()));
        return !episode.isEmpty();
    }

    /** Lets unseen alarms climb; the coordinator is the last to ring. Tells how many climbed. */
    int escalate() {
        return jdbc.sql("""
                update episodes.alarm
                set role = case role when 'DISPATCHER' then 'SUPERVISOR' else 'COORDINATOR' end,
                    escalate_at = case role when 'DISPATCHER' then :next else null end
                where seen_at is null and escalate_at <= :now
                """)
                .param("now", utc(clock.instant()))
                .param("next", utc(clock.instant().plus(patience)))
                .update();
    }

    private static String[] heard(Role role) {
        return switch (role) {
            case DISPATCHER -> new String[] {"DISPATCHER", "SUPERVISOR", "COORDINATOR"};
            case SUPERVISOR -> new String[] {"SUPERVISOR", "COORDINATOR"};
            case COORDINATOR -> new String[] {"COORDINATOR"};
            case CALL_TAKER,
                    CLINICIAN,
                    PEER,
                    OFFICER,
                    CO_RESPONDER,
                    MOBILE_CRISIS,
                    COMMUNITY_RESPONDER,
                    EMS_LIAISON,
                    FACILITY,
                    FOLLOW_UP,
                    ADMINISTRATOR,
                    ANALYST,
                    PRIVACY_OFFICER,
                    ADVOCATE,
                    PERSON,
                    FAMILY -> new String[0];
        };
    }
}
