package org.corespond.sharing;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.corespond.sharing.decision.PolicySet;
import org.corespond.web.Demonstration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The policy set in force, and every one that ever decided, kept whole so that its decisions can be put again. */
@Component
public class PolicySets {
    private final boolean unreviewedApplies;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ConcurrentMap<String, PolicySet> known = new ConcurrentHashMap<>();

    PolicySets(Demonstration demonstration, JdbcClient jdbc, Clock clock) {
        this.unreviewedApplies = demonstration.here();
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Unreviewed overlays are active in the demonstration and inert in a running community (decisions 31). */
    public PolicySet current() {
        return known.computeIfAbsent("", none -> Policies.shipped(unreviewedApplies));
    }

    /** Writes the set down before its first decision; remembered only when that is committed. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(PolicySet policy) {
        String key = key(policy.hash(), policy.unreviewedApplies());
        if (known.containsKey(key)) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known.put(key, policy);
            }
        });
        PolicyFiles files = PolicyFiles.shipped();
        jdbc.sql("""
                insert into sharing.policy_set (hash, unreviewed_applies, version, files, first_used_at)
                values (:hash, :unreviewed, :version, cast(:files as jsonb), :at) on conflict do nothing
                """)
                .param("hash", policy.hash())
                .param("unreviewed", policy.unreviewedApplies())
                .param("version", policy.version())
                .param("files", JsonMapper.shared().writeValueAsString(files))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A set that decided once, as it was. */
    @Transactional(readOnly = true)
    public Optional<PolicySet> find(String hash, boolean withUnreviewed) {
        PolicySet kept = known.get(key(hash, withUnreviewed));
        if (kept != null) {
            return Optional.of(kept);
        }
        Optional<PolicySet> read = jdbc.sql("""
                select files from sharing.policy_set where hash = :hash and unreviewed_applies = :unreviewed
                """)
                .param("hash", hash)
                .param("unreviewed", withUnreviewed)
                .query(String.class)
                .optional()
                .map(text -> Policies.load(files(text), withUnreviewed).policy());
        read.ifPresent(policy -> known.put(key(hash, withUnreviewed), policy));
        return read;
    }

    private static String key(String hash, boolean withUnreviewed) {
        return hash + withUnreviewed;
    }

    private static PolicyFiles files(String text) {
        JsonNode json = JsonMapper.shared().readTree(text);
        return new PolicyFiles(
                json.get("rules").asString(),
                json.get("matrix").asString(),
                json.get("overlays").asString(),
                json.get("overlayTests").asString());
    }
}
