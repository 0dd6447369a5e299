package org.corespond.sharing.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.corespond.kernel.Ids;
import org.corespond.keys.Opened;
import org.corespond.keys.Seals;
import org.corespond.sharing.portal.Profiles.Profile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The versions of cards; a version is never changed, and counts for others when the person has confirmed it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Cards {
    private final JdbcClient jdbc;
    private final Seals seals;
    private final Ids ids;
    private final Clock clock;

    Cards(JdbcClient jdbc, Seals seals, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.ids = ids;
        this.clock = clock;
    }

    /** A version as it was written. */
    record Version(
            UUID id,
            int number,
            Words words,
            Instant writtenAt,
            @Nullable Instant confirmedAt) {}

    UUID add(Profile profile, Words words) {
        UUID id = ids.next();
        jdbc.sql("""
                insert into sharing.portal_card (id, profile_id, community_id, agency_id, person_id, version, body_sealed,
                        written_at)
                select :id, p.id, p.community_id, p.agency_id, p.person_id,
                       1 + (select coalesce(max(version), 0) from sharing.portal_card where profile_id = p.id),
                       :body, :at
                from sharing.portal_profile p where p.id = :profile
                """)
                .param("id", id)
                .param("profile", profile.id())
                .param("body", seals.seal(PortalWords.CARD, "body", id, CardJson.write(words)))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    void confirm(Profile profile, UUID card) {
        jdbc.sql("""
                insert into sharing.portal_confirmation (card_id, profile_id, community_id, person_id, confirmed_at)
                select id, profile_id, community_id, person_id, :at
                from sharing.portal_card where id = :card and profile_id = :profile
                """)
                .param("card", card)
                .param("profile", profile.id())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** All versions that the one who asks may see, the latest first. */
    List<Version> list(UUID profile) {
        return seals.list(jdbc.sql("""
                select c.id, c.version, c.body, c.body_sealed, c.written_at,
                       (select max(confirmed_at) from sharing.portal_confirmation f where f.card_id = c.id) as confirmed_at
                from sharing.portal_card c where c.profile_id = :profile order by c.version desc
                """).param("profile", profile), PortalWords.CARD, Cards::version);
    }

    private static Function<Opened, Version> version(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        int number = row.getInt("version");
        Instant written = row.getTimestamp("written_at").toInstant();
        var confirmed = row.getTimestamp("confirmed_at");
        Instant right = confirmed == null ? null : confirmed.toInstant();
        return opened -> new Version(id, number, CardJson.read(opened.bytes("body")), written, right);
    }
}
