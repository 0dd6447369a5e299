package org.corespond.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Password hashes: PBKDF2 takes the whole password (bcrypt cuts at 72 bytes) and is approved by NIST (docs/adr/0010). */
@Component
@Transactional
class Passwords {
    /** What OWASP asks of this algorithm; tests, which prove nothing about guessing, take fewer. */
    private static final int ROUNDS = 600_000;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final PasswordPolicy policy = new PasswordPolicy(common());
    private final JdbcClient jdbc;
    private final Clock clock;

    private final PasswordEncoder encoder;
    /** Nobody's salt and hash, so that an unknown account takes the same work; made up, since making one takes a second. */
    private final String nobody;

    Passwords(JdbcClient jdbc, Clock clock, @Value("${corespond.access.password-rounds:" + ROUNDS + "}") int rounds) {
        this.jdbc = jdbc;
        this.clock = clock;
        String id = "pbkdf2-sha256-" + rounds;
        this.encoder = new DelegatingPasswordEncoder(id, Map.of(id, pbkdf2(rounds)));
        this.nobody = "{" + id + "}"
                + HexFormat.of()
                        .formatHex(KeyGenerators.secureRandom(SALT_BYTES + HASH_BYTES)
                                .generateKey());
    }

    private static PasswordEncoder pbkdf2(int rounds) {
        return new Pbkdf2PasswordEncoder("", SALT_BYTES, rounds, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
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
                .param("hash", encoder.encode(PasswordPolicy.normal(password)))
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

    /** The same work whether there is a hash or not; without a transaction, since it takes long. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public boolean matches(String password, Optional<String> hash) {
        boolean same = encoder.matches(PasswordPolicy.normal(password), hash.orElse(nobody));
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
