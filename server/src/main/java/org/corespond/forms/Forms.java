package org.corespond.forms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Forms, their versions and what was answered; all of it is appended. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Forms {
    private record Row(UUID form, Form.Published version) {}

    private final JdbcClient jdbc;

    Forms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void publish(UUID form, int number, String json, Instant at) {
        jdbc.sql("""
                insert into forms.version (form_id, number, community_id, content, published_at, published_by)
                values (:form, :number, kernel.current_community(), :json, :at, kernel.current_account())
                """)
                .param("form", form)
                .param("number", number)
                .param("json", json)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Form> list() {
        return forms(jdbc.sql("select * from forms.version order by form_id, number desc")
                .query(Forms::row)
                .list());
    }

    Form get(UUID id) {
        return forms(jdbc.sql("select * from forms.version where form_id = :id order by number desc")
                        .param("id", id)
                        .query(Forms::row)
                        .list())
                .stream()
                .findFirst()
                .orElseThrow();
    }

    void fill(Filled filled) {
        jdbc.sql("""
                insert into forms.response (id, community_id, agency_id, form_id, number, about, answers, by_name, at,
                        by_account)
                values (:id, kernel.current_community(), kernel.current_agency(), :form, :number, :about,
                        cast(:answers as jsonb), :name, :at, kernel.current_account())
                """)
                .param("id", filled.id())
                .param("form", filled.form())
                .param("number", filled.version())
                .param("about", filled.about())
                .param("answers", JsonMapper.shared().writeValueAsString(filled.answers()))
                .param("name", filled.by())
                .param("at", filled.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Of my agency, the latest first. */
    List<Filled> listFilled(UUID form) {
        return jdbc.sql("""
                select * from forms.response where form_id = :form and agency_id = kernel.current_agency()
                order by at desc, id desc limit 50
                """).param("form", form).query(Forms::filled).list();
    }

    Filled getFilled(UUID id) {
        return jdbc.sql("select * from forms.response where id = :id and agency_id = kernel.current_agency()")
                .param("id", id)
                .query(Forms::filled)
                .optional()
                .orElseThrow();
    }

    private static List<Form> forms(List<Row> rows) {
        Map<UUID, List<Form.Published>> versions = new LinkedHashMap<>();
        rows.forEach(row ->
                versions.computeIfAbsent(row.form(), none -> new ArrayList<>()).add(row.version()));
        return versions.entrySet().stream()
                .map(it -> new Form(it.getKey(), it.getValue()))
                .toList();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        String json = row.getString("content");
        return new Row(
                row.getObject("form_id", UUID.class),
                new Form.Published(
                        row.getInt("number"), QuestionnaireJson.read(json).orThrow(), json, at(row, "published_at")));
    }

    private static Filled filled(ResultSet row, int n) throws SQLException {
        Map<String, String> answers = new LinkedHashMap<>();
        JsonNode json = JsonMapper.shared().readTree(row.getString("answers"));
        json.properties().forEach(it -> answers.put(it.getKey(), it.getValue().asString("")));
        return new Filled(
                row.getObject("id", UUID.class),
                row.getObject("form_id", UUID.class),
                row.getInt("number"),
                row.getString("about"),
                answers,
                row.getString("by_name"),
                at(row, "at"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
