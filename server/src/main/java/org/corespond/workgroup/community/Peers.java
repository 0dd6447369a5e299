package org.corespond.workgroup.community;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Ids;
import org.corespond.web.FormText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The roster of peer specialists, and what they see. */
@Component
@Transactional
class Peers {
    private final JdbcClient jdbc;
    private final Clock clock;

    Peers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those who are here first; of them those whose credential ends first. */
    @Transactional(readOnly = true)
    List<Peer> list() {
        return jdbc.sql("select * from workgroup.peer order by left_on is not null, valid_until nulls last, name")
                .query((row, n) -> new Peer(
                        row.getObject("id", UUID.class),
                        row.getObject("agency_id", UUID.class),
                        row.getString("name"),
                        row.getString("credential"),
                        row.getObject("valid_until", LocalDate.class),
                        Arrays.stream((String[]) row.getArray("works_at").getArray())
                                .map(PeerSetting::valueOf)
                                .collect(Collectors.toSet()),
                        row.getString("languages"),
                        row.getObject("left_on", LocalDate.class)))
                .list();
    }

    UUID add(PeerForm form, UUID agency) {
        UUID id = Ids.at(clock.millis());
        jdbc.sql("""
                insert into workgroup.peer (id, community_id, agency_id, name, credential, valid_until, works_at, languages,
                        added_at)
                values (:id, kernel.current_community(), :agency, :name, :credential, :until, :works, :languages, :at)
                """)
                .param("id", id)
                .param("agency", agency)
                .param("name", form.shown(form.name()))
                .param("credential", form.shown(form.credential()))
                .param("until", FormText.day(form.validUntil()).orElse(null))
                .param("works", form.settings().stream().map(Enum::name).toArray(String[]::new))
                .param("languages", form.shown(form.languages()))
                .param("at", now())
                .update();
        return id;
    }

    void leaves(UUID id, LocalDate day) {
        jdbc.sql("update workgroup.peer set left_on = coalesce(left_on, :day) where id = :id")
                .param("id", id)
                .param("day", day)
                .update();
    }

    UUID saw(PeerSetting setting, String seen, String effect) {
        UUID id = Ids.at(clock.millis());
        jdbc.sql("""
                insert into workgroup.peer_observation (id, community_id, agency_id, setting, seen, effect, at, account_id)
                values (:id, kernel.current_community(), kernel.current_agency(), :setting, :seen, :effect, :at, :by)
                """)
                .param("id", id)
                .param("setting", setting.name())
                .param("seen", seen)
                .param("effect", effect)
                .param("at", now())
                .param("by", CurrentActor.get().account())
                .update();
        return id;
    }

    @Transactional(readOnly = true)
    List<PeerObservation> observations() {
        return jdbc.sql("select * from workgroup.peer_observation order by at desc, id desc limit 100")
                .query((row, n) -> new PeerObservation(
                        row.getObject("id", UUID.class),
                        row.getObject("agency_id", UUID.class),
                        PeerSetting.valueOf(row.getString("setting")),
                        row.getString("seen"),
                        row.getString("effect"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
