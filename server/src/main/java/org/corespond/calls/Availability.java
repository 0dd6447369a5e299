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
import java.util.stream.Collectors;
import org.corespond.calls.TriageContext.Offering;
import org.corespond.directory.Directory;
import org.corespond.directory.Program;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which programs answer now: by their hours, and by the number of free units where the field tells it. A number older
 * than four hours counts as not told (oracle 25).
 */
@Component
class Availability {
    private static final Duration STALE = Duration.ofHours(4);

    private final JdbcClient jdbc;
    private final Directory directory;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Availability(JdbcClient jdbc, Directory directory, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What the route of a call depends on, as it is now. */
    @Transactional
    public TriageContext context(Sheet sheet) {
        Instant now = clock.instant();
        ZoneId zone = directory.here().zone();
        Map<String, Integer> told = told(now);
        List<Offering> offerings = directory.programs().stream()
                .map(program -> offering(program, program.openAt(now, zone), told))
                .toList();
        return new TriageContext(sheet.age(), sheet.determinant(), enabled(), offerings);
    }

    private static Offering offering(Program program, boolean open, Map<String, Integer> told) {
        boolean free = told.getOrDefault(key(program.agencyId(), program.kind().name()), 1) > 0;
        return new Offering(
                program.id(), program.agencyId(), program.kind(), program.name(), program.minAge(), open, free);
    }

    /** Units take themselves on and off in transactions of their own; each tells the number that is free after it. */
    @ApplicationModuleListener
    void on(AvailabilityChanged changed) {
        Actor platform = Actor.system(changed.communityId(), "availability");
        // The listener's transaction began before anybody acted, so its walls are empty; this one is the platform's.
        TransactionTemplate own =
                new TransactionTemplate(java.util.Objects.requireNonNull(transaction.getTransactionManager()));
        own.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        CurrentActor.run(platform, () -> own.executeWithoutResult(status -> keep(changed)));
    }

    private void keep(AvailabilityChanged changed) {
        jdbc.sql("""
                insert into calls.availability (community_id, agency_id, kind, free, at)
                values (kernel.current_community(), :agency, :kind, :free, :at)
                on conflict (community_id, agency_id, kind) do update set free = excluded.free, at = excluded.at
                where calls.availability.at <= excluded.at
                """)
                .param("agency", changed.agencyId())
                .param("kind", changed.kind().name())
                .param("free", changed.free())
                .param("at", utc(changed.at()))
                .update();
    }

    private Map<String, Integer> told(Instant now) {
        return jdbc
                .sql("select agency_id, kind, free from calls.availability where at > :since")
                .param("since", utc(now.minus(STALE)))
                .query((row, n) -> Map.entry(
                        key(row.getObject("agency_id", UUID.class), row.getString("kind")), row.getInt("free")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Set<String> enabled() {
        return Set.copyOf(jdbc.sql("select code from calls.determinant")
                .query(String.class)
                .list());
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

    private static String key(UUID agency, String kind) {
        return agency + " " + kind;
    }
}
