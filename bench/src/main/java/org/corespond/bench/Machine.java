package org.corespond.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What the figures were measured on; without it they say nothing. */
record Machine(int cores, long megabytes, String processor, String jdk, String system, String load) {

    static Machine here() throws IOException {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                Proc.kilobytes(Path.of("/proc/meminfo"), "MemTotal") / 1024,
                Proc.value(Path.of("/proc/cpuinfo"), "model name").orElse("unknown processor"),
                System.getProperty("java.runtime.version", "?"),
                System.getProperty("os.name", "?") + " " + System.getProperty("os.version", "?"),
                Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0]);
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%d cores (%s), %,d MB memory, %s, JDK %s; load before: %s; the load generator shares the cores",
                cores,
                processor,
                megabytes,
                system,
                jdk,
                load);
    }
}
