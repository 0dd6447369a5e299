package org.corespond.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** A number of users who each ask again as soon as they are answered. */
record Load(Duration warmUp, Duration measured) {
    private static final long SECONDS = Math.max(1, Long.parseLong(setting("CORESPOND_BENCH_SECONDS", "20")));

    static final Load USUAL = new Load(Duration.ofSeconds(SECONDS), Duration.ofSeconds(SECONDS));

    /** One user's one request; true when it was answered as it should. */
    @FunctionalInterface
    interface Step {
        boolean take() throws IOException, InterruptedException;
    }

    static String setting(String name, String usual) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? usual : value.strip();
    }

    Timings run(List<? extends Step> users) throws IOException, InterruptedException {
        long begin = System.nanoTime() + warmUp.toNanos();
        long end = begin + measured.toNanos();
        AtomicLong failures = new AtomicLong();
        List<long[]> parts = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<long[]>> running = users.stream()
                    .map(user -> threads.submit(() -> repeat(user, begin, end, failures)))
                    .toList();
            for (Future<long[]> one : running) {
                parts.add(one.get());
            }
        } catch (ExecutionException e) {
            throw new IOException("a user of the bench fell out: " + e.getCause(), e);
        }
        return Timings.of(parts, failures.get(), measured.toNanos() / 1e9);
    }

    private static long[] repeat(Step user, long begin, long end, AtomicLong failures)
            throws IOException, InterruptedException {
        long[] taken = new long[1024];
        int count = 0;
        for (long from = System.nanoTime(); from < end; from = System.nanoTime()) {
            boolean well = user.take();
            long now = System.nanoTime();
            if (from < begin || now > end) {
                continue;
            }
            if (!well) {
                failures.incrementAndGet();
            }
            if (count == taken.length) {
                taken = Arrays.copyOf(taken, count * 2);
            }
            taken[count++] = now - from;
        }
        return Arrays.copyOf(taken, count);
    }
}
