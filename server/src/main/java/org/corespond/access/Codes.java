package org.corespond.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The secrets of code apps (TOTP, RFC 6238), encrypted, and which code was used last. */
@Component
@Transactional
class Codes {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** 160 bits, as RFC 4226 recommends for SHA-1, the one algorithm that every code app knows. */
    private static final int SECRET_BYTES = 20;

    private static final TimeBasedOneTimePasswordGenerator GENERATOR =
            new TimeBasedOneTimePasswordGenerator(CodePolicy.STEP);

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final Clock clock;

    Codes(JdbcClient jdbc, SecretBox box, Clock clock) {
        this.jdbc = jdbc;
        this.box = box;
        this.clock = clock;
    }

    private record Kept(Bytes secret, long lastStep) {}

    static byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    static String code(byte[] secret, long step) {
        try {
            return GENERATOR.generateOneTimePasswordString(
                    new SecretKeySpec(secret, "RAW"),
                    Instant.ofEpochSecond(step * CodePolicy.STEP.toSeconds()),
                    Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    OptionalLong confirms(byte[] secret, String code) {
        return CodePolicy.accept(code, clock.instant(), 0, step -> code(secret, step));
    }

    void set(UUID accountId, byte[] secret, long usedStep) {
        jdbc.sql("""
                insert into access.totp (account_id, secret, last_step, set_at) values (:id, :secret, :step, :at)
                on conflict (account_id) do update
                set secret = excluded.secret, last_step = excluded.last_step, set_at = excluded.set_at
                """)
                .param("id", accountId)
                .param("secret", box.seal(accountId, secret))
                .param("step", usedStep)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** Uses the code up: the row moves to its step only if nobody was there before, so of two racers one wins. */
    boolean use(UUID accountId, String code) {
        Optional<Kept> kept = jdbc.sql("select secret, last_step from access.totp where account_id = :id")
                .param("id", accountId)
                .query((row, n) -> new Kept(new Bytes(row.getBytes("secret")), row.getLong("last_step")))
                .optional();
        if (kept.isEmpty()) {
            return false;
        }
        byte[] secret = box.open(accountId, kept.get().secret().getBytes());
        OptionalLong step = CodePolicy.accept(code, clock.instant(), kept.get().lastStep(), at -> code(secret, at));
        return step.isPresent()
                && jdbc.sql("update access.totp set last_step = :step where account_id = :id and last_step < :step")
                                .param("step", step.getAsLong())
                                .param("id", accountId)
                                .update()
                        == 1;
    }

    void remove(UUID accountId) {
        jdbc.sql("delete from access.totp where account_id = :id")
                .param("id", accountId)
                .update();
    }
}
