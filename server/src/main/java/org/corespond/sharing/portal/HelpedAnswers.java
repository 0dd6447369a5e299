package org.corespond.sharing.portal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many persons said in their portal that a response helped, for whoever puts it beside what others say. */
@Component
@Transactional(readOnly = true)
public class HelpedAnswers {
    private final JdbcClient jdbc;

    HelpedAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By answer (YES, A_LITTLE, NO, NO_ANSWER), from the month of that day on. */
    public Map<String, Long> since(LocalDate month) {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql("select answer, count(*) as n from sharing.portal_helped where month >= :since group by answer")
                .param("since", month)
                .query(row -> {
                    counts.put(row.getString("answer"), row.getLong("n"));
                });
        return counts;
    }
}
