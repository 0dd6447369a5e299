package org.corespond.calls;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.episodes.Episodes;
import org.corespond.keys.KeyClass;
import org.corespond.keys.SealedRecords;
import org.corespond.keys.SealedTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What callers told in words: sealed under a key of the call, since most callers are unknown when they begin. */
@Component
class CallWords implements SealedRecords {
    static final SealedTable WHO = answers(KeyClass.IDENTITY);
    static final SealedTable WHAT = answers(KeyClass.CLINICAL);
    static final SealedTable NOTE = SealedTable.of("calls.override", KeyClass.CLINICAL, "call_id", "note");

    private final JdbcClient jdbc;
    private final Episodes episodes;

    CallWords(JdbcClient jdbc, Episodes episodes) {
        this.jdbc = jdbc;
        this.episodes = episodes;
    }

    private static SealedTable answers(KeyClass of) {
        String fields = Arrays.stream(CallField.values())
                .filter(field -> field.sealed() == of)
                .map(field -> "'" + field.form() + "'")
                .collect(Collectors.joining(", "));
        return SealedTable.of("calls.answer", of, "call_id", "codes").only("field in (" + fields + ")");
    }

    /** Under which key a field lies; nothing for one that stands plain. */
    static Optional<SealedTable> of(String field) {
        return CallField.of(field)
                .flatMap(known -> Optional.ofNullable(known.sealed()))
                .map(of -> of == KeyClass.IDENTITY ? WHO : WHAT);
    }

    @Override
    public List<SealedTable> tables() {
        return List.of(WHO, WHAT, NOTE);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Collection<UUID> about(UUID person) {
        List<UUID> all = new ArrayList<>(episodes.idsOf(person));
        all.add(person);
        return jdbc.sql("""
                select c.id from calls.call c left join calls.routing r on r.call_id = c.id
                where c.agency_id = kernel.current_agency() and (r.episode_id = any (:episodes) or c.id = :person)
                """)
                .param("episodes", all.toArray(UUID[]::new))
                .param("person", person)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Collection<UUID> numbered(String typed) {
        return jdbc.sql("select id from calls.call where number = :number and agency_id = kernel.current_agency()")
                .param("number", SealedRecords.behind("C", typed).orElse(null), Types.BIGINT)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }
}
