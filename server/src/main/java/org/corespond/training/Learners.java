package org.corespond.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Staff who are trained. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Learners {
    private final JdbcClient jdbc;

    Learners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever is known already stays as written. */
    void add(Learner learner, Instant at) {
        jdbc.sql("""
                insert into training.learner (id, community_id, account_id, agency_id, organization, name, sector,
                        sworn, added_at, added_by)
                values (:id, kernel.current_community(), :account, :agency, :organization, :name, :sector, :sworn, :at,
                        kernel.current_account()) on conflict (id) do nothing
                """)
                .param("id", learner.id())
                .param("account", learner.accountId())
                .param("agency", learner.agencyId())
                .param("organization", learner.organization())
                .param("name", learner.name())
                .param("sector", learner.sector().name())
                .param("sworn", learner.sworn())
                .param("at", Rows.utc(at))
                .update();
    }

    Learner get(UUID id) {
        return jdbc.sql("select * from training.learner where id = :id")
                .param("id", id)
                .query(Learners::learner)
                .single();
    }

    Optional<Learner> findAccount(UUID account) {
        return jdbc.sql("select * from training.learner where account_id = :account")
                .param("account", account)
                .query(Learners::learner)
                .optional();
    }

    List<Learner> list() {
        return jdbc.sql("select * from training.learner order by name, id")
                .query(Learners::learner)
                .list();
    }

    private static Learner learner(ResultSet row, int n) throws SQLException {
        return new Learner(
                Rows.id(row, "id"),
                Rows.maybeId(row, "account_id"),
                Rows.maybeId(row, "agency_id"),
                row.getString("organization"),
                row.getString("name"),
                ResponsePart.valueOf(row.getString("sector")),
                row.getBoolean("sworn"));
    }
}
