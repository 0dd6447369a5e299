package org.corespond.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.corespond.NoDatabase;
import org.corespond.sharing.decision.Disclosure;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/**
 * The core against a second expression of the same law. A million requests: {@code -Dcorespond.requests=1000000}; another
 * seed: {@code -Dcorespond.seed=…}.
 */
@NoDatabase
class SecondOpinionTest {
    private static final int REQUESTS = Integer.getInteger("corespond.requests", 20_000);
    private static final long SEED = Long.getLong("corespond.seed", 20261122L);

    @Test
    void twoExpressionsOfTheLawAgreeAroundEveryCellWayAndOverlay() {
        List<String> differences = Corpus.all().stream()
                .filter(known -> !known.second()
                        .equals(SecondOpinion.line(Disclosure.decide(
                                known.asked().request(), known.asked().facts(), Asking.SIMULATOR))))
                .limit(1)
                .map(known -> known.second() + "\n" + known.request())
                .toList();
        assertThat(differences).isEmpty();
    }

    @Test
    void twoExpressionsOfTheLawAgree() {
        Cases cases = new Cases(SEED);
        List<String> differences = new ArrayList<>();
        int permitted = 0;
        for (int i = 0; i < REQUESTS && differences.size() < 5; i++) {
            ObjectNode request = cases.next();
            boolean simulator = i % 7 != 0;
            String core = SecondOpinion.line(Asking.decide(request, simulator ? Asking.SIMULATOR : Asking.RUN));
            String second = SecondOpinion.of(request, simulator);
            permitted += core.contains(" permit ") ? 1 : 0;
            if (!core.equals(second)) {
                differences.add("core   " + core + "\nsecond " + second + "\n" + request);
            }
        }
        IO.println("compared: " + REQUESTS + " requests, permitted: " + permitted + ", seed: " + SEED);

        assertThat(String.join("\n\n", differences)).isEmpty();
        assertThat(permitted).as("most requests come near to a permit").isGreaterThan(REQUESTS / 10);
    }
}
