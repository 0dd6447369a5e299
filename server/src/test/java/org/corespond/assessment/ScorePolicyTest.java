package org.corespond.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScorePolicyTest {
    private static final Given NA = Given.NOT_APPLICABLE;

    /** Six domains of seven items, as in the instrument. */
    private static final List<Item> ITEMS = IntStream.range(0, 42)
            .mapToObj(n -> new Item("i" + n, "d" + n / 7, 3, 1))
            .toList();

    @Test
    void notApplicableLeavesTheDenominator_oracle28() {
        List<Item> three = ITEMS.subList(0, 3);

        Scores scores = ScorePolicy.scores(three, Map.of("i0", Given.of(3), "i1", Given.of(0), "i2", NA));

        assertThat(scores.overall().whole()).contains(50);
        assertThat(scores.domains().getFirst().notApplicable()).isEqualTo(1);
        assertThat(scores.domains().getFirst().answered()).isEqualTo(2);
    }

    @Test
    void whatNobodyAnsweredCountsAsZeroInTheConservativeViewAlone() {
        Scores scores = ScorePolicy.scores(ITEMS.subList(0, 2), Map.of("i0", Given.of(3)));

        assertThat(scores.overall().whole()).contains(100);
        assertThat(scores.conservative().whole()).contains(50);
        assertThat(scores.unanswered()).isEqualTo(1);
    }

    @Test
    void overallIsTheMeanOfTheDomainsNotOfTheItems() {
        Map<String, Given> answers = new HashMap<>();
        IntStream.range(0, 7).forEach(n -> answers.put("i" + n, Given.of(3)));
        answers.put("i7", Given.of(0));

        Scores scores = ScorePolicy.scores(ITEMS.subList(0, 14), answers);

        assertThat(scores.overall().whole()).contains(50);
    }

    @Test
    void aDomainInWhichNothingAppliesHasNoValueAndStaysOutOfTheMean() {
        Map<String, Given> answers = new HashMap<>();
        IntStream.range(0, 7).forEach(n -> answers.put("i" + n, NA));
        IntStream.range(7, 14).forEach(n -> answers.put("i" + n, Given.of(2)));

        Scores scores = ScorePolicy.scores(ITEMS.subList(0, 14), answers);

        assertThat(scores.find("d0").orElseThrow().share().whole()).isEmpty();
        assertThat(scores.find("d0").orElseThrow().share().level()).isEmpty();
        assertThat(scores.overall().whole()).contains(66);
        assertThat(scores.find("elsewhere")).isEmpty();
    }

    @Test
    void nothingAnsweredIsNoZero() {
        assertThat(ScorePolicy.scores(ITEMS, Map.of()).overall().whole()).isEmpty();
        assertThat(ScorePolicy.scores(ITEMS, Map.of()).conservative().whole()).contains(0);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 4, EXPLORING",
        "24, 100, EXPLORING",
        "249, 1000, EXPLORING",
        "1, 4, BUILDING",
        "499, 1000, BUILDING",
        "1, 2, OPERATING",
        "749, 1000, OPERATING",
        "3, 4, SUSTAINING",
        "4, 4, SUSTAINING"
    })
    void betweenTwoLevelsTheLowerCounts_25_50_75(int sum, int most, Level level) {
        assertThat(Share.of(sum, most).level()).contains(level);
    }

    @Test
    void aThirdAndTwoThirdsAreExactlyAHalf() {
        assertThat(Share.mean(List.of(Share.of(1, 3), Share.of(2, 3))).level()).contains(Level.OPERATING);
    }

    @Provide
    Arbitrary<Map<String, Given>> answers() {
        Arbitrary<Given> given = Arbitraries.of(NA, Given.of(0), Given.of(1), Given.of(2), Given.of(3));
        return Arbitraries.maps(Arbitraries.of(ITEMS).map(Item::link), given);
    }

    @Property
    void everyShareLiesBetweenNothingAndAllAndTheConservativeIsNeverHigher(
            @ForAll("answers") Map<String, Given> answers) {
        Scores scores = ScorePolicy.scores(ITEMS, answers);

        for (Scores.Domain domain : scores.domains()) {
            assertThat(domain.answered() + domain.notApplicable() + domain.unanswered())
                    .isEqualTo(7);
            domain.share().whole().ifPresent(whole -> {
                assertThat(whole).isBetween(0, 100);
                assertThat(domain.conservative().percent())
                        .isLessThanOrEqualTo(domain.share().percent());
            });
        }
    }

    @Property
    void aBetterAnswerNeverLowersAnything(@ForAll("answers") Map<String, Given> answers) {
        Map<String, Given> better = new HashMap<>(answers);
        better.replaceAll((item, given) -> given.score() == null ? given : Given.of(Math.min(3, given.score() + 1)));

        Scores before = ScorePolicy.scores(ITEMS, answers);
        Scores after = ScorePolicy.scores(ITEMS, better);

        before.overall()
                .whole()
                .ifPresent(whole ->
                        assertThat(after.overall().whole().orElseThrow()).isGreaterThanOrEqualTo(whole));
        before.conservative()
                .whole()
                .ifPresent(whole ->
                        assertThat(after.conservative().whole().orElseThrow()).isGreaterThanOrEqualTo(whole));
    }

    @Property
    void sayingThatAnItemDoesNotApplyIsTheSameAsNotAskingIt(@ForAll("answers") Map<String, Given> answers) {
        List<Item> applying = ITEMS.stream()
                .filter(item -> !NA.equals(answers.get(item.link())))
                .toList();

        Scores asked = ScorePolicy.scores(ITEMS, answers);
        Scores notAsked = ScorePolicy.scores(applying, answers);

        assertThat(asked.overall()).isEqualTo(notAsked.overall());
    }
}
