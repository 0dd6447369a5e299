package org.corespond.referrals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corespond.kernel.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The store of referrals and of tries to reach a person; both stay behind the agency's wall. */
@Component
@Transactional
class Referrals {
    private final JdbcClient jdbc;

    Referrals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Referral referral) {
        jdbc.sql("""
                insert into referrals.referral (id, community_id, agency_id, episode_id, type, urgency, service,
                        response, decline_reason, offered_at, account_id)
                values (:id, kernel.current_community(), kernel.current_agency(), :episode, :type, :urgency, :service,
                        :response, :reason, :at, :account)
                """)
                .param("id", referral.id())
                .param("episode", referral.episodeId())
                .param("type", referral.type().name())
                .param("urgency", referral.urgency().name())
                .param("service", referral.service())
                .param("response", referral.response().name())
                .param("reason", name(referral.declineReason()))
                .param("at", utc(referral.offeredAt()))
                .param("account", CurrentActor.get().accountId())
                .update();
        referral.steps().forEach(step -> add(referral.id(), step));
    }

    void add(UUID referral, Referral.Step step) {
        jdbc.sql("""
                insert into referrals.step (community_id, agency_id, referral_id, kind, reason, appointment_at, at,
                        account_id)
                values (kernel.current_community(), kernel.current_agency(), :referral, :kind, :reason, :appointment,
                        :at, :account)
                """)
                .param("referral", referral)
                .param("kind", step.kind().name())
                .param("reason", name(step.reason()))
                .param("appointment", step.appointmentAt() == null ? null : utc(step.appointmentAt()))
                .param("at", utc(step.at()))
                .param("account", CurrentActor.get().accountId())
                .update();
    }

    @Transactional(readOnly = true)
    List<Referral> listOf(UUID episode) {
        return jdbc.sql("select * from referrals.referral where episode_id = :id order by offered_at, id")
                .param("id", episode)
                .query(this::referral)
                .list();
    }

    @Transactional(readOnly = true)
    Optional<Referral> find(UUID id) {
        return jdbc.sql("select * from referrals.referral where id = :id")
                .param("id", id)
                .query(this::referral)
                .optional();
    }

    void add(UUID episode, Attempt attempt) {
        jdbc.sql("""
                insert into referrals.attempt (community_id, agency_id, episode_id, way, reached, at, account_id)
                values (kernel.current_community(), kernel.current_agency(), :episode, :way, :reached, :at, :account)
                """)
                .param("episode", episode)
                .param("way", attempt.way().name())
                .param("reached", attempt.reached())
                .param("at", utc(attempt.at()))
                .param("account", CurrentActor.get().accountId())
                .update();
    }

    @Transactional(readOnly = true)
    List<Attempt> attempts(UUID episode) {
        return jdbc.sql("select * from referrals.attempt where episode_id = :id order by id")
                .param("id", episode)
                .query((row, n) -> new Attempt(
                        Attempt.Way.valueOf(row.getString("way")),
                        row.getBoolean("reached"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private Referral referral(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String reason = row.getString("decline_reason");
        return new Referral(
                id,
                row.getObject("episode_id", UUID.class),
                Referral.Type.valueOf(row.getString("type")),
                Referral.Urgency.valueOf(row.getString("urgency")),
                row.getString("service"),
                Referral.Response.valueOf(row.getString("response")),
                reason == null ? null : Referral.WhyNot.valueOf(reason),
                row.getObject("offered_at", OffsetDateTime.class).toInstant(),
                steps(id));
    }

    private List<Referral.Step> steps(UUID referral) {
        return jdbc.sql("select * from referrals.step where referral_id = :id order by id")
                .param("id", referral)
                .query((row, n) -> step(row))
                .list();
    }

    private static Referral.Step step(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        OffsetDateTime appointment = row.getObject("appointment_at", OffsetDateTime.class);
        return new Referral.Step(
                Referral.StepKind.valueOf(row.getString("kind")),
                reason == null ? null : Referral.ServiceReason.valueOf(reason),
                appointment == null ? null : appointment.toInstant(),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }
}
