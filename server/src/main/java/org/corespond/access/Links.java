package org.corespond.access;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.corespond.access.Accounts.Whereabouts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time links. The first characters find the row, the hash of the whole proves it, so that the table opens nothing
 * to who reads it; a wrong rest counts, and five of them close the link.
 */
@Component
@Transactional
class Links {
    private static final int SELECTOR = 12;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String publicUrl;

    Links(JdbcClient jdbc, Clock clock, @Value("${corespond.public-url:http://localhost:8080}") String publicUrl) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    enum Kind {
        SETUP,
        INVITATION,
        LOST_FACTOR
    }

    /** A link that still opens; without an account it is the setup of an empty installation. */
    record Link(
            String selector,
            Kind kind,
            @Nullable UUID accountId,
            @Nullable Bytes totp) {
        UUID account() {
            if (accountId == null) {
                throw new IllegalStateException("the first account is not made yet");
            }
            return accountId;
        }
    }

    private record Kept(
            Link link,
            Bytes verifier,
            Instant expiresAt,
            int tries,
            @Nullable Instant usedAt) {
        static Kept of(ResultSet row, int n) throws SQLException {
            byte @Nullable [] totp = row.getBytes("totp");
            Timestamp used = row.getTimestamp("used_at");
            return new Kept(
                    new Link(
                            row.getString("selector"),
                            Kind.valueOf(row.getString("kind")),
                            row.getObject("account_id", UUID.class),
                            totp == null ? null : new Bytes(totp)),
                    new Bytes(row.getBytes("verifier")),
                    row.getTimestamp("expires_at").toInstant(),
                    row.getInt("tries"),
                    used == null ? null : used.toInstant());
        }
    }

    /** The address to hand over; it closes the earlier ones of the account. */
    String make(Whereabouts who, Kind kind) {
        jdbc.sql("update access.link set used_at = :now where account_id = :id and used_at is null")
                .param("now", now())
                .param("id", who.accountId())
                .update();
        return insert(kind, who);
    }

    /** For the first administrator of an empty installation. */
    String makeSetup() {
        jdbc.sql("update access.link set used_at = :now where kind = 'SETUP' and used_at is null")
                .param("now", now())
                .update();
        return insert(Kind.SETUP, null);
    }

    private String insert(Kind kind, @Nullable Whereabouts who) {
        String token = Tokens.random();
        jdbc.sql("""
                insert into access.link (selector, verifier, kind, community_id, account_id, made_at, expires_at)
                values (:selector, :verifier, :kind, :community, :account, :now, :expires)
                """)
                .param("selector", token.substring(0, SELECTOR))
                .param("verifier", Tokens.digest(token))
                .param("kind", kind.name())
                .param("community", who == null ? null : who.communityId())
                .param("account", who == null ? null : who.accountId())
                .param("now", now())
                .param("expires", Timestamp.from(clock.instant().plus(LinkPolicy.VALID)))
                .update();
        return publicUrl + "/setup/" + token;
    }

    Optional<Link> find(String token) {
        if (token.length() <= SELECTOR) {
            return Optional.empty();
        }
        Optional<Kept> kept = jdbc.sql("select * from access.link where selector = :selector")
                .param("selector", token.substring(0, SELECTOR))
                .query(Kept::of)
                .optional();
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        Kept found = kept.get();
        if (!MessageDigest.isEqual(found.verifier().getBytes(), Tokens.digest(token))) {
            missed(found.link());
            return Optional.empty();
        }
        return LinkPolicy.opens(found.usedAt(), found.expiresAt(), found.tries(), clock.instant())
                ? Optional.of(found.link())
                : Optional.empty();
    }

    void missed(Link link) {
        jdbc.sql("update access.link set tries = tries + 1 where selector = :selector")
                .param("selector", link.selector())
                .update();
    }

    /** Only one can use it, also of two in the same moment. */
    boolean use(Link link) {
        return jdbc.sql("update access.link set used_at = :now where selector = :selector and used_at is null")
                        .param("now", now())
                        .param("selector", link.selector())
                        .update()
                == 1;
    }

    void keepTotp(Link link, byte[] sealed) {
        jdbc.sql("update access.link set totp = :totp where selector = :selector")
                .param("totp", sealed)
                .param("selector", link.selector())
                .update();
    }

    /** The setup link goes on as the link of the account that it made. */
    boolean attach(Link link, Whereabouts who) {
        return jdbc.sql("""
                update access.link set account_id = :account, community_id = :community
                where selector = :selector and account_id is null and used_at is null
                """)
                        .param("account", who.accountId())
                        .param("community", who.communityId())
                        .param("selector", link.selector())
                        .update()
                == 1;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
