package org.corespond.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The power goes in the middle of a busy hour; what was acknowledged is there afterwards. */
class NothingLostJourney {
    private static final int ROUNDS = 3;
    private static final int CALL_TAKERS = 3;
    private static final int ENOUGH = 60;
    private static final Pattern PLACE = Pattern.compile("name=\"location\"[^>]*value=\"Elm Street (\\d+)\"");
    private static final Pattern NOTE = Pattern.compile("name=\"narrative\"[^>]*>note (\\d+)<");
    private static final Pattern ENCOUNTER = Pattern.compile("/field/([0-9a-f-]{36})/encounter");

    /** The highest number that the server has acknowledged, by the page that shows it. */
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();

    private final AtomicInteger count = new AtomicInteger();
    private final Semaphore written = new Semaphore(0);

    @Test
    void killedInTheMiddleOfSavingEveryAcknowledgedChangeIsThere() throws IOException, InterruptedException {
        try (DataFolder folder = DataFolder.make()) {
            Program program = Program.start("demo", folder.data());
            for (int round = 1; round <= ROUNDS; round++) {
                killWhileWriting(program);
                program = Program.start("demo", folder.data());
                int checked = everythingIsThere(program.address());
                System.out.println("nothing lost: round " + round + ", " + count.get()
                        + " changes acknowledged so far, " + checked + " pages checked after kill -9");
            }
            program.close();
        }
    }

    private void killWhileWriting(Program program) throws IOException, InterruptedException {
        String address = program.address();
        written.drainPermits();
        List<CompletableFuture<Void>> busy = new ArrayList<>();
        for (int i = 0; i < CALL_TAKERS; i++) {
            Visitor taker = Visitor.signedIn(address, "CALL_TAKER");
            busy.add(beside(() -> untilItDies(() -> takeCall(taker, address))));
        }
        Visitor officer = Visitor.signedIn(address, "OFFICER");
        List<String> jobs = jobs(officer, address);
        assertThat(jobs).as("encounters to write").isNotEmpty();
        busy.add(beside(() -> untilItDies(() -> note(officer, address, jobs.getFirst()))));
        CompletableFuture<Void> dead = CompletableFuture.allOf(busy.toArray(CompletableFuture[]::new));
        CompletableFuture.anyOf(dead, beside(() -> written.acquireUninterruptibly(ENOUGH)))
                .join();
        program.kill();
        dead.join();
    }

    private static CompletableFuture<Void> beside(Runnable work) {
        return CompletableFuture.runAsync(work, task -> Thread.ofVirtual().start(task));
    }

    private interface Work {
        void once() throws IOException, InterruptedException;
    }

    /** Writes again and again; a request that the death cut off was not acknowledged. */
    private static void untilItDies(Work work) {
        try {
            while (true) {
                work.once();
            }
        } catch (IOException dead) {
            assertThat(dead).isNotNull();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeCall(Visitor taker, String address) throws IOException, InterruptedException {
        String id = UUID.randomUUID().toString();
        String page = "/calls/" + id;
        if (taker.post(address + "/calls/new", Map.of("id", id)) >= 400) {
            throw new IOException("refused");
        }
        for (int number = 1; number <= 5; number++) {
            Map<String, String> change = Map.of(
                    "key", UUID.randomUUID().toString(), "touched", "location", "location", "Elm Street " + number);
            keep(page, number, taker.post(address + page, change));
        }
    }

    private void note(Visitor officer, String address, String episode) throws IOException, InterruptedException {
        String page = "/field/" + episode + "/encounter";
        int number = acknowledged.getOrDefault(page, 0) + 1;
        keep(
                page,
                number,
                officer.post(address + "/field/" + episode + "/draft", Map.of("narrative", "note " + number)));
    }

    private void keep(String page, int number, int status) throws IOException {
        if (status >= 400) {
            throw new IOException("refused with " + status);
        }
        acknowledged.put(page, number);
        count.incrementAndGet();
        written.release();
    }

    private static List<String> jobs(Visitor officer, String address) throws IOException, InterruptedException {
        return ENCOUNTER
                .matcher(officer.get(address + "/field"))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private int everythingIsThere(String address) throws IOException, InterruptedException {
        Visitor taker = Visitor.signedIn(address, "CALL_TAKER");
        Visitor officer = Visitor.signedIn(address, "OFFICER");
        for (Map.Entry<String, Integer> kept : acknowledged.entrySet()) {
            boolean call = kept.getKey().startsWith("/calls");
            String page = (call ? taker : officer).get(address + kept.getKey());
            Matcher shown = (call ? PLACE : NOTE).matcher(page);
            assertThat(shown.find()).as(kept.getKey() + " shows what was kept").isTrue();
            // One more may have been written in the moment of death, never one less.
            assertThat(Integer.parseInt(shown.group(1))).as(kept.getKey()).isGreaterThanOrEqualTo(kept.getValue());
        }
        return acknowledged.size();
    }
}
