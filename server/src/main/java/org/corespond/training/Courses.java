package org.corespond.training;

import static org.corespond.training.Rows.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.corespond.training.CourseVersion.Approval;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Courses with their versions, modules and approvals; all of it is appended. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Courses {
    private record Key(UUID course, int number) {}

    private final JdbcClient jdbc;

    Courses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, String outline, Instant at) {
        jdbc.sql("""
                insert into training.course (id, community_id, outline, added_at, added_by)
                values (:id, kernel.current_community(), :outline, :at, kernel.current_account())
                """)
                .param("id", id)
                .param("outline", outline)
                .param("at", utc(at))
                .update();
    }

    void add(UUID course, int number, CourseText text, Instant at) {
        jdbc.sql("""
                insert into training.course_version (course_id, number, community_id, title, kind, audience, objectives,
                        literature, owners, minutes, review_by, written_at, written_by)
                values (:course, :number, kernel.current_community(), :title, :kind, :audience, :objectives,
                        :literature, :owners, :minutes, :review, :at, kernel.current_account())
                """)
                .param("course", course)
                .param("number", number)
                .param("title", text.title())
                .param("kind", text.kind().name())
                .param("audience", text.audience())
                .param("objectives", text.objectives())
                .param("literature", text.literature())
                .param("owners", text.owners().toArray(UUID[]::new))
                .param("minutes", text.minutes())
                .param("review", text.reviewBy())
                .param("at", utc(at))
                .update();
        for (int i = 0; i < text.modules().size(); i++) {
            add(new Key(course, number), i + 1, text.modules().get(i));
        }
    }

    private void add(Key version, int position, CourseModule module) {
        jdbc.sql("""
                insert into training.course_module (course_id, number, position, community_id, title, method, minutes)
                values (:course, :number, :position, kernel.current_community(), :title, :method, :minutes)
                """)
                .param("course", version.course())
                .param("number", version.number())
                .param("position", position)
                .param("title", module.title())
                .param("method", module.method().name())
                .param("minutes", module.minutes())
                .update();
    }

    void approve(UUID course, int number, Approval approval, Instant at) {
        jdbc.sql("""
                insert into training.course_approval (course_id, number, agency_id, community_id, name, approved_on,
                        recorded_at, recorded_by)
                values (:course, :number, :agency, kernel.current_community(), :name, :day, :at,
                        kernel.current_account())
                """)
                .param("course", course)
                .param("number", number)
                .param("agency", approval.agency())
                .param("name", approval.name())
                .param("day", approval.day())
                .param("at", utc(at))
                .update();
    }

    /** The versions of a course, the latest first; none when it is not here. */
    List<CourseVersion> versions(UUID course) {
        return read().getOrDefault(course, List.of());
    }

    Optional<CourseVersion> find(UUID course, int number) {
        return versions(course).stream()
                .filter(version -> version.number() == number)
                .findFirst();
    }

    /** Every course with its versions, the latest first; courses by the title of their latest. */
    List<List<CourseVersion>> list() {
        return read().values().stream()
                .sorted(java.util.Comparator.comparing(
                        versions -> versions.getFirst().text().title()))
                .toList();
    }

    private Map<UUID, List<CourseVersion>> read() {
        Map<Key, List<CourseModule>> modules = new LinkedHashMap<>();
        jdbc.sql("select * from training.course_module order by course_id, number, position")
                .query((row, n) -> put(modules, row, module(row)))
                .list();
        Map<Key, List<Approval>> approvals = new LinkedHashMap<>();
        jdbc.sql("select * from training.course_approval order by approved_on, name")
                .query((row, n) -> put(approvals, row, approval(row)))
                .list();
        Map<UUID, List<CourseVersion>> all = new LinkedHashMap<>();
        jdbc.sql("select * from training.course_version order by course_id, number desc")
                .query((row, n) -> version(row, modules, approvals))
                .list()
                .forEach(version -> all.computeIfAbsent(version.courseId(), id -> new ArrayList<>())
                        .add(version));
        return all;
    }

    private static CourseVersion version(
            ResultSet row, Map<Key, List<CourseModule>> modules, Map<Key, List<Approval>> approvals)
            throws SQLException {
        Key key = key(row);
        CourseText text = new CourseText(
                row.getString("title"),
                CredentialKind.valueOf(row.getString("kind")),
                row.getString("audience"),
                row.getString("objectives"),
                row.getString("literature"),
                new TreeSet<>(List.of((UUID[]) row.getArray("owners").getArray())),
                Rows.day(row, "review_by"),
                modules.getOrDefault(key, List.of()));
        return new CourseVersion(
                key.course(), key.number(), text, Rows.time(row, "written_at"), approvals.getOrDefault(key, List.of()));
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(Rows.id(row, "course_id"), row.getInt("number"));
    }

    private static CourseModule module(ResultSet row) throws SQLException {
        return new CourseModule(row.getString("title"), Method.valueOf(row.getString("method")), row.getInt("minutes"));
    }

    private static Approval approval(ResultSet row) throws SQLException {
        return new Approval(Rows.id(row, "agency_id"), row.getString("name"), Rows.day(row, "approved_on"));
    }

    private static <T> T put(Map<Key, List<T>> all, ResultSet row, T one) throws SQLException {
        all.computeIfAbsent(key(row), key -> new ArrayList<>()).add(one);
        return one;
    }
}
