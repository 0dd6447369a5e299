package org.corespond.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The database of this start, and what has to be ended with it.
 *
 * @param migrate whether the owner role is known, so that the tables can be brought up to date
 */
record Source(Databases databases, boolean migrate, Optional<EmbeddedPostgres> embedded) implements AutoCloseable {
    /** For the web application: a server of the operator's own, else one of ours. */
    static Source forServer(HostSettings settings, Path directory) throws IOException {
        Optional<Source> external = external(settings);
        if (external.isPresent()) {
            return external.get();
        }
        return embedded(directory);
    }

    /** For a word: as above, but beside a running server it shares that server's database (decisions 17). */
    static Source forWord(HostSettings settings, Path directory) throws IOException {
        Optional<Source> external = external(settings);
        if (external.isPresent()) {
            return external.get();
        }
        Optional<DirectoryLock> free = DirectoryLock.tryTake(directory);
        if (free.isPresent()) {
            free.get().release();
            return embedded(directory);
        }
        return ConnectionFile.in(directory)
                .databases()
                .map(databases -> new Source(databases, false, Optional.empty()))
                .orElseThrow(() -> new CannotStart("Another corespond command is starting or at work on " + directory
                        + "; try again when it is done."));
    }

    private static Source embedded(Path directory) {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(directory);
        return new Source(postgres.databases(), true, Optional.of(postgres));
    }

    private static Optional<Source> external(HostSettings settings) {
        if (settings.databaseOwner().isPresent() && settings.database().isEmpty()) {
            throw new CannotStart("CORESPOND_DATABASE_OWNER_URL is set without CORESPOND_DATABASE_URL; set the address"
                    + " with the app role too, so that the tables can be opened to it.");
        }
        return settings.database().map(app -> {
            DatabaseUrl owner = settings.databaseOwner().orElse(app);
            if (!owner.jdbc().equals(app.jdbc())) {
                throw new CannotStart(
                        "CORESPOND_DATABASE_URL and CORESPOND_DATABASE_OWNER_URL name different databases: "
                                + app.jdbc() + " and " + owner.jdbc() + ".");
            }
            Databases databases = new Databases(app.jdbc(), app.user(), app.password(), owner.user(), owner.password());
            return new Source(databases, settings.databaseOwner().isPresent(), Optional.empty());
        });
    }

    /** Knocks at a server of the operator's own before anything heavy starts, so that a wrong address is told at once. */
    Source answering() throws SQLException {
        if (embedded.isEmpty()) {
            DriverManager.getConnection(databases.url(), databases.appUser(), databases.appPassword())
                    .close();
            if (migrate) {
                DriverManager.getConnection(databases.url(), databases.ownerUser(), databases.ownerPassword())
                        .close();
            }
        }
        return this;
    }

    @Override
    public void close() {
        embedded.ifPresent(EmbeddedPostgres::close);
    }
}
