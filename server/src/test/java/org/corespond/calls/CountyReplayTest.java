package org.corespond.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.corespond.county.CountySettings;
import org.corespond.county.SyntheticCall;
import org.corespond.county.SyntheticCounty;
import org.junit.jupiter.api.Test;

/** Replays a synthetic year on the protocol that ships; the county's levels are worked out by code of its own. */
class CountyReplayTest {
    private static final TriageContext NOBODY = new TriageContext(null, null, Set.of(), List.of());

    @Test
    void everyCallOfAYearGetsTheLevelOfTheTable() throws IOException {
        LocalDate firstDay = LocalDate.of(2026, 1, 1);
        TriageProtocol protocol = new TriageProtocol(new Screenings().on(firstDay));
        List<SyntheticCall> screened = SyntheticCounty.of(CountySettings.named("county"), firstDay)
                .calls()
                .filter(call -> call.screening() != null)
                .toList();

        assertThat(screened).hasSizeGreaterThan(20_000);
        assertThat(screened)
                .allSatisfy(call -> assertThat(
                                protocol.triage(answers(call), NOBODY).level().number())
                        .isEqualTo(call.level()));
    }

    private static Answers answers(SyntheticCall call) {
        Answers answers = Answers.NONE;
        for (Map.Entry<String, String> one :
                Objects.requireNonNull(call.screening()).answers().entrySet()) {
            answers = answers.then(one.getKey(), Set.of(one.getValue()));
        }
        return answers;
    }
}
