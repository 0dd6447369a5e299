package org.corespond.sharing;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.corespond.kernel.Ids;
import org.corespond.kernel.Protected;
import org.corespond.sharing.decision.Answer;
import org.corespond.sharing.decision.Decision;
import org.corespond.sharing.decision.Facts;
import org.corespond.sharing.decision.Obligation;
import org.corespond.sharing.decision.Request;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The log of decisions, append-only; the walls of person tables open to the decision of the running transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Decisions {
    private final JdbcClient jdbc;
    private final Ids ids;

    Decisions(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /**
     * Writes it, and from then on, when it lets something out, the rows of its record can be read in this transaction: both
     * in one statement, the same for every answer.
     */
    UUID add(Question question, Protected.Header header, Request request, Facts facts, Decision decision) {
        UUID id = ids.next();
        List<Answer> let = Granted.of(decision, facts).answers();
        List<String> granted = let.stream().map(Answer::asked).toList();
        jdbc.sql("""
                with written as (
                insert into sharing.decision (id, community_id, at, record_id, subject_id, custodian_id, recipient_id,
                        account_id, role, requester, purpose, incident_id, permit, classes, outcome, rule, obligations,
                        relied_on, policy_hash, unreviewed_applies, asked, decided)
                values (:id, kernel.current_community(), :at, :record, :subject, :custodian, kernel.current_agency(),
                        kernel.current_account(), :role, :requester, :purpose, :incident, :permit, :classes, :outcome,
                        :rule, :obligations, :reliedOn, :hash, :unreviewed, cast(:asked as jsonb),
                        cast(:decided as jsonb)))
                select set_config('corespond.decision', :shown, true)
                """)
                .param("shown", granted.isEmpty() ? "" : id.toString())
                .param("id", id)
                .param("at", question.at().atOffset(ZoneOffset.UTC))
                .param("record", header.record())
                .param("subject", header.subject())
                .param("custodian", header.custodian())
                .param("role", name(question.actor().role()))
                .param("requester", name(question.requester()))
                .param("purpose", question.ask().purpose().name())
                .param("incident", question.ask().incident())
                .param("permit", !granted.isEmpty())
                .param("classes", granted.toArray(String[]::new))
                .param("outcome", decision.outcome().name())
                .param("rule", decision.rule())
                .param("obligations", obligations(let))
                .param("reliedOn", reliedOn(let))
                .param("hash", decision.policyHash())
                .param("unreviewed", decision.unreviewedApplies())
                .param("asked", AskedJson.of(request, facts).toString())
                .param("decided", DecisionJson.of(1, null, decision).toString())
                .query(String.class)
                .single();
        return id;
    }

    /** From now on no row of a decision's record can be read in this transaction. */
    void close() {
        jdbc.sql("select set_config('corespond.decision', '', true)")
                .query(String.class)
                .single();
    }

    private static String @Nullable [] obligations(List<Answer> let) {
        return let.stream()
                .flatMap(answer -> answer.effect().obligations().stream())
                .map(Obligation::code)
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }

    private static String @Nullable [] reliedOn(List<Answer> let) {
        return let.stream()
                .flatMap(answer -> answer.effect().reliedOn().stream())
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
