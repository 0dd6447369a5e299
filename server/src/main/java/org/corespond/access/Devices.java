package org.corespond.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.WebUtils;

/** Dispatch consoles in a physically secure place, exempt by name from the lock of the screen (AC-11). */
@Component
class Devices {
    static final String COOKIE = "corespond-device";

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Devices(JdbcClient jdbc, Ids ids, Clock clock, Audit audit, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
        this.transaction = transaction;
    }

    @Transactional(readOnly = true)
    public List<ConsoleRow> list() {
        return jdbc.sql("select id, name, added_at from access.device where removed_at is null order by name")
                .query((row, n) -> new ConsoleRow(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getTimestamp("added_at").toInstant()))
                .list();
    }

    /** The token for the cookie of this very browser. */
    @Transactional
    public String add(String name) {
        String token = Tokens.random();
        UUID id = ids.next();
        jdbc.sql("""
                insert into access.device (id, community_id, name, token, added_by, added_at)
                values (:id, kernel.current_community(), :name, :token, :by, :at)
                """)
                .param("id", id)
                .param("name", name)
                .param("token", Tokens.digest(token))
                .param("by", CurrentActor.get().account())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        audit.changed("access.device.add", id);
        return token;
    }

    @Transactional
    public void remove(UUID id) {
        jdbc.sql("update access.device set removed_at = :at where id = :id and removed_at is null")
                .param("at", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
        audit.changed("access.device.remove", id);
    }

    boolean exempt(HttpServletRequest request, Actor actor) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie != null && CurrentActor.as(actor, () -> transaction.execute(status -> known(cookie.getValue())));
    }

    private boolean known(String token) {
        return jdbc.sql("select exists (select from access.device where token = :token and removed_at is null)")
                .param("token", Tokens.digest(token))
                .query(Boolean.class)
                .single();
    }
}
