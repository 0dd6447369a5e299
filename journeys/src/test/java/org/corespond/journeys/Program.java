package org.corespond.journeys;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One server as an operator starts it: by the launcher's word, on a free port, with a data directory of its own. */
final class Program implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Corespond is ready: (\\S+)");
    private static final int MINUTES_TO_BUILD_AND_START = 15;

    private final Process process;
    private final List<String> said = new ArrayList<>();
    private final CompletableFuture<String> ready = new CompletableFuture<>();

    private Program(Process process) {
        this.process = process;
        Thread.ofPlatform().daemon().name("output").start(this::listen);
    }

    /** Waits until the address is printed. */
    static Program start(String word, Path data) {
        ProcessBuilder launcher = new ProcessBuilder(home().resolve("corespond").toString(), word)
                .directory(home().toFile())
                .redirectErrorStream(true);
        launcher.environment().put("CORESPOND_DATA", data.toString());
        launcher.environment().put("CORESPOND_PORT", "0");
        launcher.environment().put("CORESPOND_REHEARSAL_AFTER", "never");
        try {
            Program program = new Program(launcher.start());
            Runtime.getRuntime().addShutdownHook(new Thread(program.process::destroy));
            program.address();
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return ready.orTimeout(MINUTES_TO_BUILD_AND_START, TimeUnit.MINUTES).join();
    }

    String said() {
        synchronized (said) {
            return String.join("\n", said);
        }
    }

    /** Waits until it prints something like this. */
    String hears(Pattern pattern) {
        synchronized (said) {
            Matcher found = pattern.matcher("");
            while (!found.reset(said()).find()) {
                try {
                    said.wait(60_000);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return found.group();
        }
    }

    /** As Ctrl-C or the machine's shutdown does. */
    @Override
    public void close() {
        process.destroy();
        if (!process.onExit()
                .completeOnTimeout(null, 30, TimeUnit.SECONDS)
                .join()
                .equals(process)) {
            process.destroyForcibly();
        }
    }

    /** As a power cut or the kernel does: no farewell. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().forEach(this::hear);
        } catch (UncheckedIOException | IOException gone) {
            hear("(no more output)");
        }
        ready.completeExceptionally(new IllegalStateException("Corespond did not start:\n" + said()));
    }

    private void hear(String line) {
        synchronized (said) {
            said.add(line);
            said.notifyAll();
        }
        Matcher address = READY.matcher(line);
        if (address.find()) {
            ready.complete(address.group(1));
        }
    }

    /** The copy that these journeys belong to. */
    static Path home() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .filter(folder -> Files.isExecutable(folder.resolve("corespond")))
                .findFirst()
                .orElseThrow();
    }
}
