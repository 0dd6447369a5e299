package org.corespond.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corespond.directory.ProgramKind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Units and their rosters: the question API of the field, and its store. */
@Component
@Transactional
public class Units {
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Units(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    public void add(Unit unit) {
        jdbc.sql("""
                insert into field.unit (id, community_id, agency_id, kind, name, cit_certified_until)
                values (:id, kernel.current_community(), :agency, :kind, :name, :until)
                """)
                .param("id", unit.id())
                .param("agency", unit.agencyId())
                .param("kind", unit.kind().name())
                .param("name", unit.name())
                .param("until", unit.citCertifiedUntil())
                .update();
        events.publishEvent(new UnitTouched(unit.id()));
    }

    void change(Unit unit) {
        jdbc.sql("update field.unit set kind = :kind, name = :name, cit_certified_until = :until where id = :id")
                .param("id", unit.id())
                .param("kind", unit.kind().name())
                .param("name", unit.name())
                .param("until", unit.citCertifiedUntil())
                .update();
        events.publishEvent(new UnitTouched(unit.id()));
    }

    void retire(UUID id, Instant at) {
        jdbc.sql("update field.unit set retired_at = :at where id = :id and retired_at is null")
                .param("id", id)
                .param("at", utc(at))
                .update();
        events.publishEvent(new UnitTouched(id));
    }

    /** Units of all agencies that are not retired, by name. */
    @Transactional(readOnly = true)
    List<Unit> list() {
        return jdbc.sql("select * from field.unit where retired_at is null order by name")
                .query(Units::unit)
                .list();
    }

    @Transactional(readOnly = true)
    public List<Unit> listOf(UUID agency) {
        return jdbc.sql("select * from field.unit where agency_id = :agency and retired_at is null order by name")
                .param("agency", agency)
                .query(Units::unit)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Unit> find(UUID id) {
        return jdbc.sql("select * from field.unit where id = :id")
                .param("id", id)
                .query(Units::unit)
                .optional();
    }

    /** Puts a turn of duty on the roster, past, running or planned. */
    public void add(Duty duty) {
        jdbc.sql("""
                insert into field.roster (id, community_id, agency_id, unit_id, account_id, member,
                        cit_certified_until, from_at, to_at)
                select :id, community_id, agency_id, id, :account, :member, :until, :from, :to
                from field.unit where id = :unit
                """)
                .param("id", duty.id())
                .param("unit", duty.unitId())
                .param("account", duty.accountId())
                .param("member", duty.member())
                .param("until", duty.citCertifiedUntil())
                .param("from", utc(duty.from()))
                .param("to", duty.to() == null ? null : utc(duty.to()))
                .update();
        events.publishEvent(new UnitTouched(duty.unitId()));
    }

    /** Ends the running turn of an account, also one that the roster lets run on. */
    void end(UUID account, Instant at) {
        jdbc.sql("""
                update field.roster set to_at = :at
                where account_id = :account and from_at <= :at and (to_at is null or to_at > :at)
                """).param("at", utc(at)).param("account", account).update();
    }

    /** The unit that the account is on duty with. */
    @Transactional(readOnly = true)
    Optional<Unit> findOf(UUID account, Instant at) {
        return jdbc.sql("""
                select u.* from field.unit u join field.roster r on r.unit_id = u.id
                where r.account_id = :account and r.from_at <= :at and (r.to_at is null or r.to_at > :at)
                order by r.from_at desc limit 1
                """)
                .param("account", account)
                .param("at", utc(at))
                .query(Units::unit)
                .optional();
    }

    /** Who is on duty with the unit at the time. */
    @Transactional(readOnly = true)
    List<Duty> listOn(UUID unit, Instant at) {
        return jdbc.sql("""
                select * from field.roster where unit_id = :unit and from_at <= :at and (to_at is null or to_at > :at)
                order by from_at
                """)
                .param("unit", unit)
                .param("at", utc(at))
                .query(Units::duty)
                .list();
    }

    /** Units of all agencies with an officer on duty who is certified on the day. */
    @Transactional(readOnly = true)
    List<Unit> listCertified(Instant at, LocalDate day) {
        return jdbc.sql("""
                select u.* from field.unit u
                where exists (select 1 from field.roster r where r.unit_id = u.id and r.from_at <= :at
                              and (r.to_at is null or r.to_at > :at) and r.cit_certified_until >= :day)
                order by u.name
                """)
                .param("at", utc(at))
                .param("day", day)
                .query(Units::unit)
                .list();
    }

    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Unit unit(ResultSet row, int n) throws SQLException {
        return new Unit(
                row.getObject("id", UUID.class),
                row.getObject("agency_id", UUID.class),
                ProgramKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getObject("cit_certified_until", LocalDate.class));
    }

    static Duty duty(ResultSet row, int n) throws SQLException {
        OffsetDateTime to = row.getObject("to_at", OffsetDateTime.class);
        return new Duty(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("member"),
                row.getObject("cit_certified_until", LocalDate.class),
                row.getObject("from_at", OffsetDateTime.class).toInstant(),
                to == null ? null : to.toInstant());
    }
}
