package org.corespond.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Two things measured in turn, so that whatever else the machine does meets both alike. */
record Pair(Timings one, Timings other) {

    /** One user who does the one, then the other, and the next time the other way round. */
    static Pair inTurn(Load.Step one, Load.Step other) throws IOException, InterruptedException {
        repeat(one, other, Load.USUAL.warmUp().toNanos());
        return repeat(one, other, Load.USUAL.measured().toNanos());
    }

    private static Pair repeat(Load.Step one, Load.Step other, long nanos) throws IOException, InterruptedException {
        Load.Step[] steps = {one, other};
        long[][] taken = new long[2][1024];
        long[] failures = new long[2];
        long begin = System.nanoTime();
        int count = 0;
        for (; System.nanoTime() - begin < nanos; count++) {
            for (int turn = 0; turn < 2; turn++) {
                int which = (count + turn) % 2;
                if (count == taken[which].length) {
                    taken[which] = Arrays.copyOf(taken[which], count * 2);
                }
                long before = System.nanoTime();
                failures[which] += steps[which].take() ? 0 : 1;
                taken[which][count] = System.nanoTime() - before;
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Pair(
                Timings.of(List.of(Arrays.copyOf(taken[0], count)), failures[0], seconds),
                Timings.of(List.of(Arrays.copyOf(taken[1], count)), failures[1], seconds));
    }
}
