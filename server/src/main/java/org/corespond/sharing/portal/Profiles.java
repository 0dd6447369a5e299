package org.corespond.sharing.portal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which person has a portal, and who invited; ids alone, since the gate asks before it decides. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Profiles {
    /** The portal of one person. */
    record Profile(UUID id, UUID personId, UUID agencyId, UUID accountId) {}

    /** What is known of a card without reading it. */
    record Head(
            UUID record, @Nullable UUID agencyId, @Nullable UUID profileId) {}

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    Profiles(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    UUID add(UUID person, UUID account) {
        UUID id = ids.next();
        jdbc.sql("""
                insert into sharing.portal_profile (id, community_id, person_id, agency_id, account_id, invited_by,
                        invited_at)
                values (:id, kernel.current_community(), :person, kernel.current_agency(), :account,
                        kernel.current_account(), :at)
                """)
                .param("id", id)
                .param("person", person)
                .param("account", account)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    Optional<Profile> find(UUID person) {
        return jdbc.sql("""
                select id, person_id, agency_id, account_id from sharing.portal_profile where person_id = :person
                """).param("person", person).query(Profile.class).optional();
    }

    /**
     * The card of a person from outside: who keeps it, and whether the person has said of one that it is right; before that
     * there is only what family wrote, if anything. One row whether there is a card or not.
     */
    Head head(UUID person) {
        return jdbc.sql("""
                select sharing.card_of(:person) as record, h.agency_id, h.profile_id
                from (select 1) one
                left join (select p.agency_id, p.id as profile_id, 1 as place from sharing.portal_profile p
                           where p.person_id = :person
                                 and exists (select 1 from sharing.portal_confirmation f where f.profile_id = p.id)
                           union all
                           select f.agency_id, null::uuid, 2 from sharing.portal_family f where f.person_id = :person
                           order by place limit 1) h on true
                """).param("person", person).query(Head.class).single();
    }

    /** Of the person who is signed in; a NoSuchElementException for everybody else. */
    Profile mine() {
        return find(CurrentActor.get().person()).orElseThrow();
    }
}
