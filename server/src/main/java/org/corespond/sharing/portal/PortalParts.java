package org.corespond.sharing.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.audit.Audit;
import org.corespond.directory.Agency;
import org.corespond.directory.Directory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What stands beside who looked: the agencies by id, the choices relied on, the question after an episode. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PortalParts {
    private final Directory directory;
    private final JdbcClient jdbc;
    private final Choices choices;
    private final Audit audit;
    private final Clock clock;

    PortalParts(Directory directory, JdbcClient jdbc, Choices choices, Audit audit, Clock clock) {
        this.directory = directory;
        this.jdbc = jdbc;
        this.choices = choices;
        this.audit = audit;
        this.clock = clock;
    }

    Map<UUID, Agency> agencies() {
        Map<UUID, Agency> agencies = new LinkedHashMap<>();
        directory.agencies().forEach(agency -> agencies.put(agency.id(), agency));
        return agencies;
    }

    /** By the id under which a decision names it. */
    Map<String, Choice> choices(UUID person) {
        return choices.all(person).stream()
                .collect(Collectors.toMap(choice -> choice.id().toString(), choice -> choice));
    }

    void viewed(String what, UUID person) {
        audit.viewed(what, List.of(person));
    }

    boolean asked(UUID episode) {
        return jdbc.sql("select exists (select 1 from sharing.portal_asked where episode_id = :episode)")
                .param("episode", episode)
                .query(Boolean.class)
                .single();
    }

    /** Whether it was the first time; of two at once, one comes first. */
    boolean asked(UUID person, UUID episode) {
        return jdbc.sql("""
                insert into sharing.portal_asked (person_id, episode_id, community_id)
                values (:person, :episode, kernel.current_community()) on conflict do nothing
                """).param("person", person).param("episode", episode).update() == 1;
    }

    /** The answer goes without a name and without the day; that the question was put stays with the person. */
    void helped(UUID person, UUID episode, String answer) {
        if (!asked(person, episode)) {
            return;
        }
        LocalDate month = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1);
        jdbc.sql("""
                insert into sharing.portal_helped (community_id, answer, month)
                values (kernel.current_community(), :answer, :month)
                """).param("answer", answer).param("month", month).update();
    }
}
