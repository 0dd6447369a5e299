package org.corespond.launch;

import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses, before the first page is served, a database role that row-level security would not hold (decisions 18), a
 * database without tables, and a database of the other kind (the demo lets anybody in; real people must not be there).
 */
@Component
@Lazy(false)
@ConditionalOnProperty("corespond.data")
class DatabaseCheck implements SmartInitializingSingleton {
    private final JdbcClient jdbc;
    private final String mode;

    DatabaseCheck(JdbcClient jdbc, @Value("${corespond.mode}") String mode) {
        this.jdbc = jdbc;
        this.mode = mode;
    }

    @Override
    public void afterSingletonsInstantiated() {
        refuseRoleThatPassesWalls();
        refuseEmptyDatabase();
        refuseOtherKind();
    }

    private void refuseRoleThatPassesWalls() {
        boolean passes = jdbc.sql("""
                        select exists (select 1 from pg_roles r
                                       where pg_has_role(current_user, r.oid, 'member')
                                         and (r.rolsuper or r.rolbypassrls))
                        """).query(Boolean.class).single();
        boolean owns = jdbc.sql("""
                        select exists (select 1 from pg_class c
                                       join pg_namespace n on n.oid = c.relnamespace
                                       where c.relkind in ('r', 'p', 'v', 'm')
                                         and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
                                         and pg_has_role(current_user, c.relowner, 'member'))
                        """).query(Boolean.class).single();
        if (passes || owns) {
            throw new CannotStart("The role of CORESPOND_DATABASE_URL "
                    + (passes ? "can bypass row-level security" : "owns tables")
                    + ", so the walls between agencies would not hold; use a plain role that owns nothing, and the owner"
                    + " in CORESPOND_DATABASE_OWNER_URL only.");
        }
    }

    private void refuseEmptyDatabase() {
        boolean there = jdbc.sql("select to_regclass('launch.installation') is not null")
                .query(Boolean.class)
                .single();
        if (!there) {
            throw new CannotStart("The database has no Corespond tables; set CORESPOND_DATABASE_OWNER_URL too, or run"
                    + " ./corespond migrate with it once.");
        }
    }

    private void refuseOtherKind() {
        if (mode.equals(Mode.WORD.property())) {
            return;
        }
        Optional<String> kind = jdbc.sql("select kind from launch.installation")
                .query(String.class)
                .optional();
        if (kind.isEmpty()) {
            jdbc.sql("insert into launch.installation (kind) values (:kind) on conflict do nothing")
                    .param("kind", mode)
                    .update();
        } else if (!kind.get().equals(mode)) {
            throw new CannotStart("The database holds the data of ./corespond " + kind.get() + ", so ./corespond "
                    + mode + " leaves it alone; use another database.");
        }
    }
}
