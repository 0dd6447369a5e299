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
import java.util.function.Function;
import org.corespond.directory.Community;
import org.corespond.directory.Directory;
import org.corespond.kernel.Ids;
import org.corespond.keys.Opened;
import org.corespond.keys.Seals;
import org.corespond.sharing.CrisisCard;
import org.corespond.sharing.CrisisCard.Standing;
import org.corespond.sharing.Paper;
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
    public record Kept(UUID id, Form form, String fileName, String sha256, Instant addedAt) {}

    private final JdbcClient jdbc;
    private final Seals seals;
    private final Directory directory;
    private final Ids ids;
    private final Clock clock;

    Directives(JdbcClient jdbc, Seals seals, Directory directory, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.directory = directory;
        this.ids = ids;
        this.clock = clock;
    }

    void add(Profile profile, Form form, Original original) {
        UUID id = ids.next();
        jdbc.sql("""
                insert into sharing.portal_directive (id, profile_id, community_id, agency_id, person_id, state,
                        executed_on, expires_on, witnesses_sealed, notary_sealed, agent_sealed, agent_accepted,
                        revocable_when_incapable, withdrawn, file_name_sealed, media_type, sha256, original_sealed,
                        added_at)
                values (:id, :profile, kernel.current_community(), :agency, :person, :state, :executed, :expires,
                        :witnesses, :notary, :agent, :accepted, :revocable, false, :name, :type,
                        decode(:hash, 'hex'), :bytes, :at)
                """)
                .param("id", id)
                .param("profile", profile.id())
                .param("agency", profile.agencyId())
                .param("person", profile.personId())
                .param("state", form.state())
                .param("executed", form.executedOn())
                .param("expires", form.expiresOn())
                .param("witnesses", sealed(id, "witnesses", form.witnesses()))
                .param("notary", sealed(id, "notary", form.notary()))
                .param("agent", sealed(id, "agent", form.agent()))
                .param("accepted", form.agentAccepted())
                .param("revocable", form.revocableWhenIncapable())
                .param("name", sealed(id, "file_name", original.name()))
                .param("type", original.mediaType())
                .param("hash", Paper.hash(original.bytes()))
                .param("bytes", seals.seal(PortalWords.DIRECTIVE, "original", id, original.bytes()))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private byte @Nullable [] sealed(UUID id, String column, String words) {
        return seals.seal(PortalWords.DIRECTIVE, column, id, words);
    }

    /** The directive does not hold any more: the original stays where it is, and this row says so. */
    void withdraw(UUID directive) {
        jdbc.sql("""
                insert into sharing.portal_directive (id, profile_id, community_id, agency_id, person_id, state,
                        executed_on, expires_on, agent_accepted, revocable_when_incapable, withdrawn, media_type, sha256,
                        added_at)
                select :new, profile_id, community_id, agency_id, person_id, state, executed_on, expires_on,
                       agent_accepted, revocable_when_incapable, true, media_type, sha256, :at
                from sharing.portal_directive where id = :id and not withdrawn
                """)
                .param("new", ids.next())
                .param("id", directive)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Kept> find(UUID profile) {
        return seals.find(jdbc.sql("""
                select *, encode(sha256, 'hex') as hash from (
                    select * from sharing.portal_directive where profile_id = :profile order by number desc limit 1) last
                where not withdrawn
                """).param("profile", profile), PortalWords.DIRECTIVE, Directives::kept);
    }

    Optional<Original> original(UUID directive) {
        return seals.find(
                        jdbc.sql("select * from sharing.portal_directive where id = :id")
                                .param("id", directive),
                        PortalWords.DIRECTIVE,
                        row -> {
                            String type = row.getString("media_type");
                            return words -> words.bytes("original")
                                    .map(bytes -> new Original(words.text("file_name"), type, bytes));
                        })
                .flatMap(found -> found);
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

    private static Function<Opened, Kept> kept(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String state = row.getString("state");
        LocalDate executed = row.getObject("executed_on", LocalDate.class);
        Date expires = row.getDate("expires_on");
        boolean accepted = row.getBoolean("agent_accepted");
        boolean revocable = row.getBoolean("revocable_when_incapable");
        String hash = row.getString("hash");
        Instant added = row.getTimestamp("added_at").toInstant();
        return words -> new Kept(
                id,
                new Form(
                        state,
                        executed,
                        expires == null ? null : expires.toLocalDate(),
                        words.text("witnesses"),
                        words.text("notary"),
                        words.text("agent"),
                        accepted,
                        revocable),
                words.text("file_name"),
                hash,
                added);
    }
}
