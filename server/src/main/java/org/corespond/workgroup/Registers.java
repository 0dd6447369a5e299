package org.corespond.workgroup;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.corespond.workgroup.ResourcesPage.Ask;
import org.corespond.workgroup.ResourcesPage.AskKind;
import org.corespond.workgroup.ResourcesPage.Champion;
import org.corespond.workgroup.ResourcesPage.Commitment;
import org.corespond.workgroup.ResourcesPage.Funding;
import org.corespond.workgroup.ResourcesPage.FundingKind;
import org.corespond.workgroup.ResourcesPage.FundingStage;
import org.corespond.workgroup.ResourcesPage.Part;
import org.corespond.workgroup.ResourcesPage.Staffing;
import org.corespond.workgroup.ResourcesPage.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Parts in the steps, champions, asks, money, staff and commitments. */
@Component
class Registers {
    private final JdbcClient jdbc;

    Registers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(Step step, UUID agency, Part part, Instant at) {
        jdbc.sql("""
                insert into workgroup.part (step, agency_id, community_id, part, at)
                values (:step, :agency, kernel.current_community(), :part, :at)
                on conflict (community_id, step, agency_id) do update set part = excluded.part, at = excluded.at
                """)
                .param("step", step.name())
                .param("agency", agency)
                .param("part", part.name())
                .param("at", Rows.utc(at))
                .update();
    }

    void take(Step step, UUID agency) {
        jdbc.sql("delete from workgroup.part where step = :step and agency_id = :agency")
                .param("step", step.name())
                .param("agency", agency)
                .update();
    }

    Map<Step, Map<UUID, Part>> parts() {
        Map<Step, Map<UUID, Part>> parts = new EnumMap<>(Step.class);
        jdbc.sql("select * from workgroup.part")
                .query((row, n) -> parts.computeIfAbsent(Step.valueOf(row.getString("step")), none -> new HashMap<>())
                        .put(Rows.id(row, "agency_id"), Part.valueOf(row.getString("part"))))
                .list();
        return parts;
    }

    void add(Champion champion, Instant at) {
        jdbc.sql("""
                insert into workgroup.champion (id, community_id, name, sphere, at)
                values (:id, kernel.current_community(), :name, :sphere, :at)
                """)
                .param("id", champion.id())
                .param("name", champion.name())
                .param("sphere", champion.sphere())
                .param("at", Rows.utc(at))
                .update();
    }

    List<Champion> champions() {
        return jdbc.sql("select * from workgroup.champion order by name")
                .query((row, n) -> new Champion(Rows.id(row, "id"), row.getString("name"), row.getString("sphere")))
                .list();
    }

    void add(Ask ask, Instant at) {
        jdbc.sql("""
                insert into workgroup.ask (id, community_id, kind, addressee, champion_id, text, agreed, asked_on, at)
                values (:id, kernel.current_community(), :kind, :addressee, :champion, :text, :agreed, :on, :at)
                """)
                .param("id", ask.id())
                .param("kind", ask.kind().name())
                .param("addressee", ask.addressee())
                .param("champion", ask.champion())
                .param("text", ask.text())
                .param("agreed", ask.agreed())
                .param("on", ask.on())
                .param("at", Rows.utc(at))
                .update();
    }

    /** Whether it is the first answer; a second one changes nothing. */
    boolean answer(UUID ask, String result, Instant at) {
        return jdbc.sql("""
                insert into workgroup.ask_result (ask_id, community_id, result, at)
                values (:ask, kernel.current_community(), :result, :at) on conflict do nothing
                """)
                        .param("ask", ask)
                        .param("result", result)
                        .param("at", Rows.utc(at))
                        .update()
                == 1;
    }

    /** What has no result yet comes first. */
    List<Ask> asks() {
        return jdbc.sql("""
                select a.*, r.result from workgroup.ask a left join workgroup.ask_result r on r.ask_id = a.id
                order by r.ask_id is not null, a.asked_on, a.id
                """)
                .query((row, n) -> new Ask(
                        Rows.id(row, "id"),
                        AskKind.valueOf(row.getString("kind")),
                        row.getString("addressee"),
                        row.getObject("champion_id", UUID.class),
                        row.getString("text"),
                        row.getBoolean("agreed"),
                        Rows.day(row, "asked_on"),
                        row.getString("result")))
                .list();
    }

    void add(Funding funding, Instant at) {
        jdbc.sql("""
                insert into workgroup.funding (id, community_id, name, kind, eligibility, at)
                values (:id, kernel.current_community(), :name, :kind, :eligibility, :at)
                """)
                .param("id", funding.id())
                .param("name", funding.name())
                .param("kind", funding.kind().name())
                .param("eligibility", funding.eligibility())
                .param("at", Rows.utc(at))
                .update();
        move(funding, at);
    }

    /** Its stage and amount from now on. */
    void move(Funding funding, Instant at) {
        jdbc.sql("""
                insert into workgroup.funding_stage (funding_id, community_id, stage, amount, at)
                values (:id, kernel.current_community(), :stage, :amount, :at)
                """)
                .param("id", funding.id())
                .param("stage", funding.stage().name())
                .param("amount", funding.amount())
                .param("at", Rows.utc(at))
                .update();
    }

    List<Funding> funding() {
        return jdbc.sql("""
                select distinct on (f.name, f.id) f.*, s.stage, s.amount
                from workgroup.funding f join workgroup.funding_stage s on s.funding_id = f.id
                order by f.name, f.id, s.id desc
                """)
                .query((row, n) -> new Funding(
                        Rows.id(row, "id"),
                        row.getString("name"),
                        FundingKind.valueOf(row.getString("kind")),
                        row.getString("eligibility"),
                        FundingStage.valueOf(row.getString("stage")),
                        row.getBigDecimal("amount")))
                .list();
    }

    void add(UUID id, Staffing staffing, Instant at) {
        jdbc.sql("""
                insert into workgroup.staffing (id, community_id, agency_id, year, source, fte, amount, at)
                values (:id, kernel.current_community(), :agency, :year, :source, :fte, :amount, :at)
                """)
                .param("id", id)
                .param("agency", staffing.agency())
                .param("year", staffing.year())
                .param("source", staffing.source())
                .param("fte", staffing.fte())
                .param("amount", staffing.amount())
                .param("at", Rows.utc(at))
                .update();
    }

    List<Staffing> staffing() {
        return jdbc.sql("select * from workgroup.staffing order by year desc, source, id")
                .query((row, n) -> new Staffing(
                        Rows.id(row, "agency_id"),
                        row.getInt("year"),
                        row.getString("source"),
                        row.getBigDecimal("fte"),
                        row.getBigDecimal("amount")))
                .list();
    }

    void add(UUID id, Commitment commitment, Instant at) {
        jdbc.sql("""
                insert into workgroup.commitment (id, community_id, agency_id, signer, capacity, from_on, until_on, at)
                values (:id, kernel.current_community(), :agency, :signer, :capacity, :from, :until, :at)
                """)
                .param("id", id)
                .param("agency", commitment.agency())
                .param("signer", commitment.signer())
                .param("capacity", commitment.capacity())
                .param("from", commitment.from())
                .param("until", commitment.until())
                .param("at", Rows.utc(at))
                .update();
    }

    List<Commitment> commitments() {
        return jdbc.sql("select * from workgroup.commitment order by until_on desc, id")
                .query((row, n) -> new Commitment(
                        Rows.id(row, "agency_id"),
                        row.getString("signer"),
                        row.getString("capacity"),
                        Rows.day(row, "from_on"),
                        Rows.day(row, "until_on")))
                .list();
    }
}
