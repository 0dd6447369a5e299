package org.corespond.sharing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.sharing.decision.Answer;
import org.corespond.sharing.decision.Decision;
import org.corespond.sharing.decision.Disclosure;
import org.corespond.sharing.decision.PolicySet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Logged decisions of my agency's records or questions, put again: against the set that decided, or another. */
@Component
@Transactional(readOnly = true)
public class Replays {
    /** So many of the latest decisions are compared. */
    public static final int MOST = 2000;

    private final JdbcClient jdbc;
    private final PolicySets policies;

    Replays(JdbcClient jdbc, PolicySets policies) {
        this.jdbc = jdbc;
        this.policies = policies;
    }

    /** One row of the log. */
    public record Logged(
            UUID id,
            Instant at,
            UUID subject,
            @Nullable UUID custodian,
            @Nullable UUID recipient,
            @Nullable String role,
            String purpose,
            boolean permit,
            String rule,
            String hash,
            boolean unreviewed,
            String asked,
            String decided) {}

    /** One logged decision with what the same facts give now, and whether that is what was logged. */
    public record Again(Logged logged, Decision decision, boolean same) {}

    /** What another set would open or close of one logged decision; classes by their codes. */
    public record Change(Logged logged, Set<String> opened, Set<String> closed) {
        public Change {
            opened = Set.copyOf(opened);
            closed = Set.copyOf(closed);
        }
    }

    /** The latest; of one person, when one is named. */
    public List<Logged> list(@Nullable UUID subject, int most) {
        return jdbc.sql("""
                select * from sharing.decision
                where (custodian_id = kernel.current_agency() or recipient_id = kernel.current_agency())
                  and (cast(:subject as uuid) is null or subject_id = :subject)
                order by at desc, id desc limit :most
                """)
                .param("subject", subject)
                .param("most", most)
                .query((row, n) -> new Logged(
                        row.getObject("id", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("subject_id", UUID.class),
                        row.getObject("custodian_id", UUID.class),
                        row.getObject("recipient_id", UUID.class),
                        row.getString("role"),
                        row.getString("purpose"),
                        row.getBoolean("permit"),
                        row.getString("rule"),
                        row.getString("policy_hash"),
                        row.getBoolean("unreviewed_applies"),
                        row.getString("asked"),
                        row.getString("decided")))
                .list();
    }

    public Optional<Logged> find(UUID id) {
        return jdbc.sql("select subject_id from sharing.decision where id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .flatMap(subject -> list(subject, Integer.MAX_VALUE).stream()
                        .filter(logged -> logged.id().equals(id))
                        .findFirst());
    }

    /** Against the set of its hash: the same question, the same facts, the same answer. */
    public Again again(Logged logged) {
        PolicySet policy = policies.find(logged.hash(), logged.unreviewed()).orElseThrow();
        Decision decision = decide(logged, policy);
        String json = DecisionJson.of(1, null, decision).toString();
        JsonMapper mapper = JsonMapper.shared();
        return new Again(logged, decision, mapper.readTree(json).equals(mapper.readTree(logged.decided())));
    }

    /** What the other set would have answered otherwise, over the latest of the log. */
    public List<Change> difference(PolicySet other) {
        return list(null, MOST).stream()
                .flatMap(logged -> change(logged, other).stream())
                .toList();
    }

    private Optional<Change> change(Logged logged, PolicySet other) {
        Set<String> before = open(again(logged).decision());
        Set<String> after = open(decide(logged, other));
        Set<String> opened = new TreeSet<>(after);
        opened.removeAll(before);
        Set<String> closed = new TreeSet<>(before);
        closed.removeAll(after);
        return opened.isEmpty() && closed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Change(logged, opened, closed));
    }

    private static Set<String> open(Decision decision) {
        return decision.answers().stream()
                .filter(answer -> answer.effect().permit())
                .map(Replays::shown)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A class with its view: a wider or narrower view is a change too. */
    private static String shown(Answer answer) {
        return answer.asked() + " " + answer.effect().view().id();
    }

    private static Decision decide(Logged logged, PolicySet policy) {
        RequestReader.Asked asked = new RequestReader(policy.sentences().keySet())
                .read(Part.root(JsonMapper.shared().readTree(logged.asked())));
        return Disclosure.decide(asked.request(), asked.facts(), policy);
    }

    /**
     * A set that nobody decides by yet: other rules beside the shipped matrix and those overlays whose tests hold with
     * them; empty when it does not load.
     */
    public Optional<PolicySet> candidate(String rules) {
        PolicyFiles shipped = PolicyFiles.shipped();
        try {
            return Optional.of(Policies.load(
                            new PolicyFiles(rules, shipped.matrix(), shipped.overlays(), shipped.overlayTests()),
                            policies.current().unreviewedApplies())
                    .policy());
        } catch (BadInput | JacksonException | YamlEngineException e) {
            return Optional.empty();
        }
    }
}
