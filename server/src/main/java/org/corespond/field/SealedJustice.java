package org.corespond.field;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.corespond.directory.Directory;
import org.corespond.episodes.Episode;
import org.corespond.episodes.Episodes;
import org.corespond.episodes.SealEnding;
import org.corespond.kernel.CurrentActor;
import org.corespond.keys.KeyClass;
import org.corespond.keys.PersonKeys;
import org.corespond.keys.Seals;
import org.corespond.sharing.JusticeFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals the facts of arrest and charge of encounters: offense, criminal custody, dispositions of arrest and citation, weapon
 * and force, how the episode ended, and the words, which cannot be told apart. All rows of a visit change, also those that a
 * correction replaced.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SealedJustice implements JusticeFacts {
    private static final String PLACE = "field.sealed_justice";

    private static final String EVENTS = """
            select e.id, e.episode_id, e.recorded_at, e.offense, e.legal_status,
                   array(select d from unnest(e.dispositions) d where d = any (field.justice_codes()) order by d) as codes
            from field.encounter e
            where e.agency_id = kernel.current_agency()
              and not exists (select 1 from field.encounter c where c.corrects = e.id)
              and (e.offense <> 'NONE' or e.legal_status = 'CUSTODY_CRIMINAL' or e.dispositions && field.justice_codes())
            """;

    private final JdbcClient jdbc;
    private final PersonKeys keys;
    private final Episodes episodes;
    private final Told told;
    private final Clock clock;

    SealedJustice(JdbcClient jdbc, PersonKeys keys, Episodes episodes, Told told, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.episodes = episodes;
        this.told = told;
        this.clock = clock;
    }

    /** Where the day begins, what the words were, how its episode ended, and who hears of it. */
    @Component
    record Told(Directory directory, Seals seals, SealEnding ending, ApplicationEventPublisher events) {}

    private record Row(UUID id, String facts) {}

    @Override
    public List<Event> on(LocalDate day) {
        var zone = told.directory().here().zone();
        return jdbc.sql(EVENTS + " and e.recorded_at >= :from and e.recorded_at < :until order by e.recorded_at")
                .param("from", Units.utc(day.atStartOfDay(zone).toInstant()))
                .param("until", Units.utc(day.plusDays(1).atStartOfDay(zone).toInstant()))
                .query(this::event)
                .list();
    }

    @Override
    public List<Event> find(Collection<UUID> events) {
        return jdbc.sql(EVENTS + " and e.id = any (:ids)")
                .param("ids", events.toArray(UUID[]::new))
                .query(this::event)
                .list();
    }

    @Override
    public int seal(Sealing sealing) {
        int changed = 0;
        for (Event event : find(sealing.events())) {
            UUID subject = event.person() == null ? event.episode() : event.person();
            List<Row> rows = rows(event);
            List<UUID> drafts = drafts(event.episode());
            for (Row row : rows) {
                byte @Nullable [] box = sealing.destroy()
                        ? null
                        : keys.seal(
                                subject, KeyClass.JUSTICE, PLACE, row.facts().getBytes(StandardCharsets.UTF_8));
                jdbc.sql("call field.seal_justice(:id, :order, :subject, :box, :at)")
                        .param("id", row.id())
                        .param("order", sealing.order())
                        .param("subject", subject)
                        .param("box", box, Types.BINARY)
                        .param("at", Units.utc(clock.instant()))
                        .update();
                // The words are gone from here; without their key they are gone from every copy (F.2).
                keys.destroy(row.id(), FieldWords.NARRATIVE.of());
            }
            drafts.forEach(draft -> keys.destroy(draft, FieldWords.DRAFT.of()));
            changed += rows.size();
            told.ending().seal(event.episode());
            told.events()
                    .publishEvent(
                            new EncounterSealed(CurrentActor.get().communityId(), event.episode(), visit(event.id())));
        }
        return changed;
    }

    @Override
    public List<String> open(UUID order) {
        return jdbc
                .sql("""
                select subject_id, sealed from field.sealed_justice
                where order_id = :order and agency_id = kernel.current_agency() and sealed is not null order by encounter_id
                """)
                .param("order", order)
                .query((row, n) -> keys.open(
                        row.getObject("subject_id", UUID.class),
                        KeyClass.JUSTICE,
                        PLACE,
                        Objects.requireNonNull(row.getBytes("sealed"))))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .map(text -> new String(text, StandardCharsets.UTF_8))
                .toList();
    }

    private List<Row> rows(Event event) {
        Episode episode = episodes.get(event.episode());
        return told.seals()
                .list(
                        jdbc.sql("""
                select e.id, json_build_object('offense', e.offense, 'legalStatus', e.legal_status,
                        'primary', e.primary_disposition, 'dispositions', e.dispositions, 'weapon', e.weapon,
                        'threats', e.threats, 'force', e.force_level, 'forceTypes', e.force_types,
                        'handcuffs', e.handcuffs, 'injury', e.injury, 'details', e.details,
                        'closing', cast(:closing as text), 'marks', cast(:marks as text[]))::text as facts,
                       n.words, n.words_sealed, e.id as encounter_id
                from field.encounter e join field.encounter one on one.episode_id = e.episode_id and one.visit = e.visit
                     left join field.narrative n on n.encounter_id = e.id
                where one.id = :id and e.agency_id = kernel.current_agency()
                """)
                                .param("id", event.id())
                                .param(
                                        "closing",
                                        episode.closingCode() == null
                                                ? null
                                                : episode.closingCode().name())
                                .param("marks", episode.marks().toArray(String[]::new)),
                        FieldWords.NARRATIVE,
                        row -> {
                            UUID id = row.getObject("id", UUID.class);
                            String codes = Objects.requireNonNull(row.getString("facts"));
                            return opened -> new Row(id, FieldWords.beside(codes, opened.find("words")));
                        });
    }

    /** They go with the words. */
    private List<UUID> drafts(UUID episode) {
        return jdbc.sql("select id from field.drafts_about(array[:episode]) id")
                .param("episode", episode)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    private long visit(UUID encounter) {
        return jdbc.sql("select visit from field.encounter where id = :id")
                .param("id", encounter)
                .query(Long.class)
                .single();
    }

    private Event event(ResultSet row, int n) throws SQLException {
        UUID episode = row.getObject("episode_id", UUID.class);
        List<String> codes =
                new ArrayList<>(List.of((String[]) row.getArray("codes").getArray()));
        Stream.of(row.getString("offense"), row.getString("legal_status"))
                .filter(code -> !code.equals("NONE"))
                .forEach(codes::add);
        return new Event(
                row.getObject("id", UUID.class),
                episode,
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                codes,
                episodes.get(episode).personId());
    }
}
