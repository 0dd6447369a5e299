package org.corespond.county;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Chance with a name: the same seed, purpose and number always give the same throws, whatever else is generated. */
final class Dice {
    private static final RandomGeneratorFactory<RandomGenerator> MIX = RandomGeneratorFactory.of("L64X128MixRandom");

    private final RandomGenerator source;

    private Dice(long seed) {
        this.source = MIX.create(seed);
    }

    static long seedOf(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return mixed(hash);
    }

    /** Dice for the nth thing of a purpose; the purpose is the result of {@link #seedOf}. */
    static Dice numbered(long purpose, long number) {
        return new Dice(mixed(purpose + number * 0x9E3779B97F4A7C15L));
    }

    private static long mixed(long value) {
        long once = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
        return twice ^ (twice >>> 31);
    }

    boolean chance(double probability) {
        return source.nextDouble() < probability;
    }

    double share() {
        return source.nextDouble();
    }

    int below(int bound) {
        return source.nextInt(bound);
    }

    int between(int least, int most) {
        return least + source.nextInt(most - least + 1);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(source.nextInt(choices.size()));
    }

    /** Seconds around a median given in minutes, skewed to the right as service times are, within 5 seconds and 5 hours. */
    long seconds(double medianMinutes, double spread) {
        double drawn = medianMinutes * 60 * StrictMath.exp(spread * gaussian());
        return Math.clamp(Math.round(drawn), 5, 5 * 3600L);
    }

    /** How many events fall into an interval that expects {@code mean} of them (Knuth; a rounded normal from 30 on). */
    int poisson(double mean) {
        if (mean > 30) {
            return (int) Math.max(0, Math.round(mean + StrictMath.sqrt(mean) * gaussian()));
        }
        double limit = StrictMath.exp(-mean);
        int count = 0;
        for (double product = source.nextDouble(); product > limit; product *= source.nextDouble()) {
            count++;
        }
        return count;
    }

    // Box-Muller with StrictMath, because the bytes must not depend on the machine.
    private double gaussian() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - source.nextDouble()));
        return radius * StrictMath.cos(2 * StrictMath.PI * source.nextDouble());
    }
}
