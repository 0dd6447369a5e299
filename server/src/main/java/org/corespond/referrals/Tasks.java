package org.corespond.referrals;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.corespond.episodes.Offer;
import org.corespond.kernel.CurrentActor;
import org.corespond.sharing.ConsentRevoked;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The store of accepted follow-up. */
@Component
@Transactional
class Tasks {
    private final JdbcClient jdbc;

    Tasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Offer offer, Task task) {
        jdbc.sql("""
                insert into referrals.task (episode_id, community_id, agency_id, offer_id, origin, accepted_at, due_at)
                values (:episode, kernel.current_community(), :agency, :offer, :origin, :at, :due)
                """)
                .param("episode", task.episodeId())
                .param("agency", offer.toAgency())
                .param("offer", offer.id())
                .param("origin", task.origin().name())
                .param("at", Referrals.utc(task.acceptedAt()))
                .param("due", Referrals.utc(task.dueAt()))
                .update();
    }

    /** The last follow-up of the episode that my agency accepted. */
    @Transactional(readOnly = true)
    Optional<Task> find(UUID episode) {
        return jdbc.sql("""
                select * from referrals.task where episode_id = :episode and agency_id = :agency
                order by accepted_at desc limit 1
                """)
                .param("episode", episode)
                .param("agency", CurrentActor.get().agency())
                .query((row, n) -> new Task(
                        row.getObject("episode_id", UUID.class),
                        FollowUpPolicy.Origin.valueOf(row.getString("origin")),
                        row.getObject("accepted_at", OffsetDateTime.class).toInstant(),
                        row.getObject("due_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** The agency received under a consent that the person took back. */
    void flag(ConsentRevoked revoked, UUID agency, Instant at) {
        jdbc.sql("""
                insert into referrals.revoked_consent (consent_id, person_id, community_id, agency_id, at)
                values (:consent, :person, kernel.current_community(), :agency, :at) on conflict do nothing
                """)
                .param("consent", revoked.consentId())
                .param("person", revoked.personId())
                .param("agency", agency)
                .param("at", Referrals.utc(at))
                .update();
    }

    /** Whether my agency received about this person under a consent that is taken back. */
    @Transactional(readOnly = true)
    boolean revoked(@Nullable UUID person) {
        return person != null
                && jdbc.sql("""
                        select exists (select 1 from referrals.revoked_consent
                                       where person_id = :person and agency_id = kernel.current_agency())
                        """).param("person", person).query(Boolean.class).single();
    }
}
