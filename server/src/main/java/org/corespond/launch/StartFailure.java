package org.corespond.launch;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.web.server.PortInUseException;

/** Turns what stops a start into one sentence, where it is the operator's and not a bug. */
final class StartFailure {
    private static final String WRONG_PASSWORD = "28P01";
    private static final String NO_SUCH_DATABASE = "3D000";
    private static final String DOES_NOT_ANSWER = "08001";
    private static final String DISK_FULL = "53100";

    private StartFailure() {}

    static Optional<String> sentence(Throwable failure, HostSettings settings) {
        return Stream.iterate(failure, java.util.Objects::nonNull, Throwable::getCause)
                .limit(30)
                .flatMap(cause -> explain(cause, settings).stream())
                .findFirst();
    }

    private static Optional<String> explain(Throwable cause, HostSettings settings) {
        return switch (cause) {
            case CannotStart known -> Optional.ofNullable(known.getMessage());
            case PortInUseException taken -> Optional.of(portTaken(settings.address(), taken.getPort()));
            case SQLException database -> explain(database);
            case FlywayValidateException _ ->
                Optional.of(
                        "The tables of this database were made by a version of Corespond that is not a forerunner of this"
                                + " one; use the version that made them, or start over (./corespond demo --fresh).");
            case java.io.IOException disk
            when String.valueOf(disk.getMessage()).contains("No space left") ->
                Optional.of("The disk is full; make room, then start again.");
            default -> Optional.empty();
        };
    }

    private static Optional<String> explain(SQLException failure) {
        return switch (String.valueOf(failure.getSQLState())) {
            case WRONG_PASSWORD ->
                Optional.of("The database refuses the user or password of CORESPOND_DATABASE_URL"
                        + " or CORESPOND_DATABASE_OWNER_URL.");
            case DISK_FULL -> Optional.of("The disk of the database is full; make room, then start again.");
            case NO_SUCH_DATABASE ->
                Optional.of("The database server has no database of the name in CORESPOND_DATABASE_URL.");
            case DOES_NOT_ANSWER ->
                Optional.of("The database does not answer; is it running, and are the host and port in"
                        + " CORESPOND_DATABASE_URL right?");
            default -> Optional.empty();
        };
    }

    static String portTaken(String address, int port) {
        return "Port " + port + " on " + address
                + " is taken by another program; stop that one, or set CORESPOND_PORT to a free port.";
    }
}
