package org.corespond.directory;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.PerTransaction;
import org.corespond.kernel.RoundTrip;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Communities, agencies and programs: the question API that every other capability reads. */
@Component
@Transactional
public class Directory {
    private static final String PROGRAMS = "select * from directory.program order by kind, name";
    private static final RowMapper<Community> COMMUNITY = (row, n) -> new Community(
            row.getObject("id", UUID.class),
            row.getString("slug"),
            row.getString("name"),
            ZoneId.of(row.getString("zone")),
            row.getString("state"));
    private static final RowMapper<Agency> AGENCY = (row, n) -> new Agency(
            row.getObject("id", UUID.class),
            row.getObject("community_id", UUID.class),
            row.getString("name"),
            Agency.Kind.valueOf(row.getString("kind")));
    private static final RowMapper<Program> PROGRAM = (row, n) -> new Program(
            row.getObject("id", UUID.class),
            row.getObject("agency_id", UUID.class),
            ProgramKind.valueOf(row.getString("kind")),
            row.getString("name"),
            row.getObject("opens", LocalTime.class),
            row.getObject("closes", LocalTime.class),
            row.getInt("min_age"));

    private final JdbcClient jdbc;
    private final PerTransaction<Known> known = new PerTransaction<>();

    Directory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The agencies of the community, read whole and once in a transaction: whichever of them is asked for costs the same. */
    private static final class Known {
        private @Nullable Map<UUID, Agency> agencies;
    }

    /** All communities of this installation; names only, readable without a wall. */
    @Transactional(readOnly = true)
    public List<Community> communities() {
        return jdbc.sql("select * from directory.community order by name")
                .query(COMMUNITY)
                .list();
    }

    @Transactional(readOnly = true)
    public Community community(UUID id) {
        return jdbc.sql("select * from directory.community where id = :id")
                .param("id", id)
                .query(COMMUNITY)
                .single();
    }

    @Transactional(readOnly = true)
    public Community here() {
        return community(CurrentActor.get().communityId());
    }

    /** The same, read together with what others ask. */
    public Supplier<Community> here(RoundTrip trip) {
        UUID id = CurrentActor.get().communityId();
        Supplier<List<Community>> found =
                trip.list("select * from directory.community where id = :id", Map.of("id", id), COMMUNITY);
        return () -> found.get().getFirst();
    }

    public void add(Community community) {
        jdbc.sql(
                        "insert into directory.community (id, slug, name, zone, state) values (:id, :slug, :name, :zone, :state)")
                .param("state", community.state())
                .param("id", community.id())
                .param("slug", community.slug())
                .param("name", community.name())
                .param("zone", community.zone().getId())
                .update();
    }

    public void add(Agency agency) {
        jdbc.sql("insert into directory.agency (id, community_id, name, kind) values (:id, :community, :name, :kind)")
                .param("id", agency.id())
                .param("community", agency.communityId())
                .param("name", agency.name())
                .param("kind", agency.kind().name())
                .update();
        known.get(Known::new).agencies = null;
    }

    public void add(Program program) {
        jdbc.sql("""
                insert into directory.program (id, community_id, agency_id, kind, name, opens, closes, min_age)
                values (:id, kernel.current_community(), :agency, :kind, :name, :opens, :closes, :age)
                """)
                .param("id", program.id())
                .param("agency", program.agencyId())
                .param("kind", program.kind().name())
                .param("name", program.name())
                .param("opens", program.opens())
                .param("closes", program.closes())
                .param("age", program.minAge())
                .update();
    }

    void change(Agency agency) {
        jdbc.sql("update directory.agency set name = :name, kind = :kind where id = :id")
                .param("id", agency.id())
                .param("name", agency.name())
                .param("kind", agency.kind().name())
                .update();
        known.get(Known::new).agencies = null;
    }

    void change(Program program) {
        jdbc.sql("""
                update directory.program set name = :name, opens = :opens, closes = :closes, min_age = :age
                where id = :id
                """)
                .param("id", program.id())
                .param("name", program.name())
                .param("opens", program.opens())
                .param("closes", program.closes())
                .param("age", program.minAge())
                .update();
    }

    /** By their names. */
    @Transactional(readOnly = true)
    public List<Agency> agencies() {
        return List.copyOf(all().values());
    }

    @Transactional(readOnly = true)
    public Agency agency(UUID id) {
        return findAgency(id).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Optional<Agency> findAgency(UUID id) {
        return Optional.ofNullable(all().get(id));
    }

    private Map<UUID, Agency> all() {
        Known here = known.get(Known::new);
        Map<UUID, Agency> agencies = here.agencies;
        if (agencies == null) {
            agencies = new LinkedHashMap<>();
            for (Agency agency : jdbc.sql("select * from directory.agency order by name")
                    .query(AGENCY)
                    .list()) {
                agencies.put(agency.id(), agency);
            }
            here.agencies = agencies;
        }
        return agencies;
    }

    @Transactional(readOnly = true)
    public List<Program> programs() {
        return jdbc.sql(PROGRAMS).query(PROGRAM).list();
    }

    /** The same, read together with what others ask. */
    public Supplier<List<Program>> programs(RoundTrip trip) {
        return trip.list(PROGRAMS, Map.of(), PROGRAM);
    }

    @Transactional(readOnly = true)
    public List<Program> programs(ProgramKind kind) {
        return programs().stream().filter(program -> program.kind() == kind).toList();
    }

    @Transactional(readOnly = true)
    public Program program(UUID id) {
        return jdbc.sql("select * from directory.program where id = :id")
                .param("id", id)
                .query(PROGRAM)
                .single();
    }
}
