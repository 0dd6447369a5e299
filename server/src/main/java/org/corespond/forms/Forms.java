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
import java.util.function.Supplier;
import org.corespond.keys.Opened;
import org.corespond.keys.Seals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Forms, their versions and what was answered; all of it is appended. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Forms {
    private record Row(UUID form, Form.Published version) {}

    private final JdbcClient jdbc;
    private final Seals seals;

    Forms(JdbcClient jdbc, Seals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
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
                insert into forms.response (id, community_id, agency_id, form_id, number, about_sealed,
                        answers_sealed, by_name, at, by_account)
                values (:id, kernel.current_community(), kernel.current_agency(), :form, :number, :about,
                        :answers, :name, :at, kernel.current_account())
                """)
                .param("id", filled.id())
                .param("form", filled.form())
                .param("number", filled.version())
                .param("about", seals.seal(FormWords.WHO, "about", filled.id(), filled.about()))
                .param(
                        "answers",
                        seals.seal(
                                FormWords.WHAT,
                                "answers",
                                filled.id(),
                                JsonMapper.shared().writeValueAsString(filled.answers())))
                .param("name", filled.by())
                .param("at", filled.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Of my agency, the latest first. */
    List<Filled> listFilled(UUID form) {
        return seals.list(jdbc.sql("""
                select * from forms.response where form_id = :form and agency_id = kernel.current_agency()
                order by at desc, id desc limit 50
                """).param("form", form), Forms::filled);
    }

    Filled getFilled(UUID id) {
        return seals.find(
                        jdbc.sql("select * from forms.response where id = :id and agency_id = kernel.current_agency()")
                                .param("id", id),
                        Forms::filled)
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

    private static Supplier<Filled> filled(ResultSet row, Seals.Opener opener) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID form = row.getObject("form_id", UUID.class);
        int version = row.getInt("number");
        String by = row.getString("by_name");
        Instant at = at(row, "at");
        Opened who = opener.of(FormWords.WHO);
        Opened what = opener.of(FormWords.WHAT);
        return () -> new Filled(id, form, version, who.text("about"), answers(what), by, at);
    }

    /** None when they were erased. */
    private static Map<String, String> answers(Opened what) {
        Map<String, String> answers = new LinkedHashMap<>();
        what.bytes("answers")
                .ifPresent(json -> JsonMapper.shared()
                        .readTree(json)
                        .properties()
                        .forEach(it -> answers.put(it.getKey(), it.getValue().asString(""))));
        return answers;
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
