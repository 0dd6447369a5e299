package org.corespond.workgroup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The secrets of calendar addresses; only their hashes are kept. */
@Component
class CalendarFeeds {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final JdbcClient jdbc;

    CalendarFeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose calendar it is. */
    record Feed(UUID community, UUID account) {}

    /** A new secret for the account; the one before opens nothing any more. */
    String make(UUID account, Instant at) {
        end(account, at);
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        jdbc.sql("""
                insert into workgroup.calendar_feed (token_hash, community_id, account_id, made_at)
                values (:hash, kernel.current_community(), :account, :at)
                """)
                .param("hash", hash(token))
                .param("account", account)
                .param("at", Rows.utc(at))
                .update();
        return token;
    }

    void end(UUID account, Instant at) {
        jdbc.sql("update workgroup.calendar_feed set ended_at = :at where account_id = :account and ended_at is null")
                .param("account", account)
                .param("at", Rows.utc(at))
                .update();
    }

    boolean has(UUID account) {
        return jdbc.sql("""
                select exists (select 1 from workgroup.calendar_feed where account_id = :account and ended_at is null)
                """).param("account", account).query(Boolean.class).single();
    }

    Optional<Feed> find(String token) {
        return jdbc.sql("select * from workgroup.calendar_feed where token_hash = :hash and ended_at is null")
                .param("hash", hash(token))
                .query((row, n) -> new Feed(Rows.id(row, "community_id"), Rows.id(row, "account_id")))
                .optional();
    }

    static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
