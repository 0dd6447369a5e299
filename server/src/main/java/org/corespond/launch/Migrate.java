package org.corespond.launch;

import java.io.PrintStream;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The word {@code migrate}: brings the tables up to date; starting with the owner role has just done it. */
@Component
class Migrate implements Word {
    static final String NAME = "migrate";

    private final boolean owner;

    Migrate(@Value("${spring.flyway.enabled:true}") boolean owner) {
        this.owner = owner;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int run(List<String> args, PrintStream out, PrintStream err) {
        if (!args.isEmpty()) {
            err.println("usage: ./corespond migrate");
            return USAGE;
        }
        out.println(
                owner
                        ? "The tables are up to date."
                        : "Nothing changed: a running server has done this already; for a PostgreSQL of your own set"
                                + " CORESPOND_DATABASE_OWNER_URL.");
        return owner ? DONE : NOT_AVAILABLE;
    }
}
