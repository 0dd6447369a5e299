package org.corespond.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Certificates, and why some were taken back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Credentials {
    private final JdbcClient jdbc;
    private final Learners learners;

    Credentials(JdbcClient jdbc, Learners learners) {
        this.jdbc = jdbc;
        this.learners = learners;
    }

    void add(Credential credential, Instant at) {
        jdbc.sql("""
                insert into training.credential (id, community_id, learner_id, kind, course, minutes, issuer, class_id,
                        issued_on, expires_on, code, recorded_at, recorded_by)
                values (:id, kernel.current_community(), :learner, :kind, :course, :minutes, :issuer,
                        cast(:class as uuid), :issued, cast(:expires as date), :code, :at, kernel.current_account())
                """)
                .param("id", credential.id())
                .param("learner", credential.learner().id())
                .param("kind", credential.kind().name())
                .param("course", credential.course())
                .param("minutes", credential.minutes())
                .param("issuer", credential.issuer())
                .param("class", credential.classId())
                .param("issued", credential.issuedOn())
                .param("expires", credential.expiresOn())
                .param("code", credential.code())
                .param("at", Rows.utc(at))
                .update();
    }

    void withdraw(UUID id, String reason, Instant at) {
        jdbc.sql("""
                insert into training.withdrawal (credential_id, community_id, at, reason, recorded_by)
                values (:id, kernel.current_community(), :at, :reason, kernel.current_account())
                """)
                .param("id", id)
                .param("at", Rows.utc(at))
                .param("reason", reason)
                .update();
    }

    Optional<Credential> find(UUID id) {
        return list().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    Optional<Credential> findCode(String code) {
        return list().stream().filter(it -> it.code().equals(code)).findFirst();
    }

    /** The latest first. */
    List<Credential> list() {
        Map<UUID, Learner> known = learners.list().stream().collect(Collectors.toMap(Learner::id, Function.identity()));
        return jdbc.sql("""
                select c.*, coalesce(w.reason, '') as withdrawn
                from training.credential c left join training.withdrawal w on w.credential_id = c.id
                order by c.issued_on desc, c.id desc
                """)
                .query((row, n) -> credential(row, known.get(Rows.id(row, "learner_id"))))
                .list();
    }

    private static Credential credential(ResultSet row, @Nullable Learner learner) throws SQLException {
        return new Credential(
                Rows.id(row, "id"),
                Objects.requireNonNull(learner),
                CredentialKind.valueOf(row.getString("kind")),
                row.getString("course"),
                row.getInt("minutes"),
                row.getString("issuer"),
                Rows.maybeId(row, "class_id"),
                Rows.day(row, "issued_on"),
                Rows.maybeDay(row, "expires_on"),
                row.getString("code"),
                row.getString("withdrawn"));
    }
}
