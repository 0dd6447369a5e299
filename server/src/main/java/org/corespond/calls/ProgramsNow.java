package org.corespond.calls;

import static org.corespond.calls.Calls.utc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.corespond.calls.TriageContext.Offering;
import org.corespond.directory.Community;
import org.corespond.directory.Directory;
import org.corespond.directory.Program;
import org.corespond.kernel.RoundTrip;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which programs answer now: by their hours, and by the units that are free where the field tells it. What was told more
 * than four hours ago counts as not told (oracle 25).
 */
@Component
class ProgramsNow {
    private static final Duration STALE = Duration.ofHours(4);

    private final JdbcClient jdbc;
    private final Directory directory;
    private final Clock clock;

    ProgramsNow(JdbcClient jdbc, Directory directory, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.clock = clock;
    }

    /** What the route of a call depends on beside what was said, as it is now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Function<Sheet, TriageContext> ask(RoundTrip trip) {
        Instant now = clock.instant();
        Supplier<Community> here = directory.here(trip);
        Supplier<List<Program>> programs = directory.programs(trip);
        Supplier<List<Map.Entry<String, Boolean>>> told = told(now, trip);
        Supplier<List<String>> enabled =
                trip.list("select code from calls.determinant", Map.of(), (row, n) -> row.getString("code"));
        return sheet -> {
            ZoneId zone = here.get().zone();
            Map<String, Boolean> free =
                    told.get().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            List<Offering> offerings = programs.get().stream()
                    .map(program -> offering(program, program.openAt(now, zone), free))
                    .toList();
            return new TriageContext(sheet.age(), sheet.determinant(), Set.copyOf(enabled.get()), offerings);
        };
    }

    private static Offering offering(Program program, boolean open, Map<String, Boolean> told) {
        boolean free = told.getOrDefault(key(program.agencyId(), program.kind().name()), true);
        return new Offering(
                program.id(), program.agencyId(), program.kind(), program.name(), program.minAge(), open, free);
    }

    /** In the transaction of the unit's change: the next look at a call must not send to a team that just left. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(AvailabilityChanged changed) {
        jdbc.sql("""
                insert into calls.unit (unit_id, community_id, agency_id, kinds, free, at)
                values (:unit, kernel.current_community(), :agency, :kinds, :free, :at)
                on conflict (unit_id) do update
                set agency_id = excluded.agency_id, kinds = excluded.kinds, free = excluded.free, at = excluded.at
                where calls.unit.at <= excluded.at
                """)
                .param("unit", changed.unitId())
                .param("agency", changed.agencyId())
                .param("kinds", changed.kinds().stream().map(Enum::name).toArray(String[]::new))
                .param("free", changed.free())
                .param("at", utc(changed.at()))
                .update();
    }

    /** Whether any unit is free, by agency and kind, where anything was told. */
    private static Supplier<List<Map.Entry<String, Boolean>>> told(Instant now, RoundTrip trip) {
        return trip.list(
                """
                select agency_id, kind, bool_or(free) as free from calls.unit, unnest(kinds) as kind
                where at > :since group by agency_id, kind
                """,
                Map.of("since", utc(now.minus(STALE))),
                (row, n) -> Map.entry(
                        key(row.getObject("agency_id", UUID.class), row.getString("kind")), row.getBoolean("free")));
    }

    /** The site diverts this dispatch code from now on (oracle 18). */
    @Transactional
    public void enable(String determinant) {
        jdbc.sql("""
                insert into calls.determinant (community_id, code, enabled_at, enabled_by)
                values (kernel.current_community(), :code, :at, kernel.current_account()) on conflict do nothing
                """)
                .param("code", CallField.determinant(determinant))
                .param("at", utc(clock.instant()))
                .update();
    }

    /** The site diverts it no longer; calls that were decided before keep what was decided. */
    @Transactional
    public void disable(String determinant) {
        jdbc.sql("delete from calls.determinant where code = :code")
                .param("code", CallField.determinant(determinant))
                .update();
    }

    /** The dispatch codes that this site enabled, and when. */
    @Transactional(readOnly = true)
    public List<ProtocolPage.Code> listEnabled() {
        return jdbc.sql("select code, enabled_at from calls.determinant order by code")
                .query((row, n) -> new ProtocolPage.Code(row.getString("code"), Calls.instant(row, "enabled_at")))
                .list();
    }

    private static String key(UUID agency, String kind) {
        return agency + " " + kind;
    }
}
