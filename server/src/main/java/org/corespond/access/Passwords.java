package org.corespond.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Password hashes: PBKDF2 takes the whole password (bcrypt cuts at 72 bytes) and is approved by NIST (docs/adr/0010). */
@Component
@Transactional
class Passwords {
    private static final String ID = "pbkdf2-sha256-600k";
    private static final PasswordEncoder ENCODER = new DelegatingPasswordEncoder(
            ID, Map.of(ID, new Pbkdf2PasswordEncoder("", 16, 600_000, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256)));
    /** Nobody's hash, so that an unknown account takes the same work. */
    private static final String NOBODY = ENCODER.encode(UUID.randomUUID().toString());

    private final PasswordPolicy policy = new PasswordPolicy(common());
    private final JdbcClient jdbc;
    private final Clock clock;

    Passwords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<String> objection(String password, String login) {
        return policy.objection(password, login);
    }

    void set(UUID accountId, String password) {
        jdbc.sql("""
                insert into access.password (account_id, hash, set_at) values (:id, :hash, :at)
                on conflict (account_id) do update set hash = excluded.hash, set_at = excluded.set_at
                """)
                .param("id", accountId)
                .param("hash", ENCODER.encode(PasswordPolicy.normal(password)))
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    @Transactional(readOnly = true)
    public boolean has(UUID accountId) {
        return find(accountId).isPresent();
    }

    Optional<String> find(UUID accountId) {
        return jdbc.sql("select hash from access.password where account_id = :id")
                .param("id", accountId)
                .query(String.class)
                .optional();
    }

    void remove(UUID accountId) {
        jdbc.sql("delete from access.password where account_id = :id")
                .param("id", accountId)
                .update();
    }

    /** The same work whether there is a hash or not; outside of any transaction, since it takes long. */
    static boolean matches(String password, Optional<String> hash) {
        boolean same = ENCODER.matches(PasswordPolicy.normal(password), hash.orElse(NOBODY));
        return same && hash.isPresent();
    }

    private static Set<String> common() {
        try (var reader = new BufferedReader(new InputStreamReader(
                new ClassPathResource("access/common-passwords.txt").getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(String::strip)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
