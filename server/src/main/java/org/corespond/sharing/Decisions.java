package org.corespond.sharing;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.corespond.kernel.Ids;
import org.corespond.kernel.Protected;
import org.corespond.kernel.RoundTrip;
import org.corespond.sharing.decision.Answer;
import org.corespond.sharing.decision.Decision;
import org.corespond.sharing.decision.Obligation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The log of decisions, append-only; the walls of person tables open to the decision of the running transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Decisions {
    private static final String INSERT = """
            insert into sharing.decision (id, community_id, at, record_id, subject_id, custodian_id, recipient_id,
                    account_id, role, requester, purpose, incident_id, permit, classes, outcome, rule, obligations,
                    relied_on, policy_hash, unreviewed_applies, asked, decided)
            values (:id, kernel.current_community(), :at, :record, :subject, :custodian, kernel.current_agency(),
                    kernel.current_account(), :role, :requester, :purpose, :incident, :permit, :classes, :outcome, :rule,
                    :obligations, :reliedOn, :hash, :unreviewed, cast(:asked as jsonb), cast(:decided as jsonb))
            """;

    private static final String OPEN = "select set_config('corespond.decision', :decision, true)";

    private final JdbcOperations jdbc;
    private final Ids ids;

    Decisions(JdbcOperations jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** For what goes to the database with a decision. */
    RoundTrip trip() {
        return new RoundTrip(jdbc);
    }

    /**
     * Writes it on that trip, and from then on, when it lets something out, the rows of its record can be read in this
     * transaction: two statements for every answer.
     */
    UUID add(
            Question question,
            Protected.Header header,
            DecisionFacts.Gathered gathered,
            Decision decision,
            RoundTrip trip) {
        UUID id = ids.next();
        List<Answer> let = Granted.of(decision, gathered.facts()).answers();
        List<String> granted = let.stream().map(Answer::asked).toList();
        Map<String, @Nullable Object> row = asked(question, header);
        row.put("id", id);
        row.put("permit", !granted.isEmpty());
        row.put("classes", granted.toArray(String[]::new));
        row.put("outcome", decision.outcome().name());
        row.put("rule", decision.rule());
        row.put("obligations", obligations(let));
        row.put("reliedOn", reliedOn(let));
        row.put("hash", decision.policyHash());
        row.put("unreviewed", decision.unreviewedApplies());
        row.put("asked", AskedJson.of(gathered.request(), gathered.facts()).toString());
        row.put("decided", DecisionJson.of(1, null, decision).toString());
        trip.say(INSERT, row);
        trip.say(OPEN, Map.of("decision", granted.isEmpty() ? "" : id.toString()));
        return id;
    }

    private static Map<String, @Nullable Object> asked(Question question, Protected.Header header) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("at", question.at().atOffset(ZoneOffset.UTC));
        row.put("record", header.record());
        row.put("subject", header.subject());
        row.put("custodian", header.custodian());
        row.put("role", name(question.actor().role()));
        row.put("requester", name(question.requester()));
        row.put("purpose", question.ask().purpose().name());
        row.put("incident", question.ask().incident());
        return row;
    }

    /** From that statement of the trip on, no row of a decision's record can be read in this transaction. */
    void close(RoundTrip trip) {
        trip.say(OPEN, Map.of("decision", ""));
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
