package org.corespond.sharing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.agreements.ClauseUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many decisions relied on a paper: numbers of the whole community, and no more than numbers. */
@Component
class PaperUse implements ClauseUse {
    private final JdbcClient jdbc;

    PaperUse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Long> decisions(Collection<UUID> clauses, Instant since) {
        return jdbc
                .sql("select paper, uses from sharing.uses_of(:papers, :since)")
                .param("papers", clauses.stream().map(UUID::toString).toArray(String[]::new))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, n) -> Map.entry(UUID.fromString(row.getString("paper")), row.getLong("uses")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
