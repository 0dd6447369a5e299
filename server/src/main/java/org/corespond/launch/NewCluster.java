package org.corespond.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Makes the files of a new database server, when there is room for them. */
record NewCluster(Path data, PostgresProcess programs) {
    private static final long MEGABYTE = 1_000_000;
    private static final long ROOM_FOR_A_NEW_ONE = 300 * MEGABYTE;
    private static final long ROOM_TO_GO_ON = 64 * MEGABYTE;
    private static final int BUILT_IN_LOCALES_SINCE = 17;

    void checkRoom() throws IOException {
        Path directory = data.resolveSibling(".").normalize();
        boolean there = Files.exists(data);
        long room = Files.getFileStore(there ? data : directory).getUsableSpace();
        long needed = there ? ROOM_TO_GO_ON : ROOM_FOR_A_NEW_ONE;
        if (room < needed) {
            throw new CannotStart("The disk of " + directory + " is full: " + room / MEGABYTE
                    + " MB are left and at least " + needed / MEGABYTE + " MB are needed.");
        }
    }

    /** A new cluster is made beside its place and moved there whole, so that half of one is never found. */
    void make(PostgresSecrets secrets, boolean durable) throws IOException {
        Path half = data.resolveSibling("postgres.new");
        Folders.delete(half);
        OwnerOnly.directory(half);
        Path passwordFile = half.resolveSibling("postgres.first");
        OwnerOnly.write(passwordFile, secrets.superuser());
        programs.user().take(half);
        programs.user().take(passwordFile);
        int code = programs.run(initdb(half, passwordFile, durable));
        Files.delete(passwordFile);
        if (code != 0) {
            throw programs.failure("PostgreSQL could not make its files in " + data);
        }
        Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> initdb(Path target, Path passwordFile, boolean durable) {
        List<String> command = new ArrayList<>(List.of(
                programs.binaries().program("initdb").toString(),
                "--pgdata=" + target,
                "--username=" + PostgresRoles.SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--data-checksums"));
        // The same order of text everywhere: by code point, on every platform and version.
        if (programs.binaries().majorVersion() >= BUILT_IN_LOCALES_SINCE) {
            command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
        } else {
            command.add("--locale=C.UTF-8");
        }
        if (!durable) {
            command.add("--no-sync");
        }
        return command;
    }
}
