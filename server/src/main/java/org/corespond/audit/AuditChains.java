package org.corespond.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The hash chains over the audit rows of the whole installation, one an agency (one for the community where no agency
 * acted): SHA-256 over the hash before and the rows of a batch. Ids and counts only, so that anybody may verify.
 */
@Component
public class AuditChains {
    private final JdbcClient jdbc;

    AuditChains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One chain.
     *
     * @param id the agency, or the community
     * @param sealed rows in its seals
     * @param waiting rows that are in no seal yet; sealing takes the ones whose transactions are surely over
     * @param number of the last seal, 0 when there is none
     * @param head hash of the last seal in hexadecimal, empty when there is none
     */
    public record Chain(
            UUID id,
            UUID communityId,
            long seals,
            long sealed,
            long waiting,
            @Nullable Instant sealedAt,
            long number,
            String head) {}

    /**
     * What does not hold.
     *
     * @param number the seal whose rows no longer give its hash; 0 for rows that were sealed and stand in no seal now
     */
    public record Broken(UUID chain, long number) {}

    /** Closes what can be closed, so that a verification covers all but the rows of this moment. */
    @Transactional
    public void seal() {
        jdbc.sql("call audit.seal_all()").update();
    }

    @Transactional(readOnly = true)
    public List<Chain> list() {
        return jdbc.sql("select * from audit.chains() order by community_id, chain")
                .query(AuditChains::chain)
                .list();
    }

    /** Recomputes every seal from the rows. */
    @Transactional(readOnly = true)
    public List<Broken> broken() {
        return jdbc.sql("""
                select chain, number from audit.broken_seals() union all select chain, 0 from audit.stray_entries()
                order by chain, number
                """)
                .query((row, n) -> new Broken(row.getObject("chain", UUID.class), row.getLong("number")))
                .list();
    }

    /** The hash of one seal in hexadecimal, to be held against one that was kept elsewhere. */
    @Transactional(readOnly = true)
    public Optional<String> findHash(UUID chain, long number) {
        return jdbc.sql("select audit.seal_hash(:chain, :number) as hash")
                .param("chain", chain)
                .param("number", number)
                .query((row, n) -> Optional.ofNullable(row.getBytes("hash")).map(HexFormat.of()::formatHex))
                .single();
    }

    private static Chain chain(ResultSet row, int n) throws SQLException {
        Timestamp sealedAt = row.getTimestamp("sealed_at");
        byte[] head = row.getBytes("head");
        return new Chain(
                row.getObject("chain", UUID.class),
                row.getObject("community_id", UUID.class),
                row.getLong("seals"),
                row.getLong("sealed"),
                row.getLong("waiting"),
                sealedAt == null ? null : sealedAt.toInstant(),
                row.getLong("number"),
                head == null ? "" : HexFormat.of().formatHex(head));
    }
}
