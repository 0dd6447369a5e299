package org.corespond.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.corespond.sharing.Policies;
import org.corespond.sharing.decision.PolicySet;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** The disclosure decision in process, beside two general policy engines with the same cells, people and questions. */
final class DecideScenario {
    private static final int ROUNDS = 5;
    private static final int COMPARED = 1_000;
    private static final double MEDIAN = 50;
    private static final double LATEST = 99;

    private final Path folder;

    DecideScenario(Path folder) {
        this.folder = folder;
    }

    /** In microseconds and decisions a second. */
    private record Measured(double p50, double p99, double perSecond) {}

    void run(Report report) throws IOException {
        report.title(String.format(
                Locale.ROOT,
                "Disclosure decision, %,d people with %d consents each, one thread, JMH",
                DecideSkeleton.PEOPLE,
                DecideSkeleton.CONSENTS));
        boolean cedar = agree(report);
        Map<String, Measured> found = measure(cedar);
        Measured own = found.remove("core");
        if (own == null) {
            throw new IOException("JMH measured no decision");
        }
        print(report, "the decision", own, null);
        found.forEach((name, peer) -> print(report, name, own, peer));
        report.note(
                "The peers hold the open cells, the facts and seven attributes of a consent, and answer yes or no;");
        report.note("the core checks every element, the overlays and wishes, and returns fields, duties and law.");
        report.note(String.format(
                Locale.ROOT,
                "The peers hold %,d of the people, which favours them; their requests are made before.",
                DecideSkeleton.SAMPLE));
    }

    /** Whether all answer alike is told before anything is timed; an engine that cannot run here is told too. */
    private boolean agree(Report report) throws IOException {
        PolicySet policy = Policies.shipped(true);
        List<DecideNeeds> needs = DecideNeeds.of(policy);
        List<DecideCase> cases = new DecideSkeleton().cases(needs, DecideSkeleton.SAMPLE);
        boolean[] answers = answers(new CoreDecider(policy, cases));
        compare(report, "AuthzForce", answers(new XacmlDecider(needs, cases, folder)), answers);
        try {
            compare(report, "Cedar", answers(new CedarDecider(needs, cases)), answers);
            return true;
        } catch (LinkageError e) {
            report.note("Cedar is left out: its native part does not load here (" + e + ")");
            return false;
        }
    }

    private static void compare(Report report, String name, boolean[] theirs, boolean[] ours) {
        int same = 0;
        int permits = 0;
        for (int i = 0; i < ours.length; i++) {
            same += ours[i] == theirs[i] ? 1 : 0;
            permits += theirs[i] ? 1 : 0;
        }
        report.note(String.format(
                Locale.ROOT,
                "%s answers %,d of %,d questions as the core does; %,d are yes",
                name,
                same,
                ours.length,
                permits));
    }

    private static boolean[] answers(Decider decider) {
        boolean[] answers = new boolean[COMPARED];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = decider.permits(i);
        }
        return answers;
    }

    private static Map<String, Measured> measure(boolean cedar) throws IOException {
        long seconds = Math.max(1, Load.USUAL.measured().toSeconds() / ROUNDS);
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + DecideBenchmark.class.getName().replace(".", "\\.") + "\\.")
                .mode(Mode.SampleTime)
                .mode(Mode.Throughput)
                .timeUnit(TimeUnit.MICROSECONDS)
                .forks(1)
                .warmupIterations(ROUNDS)
                .warmupTime(TimeValue.seconds(seconds))
                .measurementIterations(ROUNDS)
                .measurementTime(TimeValue.seconds(seconds))
                .verbosity(VerboseMode.SILENT);
        if (!cedar) {
            options.exclude("\\.cedar$");
        }
        try {
            return measured(new Runner(options.build()).run());
        } catch (RunnerException e) {
            throw new IOException("JMH: " + e.getMessage(), e);
        }
    }

    private static Map<String, Measured> measured(Collection<RunResult> results) {
        Map<String, Statistics> sampled = new TreeMap<>();
        Map<String, Double> rates = new TreeMap<>();
        for (RunResult result : results) {
            String name = result.getPrimaryResult().getLabel();
            if (result.getParams().getMode() == Mode.SampleTime) {
                sampled.put(name, result.getPrimaryResult().getStatistics());
            } else {
                rates.put(name, result.getPrimaryResult().getScore() * TimeUnit.SECONDS.toMicros(1));
            }
        }
        Map<String, Measured> measured = new TreeMap<>();
        sampled.forEach((name, times) -> measured.put(
                name,
                new Measured(times.getPercentile(MEDIAN), times.getPercentile(LATEST), rates.getOrDefault(name, 0.0))));
        return measured;
    }

    private static void print(Report report, String name, Measured own, @Nullable Measured peer) {
        Measured shown = peer == null ? own : peer;
        String who = peer == null ? name : "peer: " + name;
        String p50 = peer == null ? "" : Report.ratio(peer.p50(), own.p50(), "the decision's");
        String p99 = peer == null ? "" : Report.ratio(peer.p99(), own.p99(), "the decision's");
        String rate = peer == null ? "" : Report.ratio(peer.perSecond(), own.perSecond(), "the decision's");
        report.figure(who + ", p50", Report.microseconds(shown.p50()), "", p50);
        report.figure(who + ", p99", Report.microseconds(shown.p99()), peer == null ? "< 100 µs" : "", p99);
        report.figure(who + ", decisions", Report.perSecond(shown.perSecond()), "", rate);
    }
}
