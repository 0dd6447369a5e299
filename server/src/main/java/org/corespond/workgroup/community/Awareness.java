package org.corespond.workgroup.community;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Ids;
import org.corespond.web.FormText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The numbers that the public pages name, and the campaign that makes them known. */
@Component
@Transactional
class Awareness {
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Awareness(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Helpline> numbers() {
        return jdbc
                .sql("select * from workgroup.helpline where removed_at is null order by added_at, id")
                .query((row, n) -> new Helpline(
                        row.getObject("id", UUID.class),
                        HelplinePurpose.valueOf(row.getString("purpose")),
                        row.getString("name_en"),
                        row.getString("name_es"),
                        row.getString("number"),
                        row.getString("hours_en"),
                        row.getString("hours_es")))
                .list()
                .stream()
                .sorted(Comparator.comparing(Helpline::purpose))
                .toList();
    }

    void add(AwarenessForm form) {
        UUID id = Ids.at(clock.millis());
        jdbc.sql("""
                insert into workgroup.helpline (id, community_id, purpose, name_en, name_es, number, hours_en, hours_es,
                        added_at)
                values (:id, kernel.current_community(), :purpose, :nameEn, :nameEs, :number, :hoursEn, :hoursEs, :at)
                """)
                .param("id", id)
                .param("purpose", form.purpose().name())
                .param("nameEn", form.text("nameEn"))
                .param("nameEs", form.text("nameEs"))
                .param("number", form.text("number"))
                .param("hoursEn", form.text("hoursEn"))
                .param("hoursEs", form.text("hoursEs"))
                .param("at", now())
                .update();
        audit.changed("helpline.add", id);
    }

    void remove(UUID id) {
        jdbc.sql("update workgroup.helpline set removed_at = coalesce(removed_at, :at) where id = :id")
                .param("id", id)
                .param("at", now())
                .update();
        audit.changed("helpline.remove", id);
    }

    @Transactional(readOnly = true)
    List<CampaignEvent> events() {
        return jdbc.sql("select * from workgroup.campaign_event order by held_on desc, id desc")
                .query((row, n) -> new CampaignEvent(
                        row.getObject("id", UUID.class),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("title"),
                        row.getString("audience"),
                        row.getString("place"),
                        row.getInt("materials"),
                        row.getInt("reached")))
                .list();
    }

    void held(AwarenessForm form) {
        UUID id = Ids.at(clock.millis());
        jdbc.sql("""
                insert into workgroup.campaign_event (id, community_id, held_on, title, audience, place, materials, reached,
                        added_at, added_by)
                values (:id, kernel.current_community(), :on, :title, :audience, :place, :materials, :reached, :at, :by)
                """)
                .param("id", id)
                .param("on", FormText.day(form.typed().get("heldOn")).orElseThrow())
                .param("title", form.text("title"))
                .param("audience", form.text("audience"))
                .param("place", form.text("place"))
                .param("materials", form.people("materials").orElseThrow())
                .param("reached", form.people("reached").orElseThrow())
                .param("at", now())
                .param("by", CurrentActor.get().account())
                .update();
        audit.changed("campaign.event", id);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
