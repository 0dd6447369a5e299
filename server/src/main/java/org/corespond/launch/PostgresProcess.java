package org.corespond.launch;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Starts PostgreSQL's programs with nothing of our environment, as the right user. */
record PostgresProcess(PostgresBinaries binaries, PostgresUser user, Path log) {
    private static final int TAIL = 4000;

    /** Runs a program to its end. */
    int run(List<String> command) throws IOException {
        List<String> words = new ArrayList<>(user.inFrontOfATask());
        words.addAll(command);
        return endOf(builder(words).start());
    }

    /**
     * Starts the server. The kernel ends it when the <em>thread</em> that started it ends, so that thread stays.
     */
    Process serve(List<String> command) {
        List<String> words = new ArrayList<>(user.inFrontOfTheServer());
        words.addAll(command);
        CompletableFuture<Process> started = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("postgres-keeper").start(() -> {
            try {
                Process server = builder(words).start();
                started.complete(server);
                endOf(server);
            } catch (IOException e) {
                started.completeExceptionally(e);
            }
        });
        return started.join();
    }

    private ProcessBuilder builder(List<String> words) {
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(new File("/"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().clear();
        builder.environment().putAll(binaries.environment());
        return builder;
    }

    static int endOf(Process process) {
        while (true) {
            try {
                return process.waitFor();
            } catch (InterruptedException e) {
                // A shutdown interrupts nothing here: the process is about to end or to be ended.
                if (!process.isAlive()) {
                    return process.exitValue();
                }
            }
        }
    }

    static boolean endsWithin(Process process, long milliseconds) {
        try {
            return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    /** Why a program failed, as far as the operator can do something about it. */
    CannotStart failure(String what) {
        return new CannotStart(
                diskFull()
                        ? "The disk of " + log.getParent() + " is full; make room, then start again."
                        : what + "; the reason is at the end of " + log + ".");
    }

    boolean diskFull() {
        return lastWords().contains("No space left");
    }

    private String lastWords() {
        try {
            String all = Files.exists(log) ? Files.readString(log, StandardCharsets.UTF_8) : "";
            return all.substring(Math.max(0, all.length() - TAIL));
        } catch (IOException e) {
            return "";
        }
    }
}
