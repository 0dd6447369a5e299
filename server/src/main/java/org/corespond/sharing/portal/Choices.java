package org.corespond.sharing.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.corespond.kernel.Ids;
import org.corespond.kernel.RoundTrip;
import org.corespond.sharing.portal.Choice.Moment;
import org.corespond.sharing.portal.Choice.Shown;
import org.corespond.sharing.portal.Profiles.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whom a person lets see the card; a changed mind is a new row, and holds in the next decision. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Choices {
    private static final String SPEECHLESS =
            "select exists (select 1 from sharing.portal_unable where episode_id = :episode)";

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    Choices(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    void add(Profile profile, Audience audience, Shown shown, Moment moment) {
        jdbc.sql("""
                insert into sharing.portal_choice (id, profile_id, community_id, person_id, audience, shown, moment,
                        chosen_at)
                values (:id, :profile, kernel.current_community(), :person, :audience, :shown, :moment, :at)
                """)
                .param("id", ids.next())
                .param("profile", profile.id())
                .param("person", profile.personId())
                .param("audience", audience.name())
                .param("shown", shown.name())
                .param("moment", moment.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The latest for each audience that the person has decided about. */
    List<Choice> list(UUID person) {
        return jdbc.sql("""
                select distinct on (audience) id, audience, shown, moment, chosen_at from sharing.portal_choice
                where person_id = :person order by audience, number desc
                """).param("person", person).query(Choices::choice).list();
    }

    /** Also those that do not count any more: former decisions rest on them. */
    List<Choice> all(UUID person) {
        return jdbc.sql("""
                select id, audience, shown, moment, chosen_at from sharing.portal_choice where person_id = :person
                """).param("person", person).query(Choices::choice).list();
    }

    /** The latest, if the person has decided about that audience; read together with what others ask. */
    Supplier<List<Choice>> find(UUID person, Audience audience, RoundTrip trip) {
        return trip.list("""
                select c.id, c.audience, c.shown, c.moment, c.chosen_at
                from sharing.portal_choice c join sharing.portal_profile p on p.id = c.profile_id
                where p.person_id = :person and c.audience = :audience order by c.number desc limit 1
                """, Map.of("person", person, "audience", audience.name()), Choices::choice);
    }

    /** Whether a responder recorded in this episode that the person cannot speak. */
    boolean speechless(UUID episode) {
        return jdbc.sql(SPEECHLESS)
                .param("episode", episode)
                .query(Boolean.class)
                .single();
    }

    /** The same, read together with what others ask. */
    Supplier<Boolean> speechless(UUID episode, RoundTrip trip) {
        return trip.ask(SPEECHLESS, Map.of("episode", episode), row -> row.next() && row.getBoolean(1));
    }

    /** Whether it was said of a medical emergency. */
    boolean emergency(UUID episode) {
        return jdbc.sql("select exists (select 1 from sharing.portal_unable where episode_id = :episode and medical)")
                .param("episode", episode)
                .query(Boolean.class)
                .single();
    }

    void cannotSpeak(UUID episode, boolean medical) {
        jdbc.sql("""
                insert into sharing.portal_unable (community_id, episode_id, agency_id, account_id, said_at, medical)
                values (kernel.current_community(), :episode, kernel.current_agency(), kernel.current_account(), :at,
                        :medical)
                """)
                .param("episode", episode)
                .param("medical", medical)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Choice choice(ResultSet row, int n) throws SQLException {
        return new Choice(
                row.getObject("id", UUID.class),
                Audience.valueOf(row.getString("audience")),
                Shown.valueOf(row.getString("shown")),
                Moment.valueOf(row.getString("moment")),
                row.getTimestamp("chosen_at").toInstant());
    }
}
