package org.corespond.field;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.corespond.kernel.CurrentActor;
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
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Drafts(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Kept for an episode that my agency went for; false for any other, and when it stands so already. */
    boolean keep(UUID episode, EncounterForm form) {
        return jdbc.sql("""
                insert into field.draft (episode_id, account_id, community_id, agency_id, typed, saved_at)
                select :episode, :account, kernel.current_community(), kernel.current_agency(),
                       cast(:typed as jsonb), :at
                where exists (select 1 from field.assignment
                              where episode_id = :episode and agency_id = kernel.current_agency())
                on conflict (episode_id, account_id) do update set typed = excluded.typed, saved_at = excluded.saved_at
                where field.draft.typed <> excluded.typed
                """)
                        .param("episode", episode)
                        .param("account", CurrentActor.get().account())
                        .param("typed", json.writeValueAsString(form.typed()))
                        .param("at", Units.utc(clock.instant()))
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    Optional<EncounterForm> find(UUID episode) {
        return jdbc.sql("select typed from field.draft where episode_id = :episode and account_id = :account")
                .param("episode", episode)
                .param("account", CurrentActor.get().account())
                .query(String.class)
                .optional()
                .map(typed -> EncounterForm.of(json.readValue(typed, TYPED)));
    }

    void drop(UUID episode) {
        jdbc.sql("delete from field.draft where episode_id = :episode and account_id = :account")
                .param("episode", episode)
                .param("account", CurrentActor.get().account())
                .update();
    }
}
