package org.corespond.sharing.portal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.corespond.directory.Community;
import org.corespond.directory.Directory;
import org.corespond.kernel.Ids;
import org.corespond.sharing.CrisisCard;
import org.corespond.sharing.CrisisCard.Standing;
import org.corespond.sharing.portal.Profiles.Profile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Psychiatric advance directives: the signed original as it came in, and what its form says; the latest counts. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Directives {
    /** What the form says of it (retention-and-directives.md F.3). */
    public record Form(
            String state,
            LocalDate executedOn,
            @Nullable LocalDate expiresOn,
            String witnesses,
            String notary,
            String agent,
            boolean agentAccepted,
            boolean revocableWhenIncapable) {}

    /** A directive as it is kept. */
    public record Kept(UUID id, Form form, String fileName, String sha256, boolean withdrawn, Instant addedAt) {}

    private final JdbcClient jdbc;
    private final Directory directory;
    private final Ids ids;
    private final Clock clock;

    Directives(JdbcClient jdbc, Directory directory, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.ids = ids;
        this.clock = clock;
    }

    void add(Profile profile, Form form, Original original) {
        jdbc.sql("""
                insert into sharing.portal_directive (id, profile_id, community_id, agency_id, person_id, state,
                        executed_on, expires_on, witnesses, notary, agent, agent_accepted, revocable_when_incapable,
                        withdrawn, file_name, media_type, sha256, original, added_at)
                values (:id, :profile, kernel.current_community(), :agency, :person, :state, :executed, :expires,
                        :witnesses, :notary, :agent, :accepted, :revocable, false, :name, :type, sha256(:bytes),
                        :bytes, :at)
                """)
                .param("id", ids.next())
                .param("profile", profile.id())
                .param("agency", profile.agencyId())
                .param("person", profile.personId())
                .param("state", form.state())
                .param("executed", form.executedOn())
                .param("expires", form.expiresOn())
                .param("witnesses", form.witnesses())
                .param("notary", form.notary())
                .param("agent", form.agent())
                .param("accepted", form.agentAccepted())
                .param("revocable", form.revocableWhenIncapable())
                .param("name", original.name())
                .param("type", original.mediaType())
                .param("bytes", original.bytes())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The directive does not hold any more; the original stays, and the row that says so. */
    void withdraw(UUID directive) {
        jdbc.sql("""
                insert into sharing.portal_directive (id, profile_id, community_id, agency_id, person_id, state,
                        executed_on, expires_on, witnesses, notary, agent, agent_accepted, revocable_when_incapable,
                        withdrawn, file_name, media_type, sha256, original, added_at)
                select :new, profile_id, community_id, agency_id, person_id, state, executed_on, expires_on, witnesses,
                       notary, agent, agent_accepted, revocable_when_incapable, true, file_name, media_type, sha256,
                       original, :at
                from sharing.portal_directive where id = :id and not withdrawn
                """)
                .param("new", ids.next())
                .param("id", directive)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Kept> find(UUID profile) {
        return jdbc.sql("""
                select id, state, executed_on, expires_on, witnesses, notary, agent, agent_accepted,
                       revocable_when_incapable, withdrawn, file_name, encode(sha256, 'hex') as hash, added_at
                from sharing.portal_directive where profile_id = :profile order by number desc limit 1
                """)
                .param("profile", profile)
                .query(Directives::kept)
                .optional()
                .filter(kept -> !kept.withdrawn());
    }

    Optional<Original> original(UUID directive) {
        return jdbc.sql("select file_name, media_type, original from sharing.portal_directive where id = :id")
                .param("id", directive)
                .query((row, n) ->
                        new Original(row.getString("file_name"), row.getString("media_type"), row.getBytes("original")))
                .optional();
    }

    /** As a responder reads it: that it exists, and whether it binds where the responder is. */
    CrisisCard.@Nullable Directive standing(UUID profile) {
        Community here = directory.here();
        LocalDate today = clock.instant().atZone(here.zone()).toLocalDate();
        return find(profile)
                .map(kept -> new CrisisCard.Directive(
                        kept.form().state(), kept.form().executedOn(), standing(kept.form(), here.state(), today)))
                .orElse(null);
    }

    static Standing standing(Form form, @Nullable String here, LocalDate today) {
        LocalDate end = form.expiresOn();
        if (end != null && end.isBefore(today)) {
            return Standing.EXPIRED;
        }
        if (here == null) {
            return Standing.STATE_UNKNOWN;
        }
        return here.equals(form.state()) ? Standing.HERE : Standing.ELSEWHERE;
    }

    private static Kept kept(ResultSet row, int n) throws SQLException {
        Date expires = row.getDate("expires_on");
        return new Kept(
                row.getObject("id", UUID.class),
                new Form(
                        row.getString("state"),
                        row.getObject("executed_on", LocalDate.class),
                        expires == null ? null : expires.toLocalDate(),
                        row.getString("witnesses"),
                        row.getString("notary"),
                        row.getString("agent"),
                        row.getBoolean("agent_accepted"),
                        row.getBoolean("revocable_when_incapable")),
                row.getString("file_name"),
                row.getString("hash"),
                row.getBoolean("withdrawn"),
                row.getTimestamp("added_at").toInstant());
    }
}
