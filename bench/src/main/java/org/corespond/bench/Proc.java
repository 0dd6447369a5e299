package org.corespond.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads what the kernel says of a process. */
final class Proc {
    private Proc() {}

    /** The value of the first line {@code name: value}. */
    static Optional<String> value(Path file, String name) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst();
    }

    static long kilobytes(Path file, String name) throws IOException {
        return value(file, name)
                .map(value -> Long.parseLong(value.replaceAll("\\D", "")))
                .orElse(0L);
    }

    /** The memory of a process; what it shares with others is counted in proportion. */
    static long megabytes(ProcessHandle process) throws IOException {
        return kilobytes(Path.of("/proc/" + process.pid() + "/smaps_rollup"), "Pss:") / 1024;
    }

    /** The most memory that a process ever had. */
    static long peakMegabytes(ProcessHandle process) throws IOException {
        return kilobytes(Path.of("/proc/" + process.pid() + "/status"), "VmHWM:") / 1024;
    }

    /** The options of a Java program, without its class path and arguments. */
    static List<String> javaOptions(ProcessHandle process) throws IOException {
        String all = Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
        return List.of(all.split("\0", -1)).stream()
                .filter(word -> word.startsWith("-X"))
                .filter(word -> !word.startsWith("-Xlog"))
                .map(word -> word.startsWith("-XX:AOTCache=") ? "-XX:AOTCache=…" : word)
                .toList();
    }
}
