package org.corespond.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.corespond.sharing.Policies;
import org.corespond.sharing.decision.PolicySet;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What JMH calls: one question a time, in an order that no cache foresees and that is the same in every run. */
public class DecideBenchmark {

    /** A decider and the order in which it is asked. */
    abstract static class Asked {
        private final Decider decider;
        private final int[] order;
        private int next;

        Asked(Decider decider, int questions) {
            this.decider = decider;
            this.order =
                    new Random(DecideSkeleton.SEED).ints(1 << 20, 0, questions).toArray();
        }

        boolean ask() {
            next = (next + 1) & (order.length - 1);
            return decider.permits(order[next]);
        }
    }

    /** The decision, with all people in memory. */
    @State(Scope.Thread)
    public static class Core extends Asked {
        public Core() {
            this(Policies.shipped(true));
        }

        private Core(PolicySet policy) {
            super(new CoreDecider(policy, cases(policy, DecideSkeleton.PEOPLE)), DecideSkeleton.PEOPLE);
        }
    }

    /** Cedar, with the first of those people. */
    @State(Scope.Thread)
    public static class Cedar extends Asked {
        public Cedar() {
            super(DecideBenchmark.cedar(Policies.shipped(true)), DecideSkeleton.SAMPLE);
        }
    }

    /** AuthzForce, with the first of those people. */
    @State(Scope.Thread)
    public static class Xacml extends Asked {
        public Xacml() {
            super(DecideBenchmark.xacml(Policies.shipped(true)), DecideSkeleton.SAMPLE);
        }
    }

    private static Decider cedar(PolicySet policy) {
        try {
            return new CedarDecider(DecideNeeds.of(policy), cases(policy, DecideSkeleton.SAMPLE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Decider xacml(PolicySet policy) {
        try {
            Path folder = Files.createTempDirectory("corespond-bench-xacml-");
            Decider decider = new XacmlDecider(DecideNeeds.of(policy), cases(policy, DecideSkeleton.SAMPLE), folder);
            Folders.delete(folder);
            return decider;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<DecideCase> cases(PolicySet policy, int people) {
        return new DecideSkeleton().cases(DecideNeeds.of(policy), people);
    }

    @Benchmark
    public boolean core(Core it) {
        return it.ask();
    }

    @Benchmark
    public boolean cedar(Cedar it) {
        return it.ask();
    }

    @Benchmark
    public boolean authzforce(Xacml it) {
        return it.ask();
    }
}
