package org.corespond.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The file that a running PostgreSQL leaves in its data, and what to believe of it. */
final class PostmasterPid {
    private static final int STATUS_LINE = 7;
    /** Above the largest process id of Linux and macOS: never alive. */
    private static final String NOBODY_HAS_THIS = "4194305";

    private final Path data;
    private final Path file;

    PostmasterPid(Path data) {
        this.data = data;
        this.file = data.resolve("postmaster.pid");
    }

    boolean ready() {
        List<String> lines = lines();
        return lines.size() > STATUS_LINE && lines.get(STATUS_LINE).startsWith("ready");
    }

    /** The process that serves this data, left behind by a program that died. */
    Optional<ProcessHandle> orphan() {
        return pid().flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive).filter(this::servesThisData);
    }

    /**
     * Makes a file whose process is gone harmless. A dead process that nobody has reaped still answers to its number, and
     * a number may meanwhile be another program's; PostgreSQL would believe it alive and refuse. Only the number is
     * replaced: the rest of the file lets PostgreSQL check that no backend still holds the shared memory.
     */
    void disown() throws IOException {
        List<String> lines = new ArrayList<>(lines());
        if (lines.isEmpty() || orphan().isPresent()) {
            return;
        }
        lines.set(0, NOBODY_HAS_THIS);
        Files.write(file, lines);
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            // Written at this very moment; the next look finds it whole.
            return List.of();
        }
    }

    private Optional<Long> pid() {
        return lines().stream()
                .findFirst()
                .filter(line -> line.matches("\\d{1,9}"))
                .map(Long::valueOf);
    }

    private boolean servesThisData(ProcessHandle process) {
        Path proc = Path.of("/proc", Long.toString(process.pid()));
        if (!Files.exists(proc)) {
            return process.info()
                    .command()
                    .filter(command -> command.endsWith("postgres"))
                    .isPresent();
        }
        try {
            // A zombie's command line is empty.
            String commandLine = Files.readString(proc.resolve("cmdline"));
            return commandLine.contains("postgres") && commandLine.contains(data.toString());
        } catch (IOException e) {
            return false;
        }
    }
}
