package org.corespond.sharing.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The releases about the person who asks, out of the log of decisions. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Looks {
    /** One release, as it was decided. */
    record Look(
            Instant at,
            @Nullable UUID agency,
            String role,
            String purpose,
            List<String> classes,
            Set<String> fields,
            String rule,
            String citation,
            @Nullable UUID episode,
            Set<String> reliedOn) {}

    private final JdbcClient jdbc;

    Looks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first, without those that are lawfully suspended now. */
    List<Look> list(Instant now) {
        return jdbc.sql("""
                select at, recipient_id, role, purpose, classes, rule, incident_id, relied_on, decided
                from sharing.decision
                where subject_id = kernel.current_person() and permit
                      and not sharing.portal_suspended(recipient_id, custodian_id, :now)
                order by at desc limit 500
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Looks::look)
                .list();
    }

    private static Look look(ResultSet row, int n) throws SQLException {
        Set<String> fields = new LinkedHashSet<>();
        String citation = "";
        for (JsonNode answer :
                JsonMapper.shared().readTree(row.getString("decided")).path("answers")) {
            if (answer.path("effective").asString().equals("permit")) {
                answer.path("fields").forEach(field -> fields.add(field.asString()));
                citation = answer.path("rules").path(0).path("citation").asString("");
            }
        }
        return new Look(
                row.getTimestamp("at").toInstant(),
                row.getObject("recipient_id", UUID.class),
                text(row.getString("role")),
                row.getString("purpose"),
                texts(row, "classes"),
                fields,
                row.getString("rule"),
                citation,
                row.getObject("incident_id", UUID.class),
                Set.copyOf(texts(row, "relied_on")));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return new ArrayList<>(Arrays.asList((String[]) row.getArray(column).getArray()));
    }
}
