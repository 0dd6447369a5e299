package org.corespond.sharing.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.corespond.kernel.Ids;
import org.corespond.keys.Opened;
import org.corespond.keys.Seals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What family knows of what helps: kept apart from the words of the person, and never shown as hers. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Families {
    /** Words of one family member, as they were last written. */
    record Written(Words words, Instant writtenAt) {}

    private final JdbcClient jdbc;
    private final Seals seals;
    private final Ids ids;
    private final Clock clock;

    Families(JdbcClient jdbc, Seals seals, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.ids = ids;
        this.clock = clock;
    }

    void invite(UUID person, UUID account, String relation) {
        jdbc.sql("""
                insert into sharing.portal_family (id, community_id, person_id, agency_id, account_id, relation,
                        invited_at)
                values (:id, kernel.current_community(), :person, kernel.current_agency(), :account, :relation, :at)
                """)
                .param("id", ids.next())
                .param("person", person)
                .param("account", account)
                .param("relation", relation)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether an agency other than the acting one has invited somebody for this person: a card has one keeper. */
    boolean elsewhere(UUID person) {
        return jdbc.sql("""
                select exists (select 1 from sharing.portal_family
                               where person_id = :person and agency_id <> kernel.current_agency())
                       or exists (select 1 from sharing.portal_profile
                                  where person_id = :person and agency_id <> kernel.current_agency())
                """).param("person", person).query(Boolean.class).single();
    }

    /** By the member who is signed in; the wall lets nobody else. */
    void write(Words words) {
        UUID id = ids.next();
        jdbc.sql("""
                insert into sharing.portal_family_word (id, family_id, community_id, agency_id, person_id, account_id,
                        body_sealed, written_at)
                select :id, id, community_id, agency_id, person_id, account_id, :body, :at
                from sharing.portal_family where account_id = kernel.current_account()
                """)
                .param("id", id)
                .param("body", seals.seal(PortalWords.FAMILY, "body", id, CardJson.write(words)))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Written> mine() {
        return seals.find(jdbc.sql("""
                select id, body, body_sealed, written_at from sharing.portal_family_word
                where account_id = kernel.current_account() order by number desc limit 1
                """), PortalWords.FAMILY, Families::written);
    }

    /** The latest of each member, as far as the walls let see. */
    List<Written> list(UUID person) {
        return seals.list(jdbc.sql("""
                select distinct on (family_id) id, body, body_sealed, written_at from sharing.portal_family_word
                where person_id = :person order by family_id, number desc
                """).param("person", person), PortalWords.FAMILY, Families::written);
    }

    private static Function<Opened, Written> written(ResultSet row) throws SQLException {
        Instant at = row.getTimestamp("written_at").toInstant();
        return opened -> new Written(CardJson.read(opened.bytes("body")), at);
    }
}
