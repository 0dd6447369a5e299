package org.corespond.calls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.corespond.directory.ProgramKind;
import org.corespond.kernel.RoundTrip;
import org.corespond.keys.Opened;
import org.corespond.keys.Seals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a call stands: whether it was cleared, which episode it became, what was decided last, and what a person chose
 * instead.
 */
record Standing(
        Call call,
        boolean ended,
        @Nullable UUID episode,
        @Nullable Decision decided,
        Chosen.@Nullable Otherwise override) {

    /** What a decision comes to, without what led to it. */
    record Decision(
            int level,
            Set<String> flags,
            ProgramKind route,
            @Nullable UUID program) {

        static Decision of(ResultSet row) throws SQLException {
            return new Decision(
                    row.getInt("level"),
                    Set.copyOf(List.of((String[]) row.getArray("flags").getArray())),
                    ProgramKind.valueOf(row.getString("route")),
                    row.getObject("program_id", UUID.class));
        }

        /** Whether the same would be said again. */
        boolean says(Triage triage) {
            TriageContext.Offering advised = triage.advised().program();
            return level == triage.level().number()
                    && route == triage.advised().kind()
                    && flags.equals(Triages.names(triage.flags()))
                    && Objects.equals(program, advised == null ? null : advised.programId());
        }
    }

    /** Reads it with one statement: everything that is typed on a call asks for it. */
    @Component
    @Transactional(propagation = Propagation.MANDATORY)
    static class Store {
        private static final String SELECT = """
            select c.*, e.call_id is not null as ended, r.episode_id,
                   t.level, t.flags, t.route, t.program_id,
                   o.call_id, o.level as other_level, o.route as other_route, o.reason, o.note, o.note_sealed
            from calls.call c
            left join calls.ending e on e.call_id = c.id
            left join calls.routing r on r.call_id = c.id
            left join lateral (select level, flags, route, program_id from calls.triage
                               where call_id = c.id order by id desc limit 1) t on true
            left join lateral (select call_id, level, route, reason, note, note_sealed from calls.override
                               where call_id = c.id order by id desc limit 1) o on true
            where c.id = :id and c.agency_id = kernel.current_agency()
            """;

        private final Seals seals;

        Store(Seals seals) {
            this.seals = seals;
        }

        /** A call of my own agency; a NoSuchElementException for any other. */
        public Supplier<Standing> ask(UUID id, RoundTrip trip) {
            Supplier<List<Standing>> found = seals.list(trip, SELECT, Map.of("id", id), Store::standing);
            return () -> found.get().stream().findFirst().orElseThrow();
        }

        private static Supplier<Standing> standing(ResultSet row, Seals.Opener opener) throws SQLException {
            Call call = Calls.call(row, 1);
            boolean ended = row.getBoolean("ended");
            UUID episode = row.getObject("episode_id", UUID.class);
            Decision decided = row.getString("route") == null ? null : Decision.of(row);
            Supplier<Chosen.@Nullable Otherwise> override = override(row, opener);
            return () -> new Standing(call, ended, episode, decided, override.get());
        }

        /** Nothing where nobody chose, and where the choice was taken back. */
        private static Supplier<Chosen.@Nullable Otherwise> override(ResultSet row, Seals.Opener opener)
                throws SQLException {
            String reason = row.getString("reason");
            if (reason == null) {
                return () -> null;
            }
            Integer level = row.getObject("other_level", Integer.class);
            String route = row.getString("other_route");
            Opened words = opener.of(CallWords.NOTE);
            return () -> new Chosen.Otherwise(
                    level == null ? null : TriageLevel.of(level),
                    route == null ? null : ProgramKind.valueOf(route),
                    OverrideReason.valueOf(reason),
                    words.text("note"));
        }
    }
}
