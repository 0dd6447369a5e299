package org.corespond.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.corespond.kernel.CurrentActor;
import org.corespond.keys.Opened;
import org.corespond.keys.Seals;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The store of encounter records; a correction is a new row, the last of a chain counts. */
@Component
@Transactional
class Encounters {
    private static final TypeReference<Map<String, List<String>>> DETAILS = new TypeReference<>() {};
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Seals seals;

    Encounters(JdbcClient jdbc, JsonMapper json, Seals seals) {
        this.jdbc = jdbc;
        this.json = json;
        this.seals = seals;
    }

    /** Where and when a record belongs. */
    record Place(
            UUID id, UUID episodeId, long visit, @Nullable UUID corrects, Instant at) {}

    /** A kept record with its place. */
    record Kept(Place place, Encounter encounter) {}

    /** Keeps the record; false when one of this visit exists already, whoever wrote it (oracle 31). */
    boolean add(Place place, Encounter encounter) {
        boolean added =
                jdbc.sql("""
                insert into field.encounter (id, community_id, agency_id, episode_id, visit, corrects, account_id,
                        recorded_at, response_model, initiator, reason, weapon, threats, force_level, force_types,
                        handcuffs, injury, legal_status, offense, cit, cit_requested_at, cit_dispatched_at,
                        cit_arrived_at, cit_unit_id, primary_disposition, dispositions, referral, decline_reason,
                        details)
                values (:id, kernel.current_community(), kernel.current_agency(), :episode, :visit, :corrects,
                        :account, :at, :model, :initiator, :reason, :weapon, :threats, :force, :forceTypes,
                        :handcuffs, :injury, :legal, :offense, :cit, :requested, :dispatched, :arrived, :unit,
                        :primary, :dispositions, :referral, :decline, cast(:details as jsonb))
                on conflict do nothing
                """).params(place(place)).params(values(encounter)).update() == 1;
        if (added && encounter.narrative() != null) {
            tell(place, encounter.narrative());
        }
        return added;
    }

    /** The record that counts for a visit, when my agency wrote it. */
    @Transactional(readOnly = true)
    Optional<Kept> find(UUID episode, long visit) {
        return seals.find(
                jdbc.sql("""
                select e.*, n.words, n.words_sealed, e.id as encounter_id
                from field.encounter e left join field.narrative n on n.encounter_id = e.id
                where e.episode_id = :episode and e.visit = :visit
                  and not exists (select 1 from field.encounter c where c.corrects = e.id)
                """).param("episode", episode).param("visit", visit), FieldWords.NARRATIVE, this::kept);
    }

    /** Whether a court's order sealed what was recorded of this visit. */
    @Transactional(readOnly = true)
    boolean sealed(Place place) {
        return jdbc.sql("""
                select exists (select 1 from field.sealed_justice s join field.encounter e on e.id = s.encounter_id
                               where e.episode_id = :episode and e.visit = :visit)
                """)
                .param("episode", place.episodeId())
                .param("visit", place.visit())
                .query(Boolean.class)
                .single();
    }

    private void tell(Place place, String words) {
        jdbc.sql("""
                insert into field.narrative (encounter_id, community_id, agency_id, words_sealed, recorded_at)
                values (:id, kernel.current_community(), kernel.current_agency(), :words, :at)
                """)
                .param("id", place.id())
                .param("words", seals.seal(FieldWords.NARRATIVE, "words", place.id(), words))
                .param("at", Units.utc(place.at()))
                .update();
    }

    private static Map<String, ?> place(Place place) {
        Map<String, @Nullable Object> values = new java.util.HashMap<>();
        values.put("id", place.id());
        values.put("episode", place.episodeId());
        values.put("visit", place.visit());
        values.put("corrects", place.corrects());
        values.put("account", CurrentActor.get().account());
        values.put("at", Units.utc(place.at()));
        return values;
    }

    private Map<String, ?> values(Encounter encounter) {
        Map<String, @Nullable Object> values = new java.util.HashMap<>();
        values.put("model", encounter.model().name());
        values.put("initiator", encounter.initiator().name());
        values.put("reason", encounter.reason().name());
        values.put("weapon", encounter.weapon().name());
        values.put("threats", names(encounter.threats()));
        values.put("force", encounter.force().level().name());
        values.put("forceTypes", names(encounter.force().types()));
        values.put("handcuffs", encounter.force().handcuffs());
        values.put("injury", encounter.injury().name());
        values.put("legal", encounter.legalStatus().name());
        values.put("offense", encounter.offense().name());
        values.put("cit", encounter.cit().state().name());
        values.put("requested", time(encounter.cit().requestedAt()));
        values.put("dispatched", time(encounter.cit().dispatchedAt()));
        values.put("arrived", time(encounter.cit().arrivedAt()));
        values.put("unit", encounter.cit().unit());
        values.put("primary", encounter.ending().primary().name());
        values.put("dispositions", names(encounter.ending().all()));
        values.put("referral", encounter.referral().answer().name());
        values.put("decline", name(encounter.referral().reason()));
        values.put("details", json.writeValueAsString(encounter.details()));
        return values;
    }

    private Function<Opened, Kept> kept(ResultSet row) throws SQLException {
        String decline = row.getString("decline_reason");
        Encounter encounter = new Encounter(
                ResponseModel.valueOf(row.getString("response_model")),
                Initiator.valueOf(row.getString("initiator")),
                ContactReason.valueOf(row.getString("reason")),
                Weapon.valueOf(row.getString("weapon")),
                codes(row, "threats", ThreatTo.class),
                new Encounter.Force(
                        ForceLevel.valueOf(row.getString("force_level")),
                        codes(row, "force_types", Codes.ForceType.class),
                        row.getBoolean("handcuffs")),
                Injury.valueOf(row.getString("injury")),
                LegalStatus.valueOf(row.getString("legal_status")),
                Offense.valueOf(row.getString("offense")),
                new Encounter.Cit(
                        CitOnScene.valueOf(row.getString("cit")),
                        instant(row, "cit_requested_at"),
                        instant(row, "cit_dispatched_at"),
                        instant(row, "cit_arrived_at"),
                        row.getObject("cit_unit_id", UUID.class)),
                new Encounter.Ending(
                        Disposition.valueOf(row.getString("primary_disposition")),
                        codes(row, "dispositions", Disposition.class)),
                new Encounter.Referral(
                        ReferralAnswer.valueOf(row.getString("referral")),
                        decline == null ? null : DeclineReason.valueOf(decline)),
                json.readValue(row.getString("details"), DETAILS),
                null);
        Place place = new Place(
                row.getObject("id", UUID.class),
                row.getObject("episode_id", UUID.class),
                row.getLong("visit"),
                row.getObject("corrects", UUID.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
        return opened -> new Kept(place, encounter.telling(opened.find("words")));
    }

    private static <E extends Enum<E>> Set<E> codes(ResultSet row, String column, Class<E> type) throws SQLException {
        Set<E> codes = EnumSet.noneOf(type);
        for (String name : (String[]) row.getArray(column).getArray()) {
            codes.add(Enum.valueOf(type, name));
        }
        return codes;
    }

    private static String[] names(Collection<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant moment) {
        return moment == null ? null : Units.utc(moment);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
