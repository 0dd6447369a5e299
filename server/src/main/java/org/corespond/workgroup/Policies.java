package org.corespond.workgroup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Policies with all their versions and who has read them. */
@Component
class Policies {
    private final JdbcClient jdbc;

    Policies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID policy, PolicyText text) {
        jdbc.sql("""
                insert into workgroup.policy_version (policy_id, number, community_id, title, text, sha256, from_on,
                    written_by, at)
                values (:policy, :number, kernel.current_community(), :title, :text, :sha256, :from, :by, :at)
                """)
                .param("policy", policy)
                .param("number", text.number())
                .param("title", text.title())
                .param("text", text.text())
                .param("sha256", text.sha256())
                .param("from", text.from())
                .param("by", text.writtenBy())
                .param("at", Rows.utc(text.at()))
                .update();
    }

    void acknowledge(UUID policy, int number, UUID account, String name, Instant at) {
        jdbc.sql("""
                insert into workgroup.acknowledgement (policy_id, number, account_id, community_id, name, at)
                values (:policy, :number, :account, kernel.current_community(), :name, :at) on conflict do nothing
                """)
                .param("policy", policy)
                .param("number", number)
                .param("account", account)
                .param("name", name)
                .param("at", Rows.utc(at))
                .update();
    }

    /** By policy, the latest version first. */
    Map<UUID, List<PolicyText>> list() {
        Map<String, Map<UUID, String>> readers = new HashMap<>();
        jdbc.sql("select * from workgroup.acknowledgement order by at")
                .query((row, n) -> readers.computeIfAbsent(
                                Rows.id(row, "policy_id") + "/" + row.getInt("number"), none -> new LinkedHashMap<>())
                        .put(Rows.id(row, "account_id"), row.getString("name")))
                .list();
        Map<UUID, List<PolicyText>> all = new LinkedHashMap<>();
        jdbc.sql("select * from workgroup.policy_version order by title, policy_id, number desc")
                .query((row, n) -> all.computeIfAbsent(Rows.id(row, "policy_id"), none -> new ArrayList<>())
                        .add(new PolicyText(
                                row.getInt("number"),
                                row.getString("title"),
                                row.getString("text"),
                                row.getString("sha256"),
                                Rows.day(row, "from_on"),
                                row.getString("written_by"),
                                Rows.at(row, "at"),
                                readers.getOrDefault(
                                        Rows.id(row, "policy_id") + "/" + row.getInt("number"), Map.of()))))
                .list();
        return all;
    }
}
