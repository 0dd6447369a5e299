package org.corespond.facilities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corespond.kernel.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The receiving facilities and the room they have: the question API, and the store of occupancy. */
@Component
@Transactional
public class Facilities {
    private final JdbcClient jdbc;
    private final Clock clock;

    Facilities(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void add(Facility facility) {
        jdbc.sql("""
                insert into facilities.facility (program_id, community_id, agency_id, type, staffed, licensed, max_age,
                        exclusions, door, phone, target_minutes)
                values (:program, kernel.current_community(), :agency, :type, :staffed, :licensed, :age, :exclusions,
                        :door, :phone, :target)
                """)
                .param("program", facility.programId())
                .param("agency", facility.agencyId())
                .param("type", facility.type().name())
                .param("staffed", facility.staffed())
                .param("licensed", facility.licensed())
                .param("age", facility.maxAge())
                .param(
                        "exclusions",
                        facility.exclusions().stream().map(Enum::name).toArray(String[]::new))
                .param("door", facility.door())
                .param("phone", facility.phone())
                .param("target", facility.targetMinutes())
                .update();
    }

    /** All but its type, which offers and measures know it by. */
    void change(Facility facility) {
        jdbc.sql("""
                update facilities.facility set staffed = :staffed, licensed = :licensed, max_age = :age,
                        exclusions = :exclusions, door = :door, phone = :phone, target_minutes = :target
                where program_id = :program
                """)
                .param("program", facility.programId())
                .param("staffed", facility.staffed())
                .param("licensed", facility.licensed())
                .param("age", facility.maxAge())
                .param(
                        "exclusions",
                        facility.exclusions().stream().map(Enum::name).toArray(String[]::new))
                .param("door", facility.door())
                .param("phone", facility.phone())
                .param("target", facility.targetMinutes())
                .update();
    }

    @Transactional(readOnly = true)
    public List<Facility> list() {
        return jdbc.sql("select * from facilities.facility order by program_id")
                .query(Facilities::facility)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Facility> find(UUID program) {
        return jdbc.sql("select * from facilities.facility where program_id = :program")
                .param("program", program)
                .query(Facilities::facility)
                .optional();
    }

    /** The room of a facility now. */
    @Transactional(readOnly = true)
    public Room room(Facility facility) {
        List<OccupancyPolicy.Fact> facts = jdbc.sql("""
                select kind, free, at from facilities.occupancy where program_id = :program
                  and id >= coalesce((select max(id) from facilities.occupancy
                                      where program_id = :program and free is not null), 0)
                order by id
                """)
                .param("program", facility.programId())
                .query((row, n) -> new OccupancyPolicy.Fact(
                        OccupancyPolicy.Kind.valueOf(row.getString("kind")),
                        row.getObject("free", Integer.class),
                        instantOf(row, "at")))
                .list();
        return OccupancyPolicy.count(facts, facility.staffed(), held(facility.programId()), clock.instant());
    }

    /** The free number as somebody of the facility tells it. */
    public void declare(UUID program, int free, Instant at) {
        tell(program, OccupancyPolicy.Kind.DECLARED, free, at);
    }

    void confirm(UUID program, int free) {
        tell(program, OccupancyPolicy.Kind.CONFIRMED, free, clock.instant());
    }

    void arrived(Handoff handoff) {
        moved(handoff, OccupancyPolicy.Kind.ARRIVED);
    }

    void discharged(Handoff handoff) {
        moved(handoff, OccupancyPolicy.Kind.DISCHARGED);
    }

    private void tell(UUID program, OccupancyPolicy.Kind kind, int free, Instant at) {
        jdbc.sql("""
                insert into facilities.occupancy (community_id, agency_id, program_id, kind, free, at, account_id)
                select community_id, agency_id, program_id, :kind, :free, :at, :account
                from facilities.facility where program_id = :program
                """)
                .param("program", program)
                .param("kind", kind.name())
                .param("free", free)
                .param("at", utc(at))
                .param("account", CurrentActor.get().accountId())
                .update();
    }

    private void moved(Handoff handoff, OccupancyPolicy.Kind kind) {
        jdbc.sql("""
                insert into facilities.occupancy (community_id, agency_id, program_id, kind, at, account_id, handoff_id)
                values (kernel.current_community(), :agency, :program, :kind, :at, :account, :handoff)
                """)
                .param("agency", handoff.agencyId())
                .param("program", handoff.programId())
                .param("kind", kind.name())
                .param("at", utc(clock.instant()))
                .param("account", CurrentActor.get().accountId())
                .param("handoff", handoff.id())
                .update();
    }

    /** Places kept for people who were accepted and are not in yet. */
    private int held(UUID program) {
        return jdbc.sql("""
                select count(*) from facilities.handoff where program_id = :program and custody_at is null
                  and refused_at is null and cancelled_at is null and left_at is null
                """).param("program", program).query(Integer.class).single();
    }

    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static Instant instantOf(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Facility facility(ResultSet row, int n) throws SQLException {
        String[] exclusions = (String[]) row.getArray("exclusions").getArray();
        return new Facility(
                row.getObject("program_id", UUID.class),
                row.getObject("agency_id", UUID.class),
                FacilityType.valueOf(row.getString("type")),
                row.getInt("staffed"),
                row.getInt("licensed"),
                row.getObject("max_age", Integer.class),
                Arrays.stream(exclusions).map(Facility.Exclusion::valueOf).toList(),
                row.getString("door"),
                row.getString("phone"),
                row.getInt("target_minutes"));
    }
}
