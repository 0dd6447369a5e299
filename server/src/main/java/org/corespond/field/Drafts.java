package org.corespond.field;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.corespond.kernel.CurrentActor;
import org.corespond.keys.PersonKeys;
import org.corespond.keys.Seals;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Encounter records on their way, kept while they are typed; only their writer reads them. */
@Component
@Transactional
class Drafts {
    private static final TypeReference<Map<String, List<String>>> TYPED = new TypeReference<>() {};
    private static final String MINE = """
            select id, typed, typed_sealed from field.draft where episode_id = :episode and account_id = :account
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Seals seals;
    private final PersonKeys keys;
    private final Clock clock;

    Drafts(JdbcClient jdbc, JsonMapper json, Seals seals, PersonKeys keys, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.seals = seals;
        this.keys = keys;
        this.clock = clock;
    }

    private record Typed(UUID id, @Nullable Map<String, List<String>> fields) {}

    /** Kept for an episode that my agency went for; false for any other, and when it stands so already. */
    boolean keep(UUID episode, EncounterForm form) {
        jdbc.sql("""
                insert into field.draft (id, episode_id, account_id, community_id, agency_id, saved_at)
                select gen_random_uuid(), :episode, :account, kernel.current_community(), kernel.current_agency(), :at
                where exists (select 1 from field.assignment
                              where episode_id = :episode and agency_id = kernel.current_agency())
                on conflict (episode_id, account_id) do nothing
                """)
                .param("episode", episode)
                .param("account", CurrentActor.get().account())
                .param("at", Units.utc(clock.instant()))
                .update();
        Optional<Typed> before = read(MINE + " for update", episode);
        if (before.isEmpty() || form.typed().equals(before.get().fields())) {
            return false;
        }
        UUID id = before.get().id();
        return jdbc.sql("""
                update field.draft set typed = null, typed_sealed = :typed, saved_at = :at
                where episode_id = :episode and account_id = :account
                """)
                        .param("episode", episode)
                        .param("account", CurrentActor.get().account())
                        .param(
                                "typed",
                                seals.seal(FieldWords.DRAFT, "typed", id, json.writeValueAsString(form.typed())))
                        .param("at", Units.utc(clock.instant()))
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    Optional<EncounterForm> find(UUID episode) {
        return read(MINE, episode)
                .flatMap(typed -> Optional.ofNullable(typed.fields()).map(EncounterForm::of));
    }

    private Optional<Typed> read(String sql, UUID episode) {
        return seals.find(
                jdbc.sql(sql)
                        .param("episode", episode)
                        .param("account", CurrentActor.get().account()),
                FieldWords.DRAFT,
                row -> {
                    UUID id = row.getObject("id", UUID.class);
                    return opened -> new Typed(
                            id,
                            opened.bytes("typed")
                                    .map(typed -> json.readValue(typed, TYPED))
                                    .orElse(null));
                });
    }

    /** The key goes with it, so that no copy of it is left anywhere. */
    void drop(UUID episode) {
        jdbc.sql("delete from field.draft where episode_id = :episode and account_id = :account returning id")
                .param("episode", episode)
                .param("account", CurrentActor.get().account())
                .query(UUID.class)
                .list()
                .forEach(id -> keys.destroy(id, FieldWords.DRAFT.of()));
    }
}
